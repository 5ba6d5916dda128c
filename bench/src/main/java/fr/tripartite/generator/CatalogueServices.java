package fr.tripartite.generator;

import static fr.tripartite.generator.Inventory.DAY_OF_THE_2024_GRID;
import static fr.tripartite.generator.Inventory.LAST_DAY;
import static fr.tripartite.generator.Inventory.LAST_YEAR;

import java.time.LocalDate;
import java.util.List;

/** One service of the catalogue at a time, in the quantities one meets. */
final class CatalogueServices {
    /** Extra Go; from 101 on the 2024 grid asks for a quote. */
    private static final List<Integer> EXTRA_GO = List.of(5, 101, 10, 150, 20, 100, 40, 60);
    /** Around the bounds of the bands of the antivirus intervention; beyond 20 it needs a quote. */
    private static final List<Integer> WORKSTATIONS = List.of(1, 2, 3, 5, 6, 10, 11, 20, 21, 25, 4, 8, 15);

    private static final List<Service> KEYS_AT_CDG =
            List.of(Service.CLE_1AN_CDG, Service.CLE_2ANS_CDG, Service.CLE_3ANS_CDG, Service.CLE_3ANS_CDG);
    private static final List<Service> KEYS_ON_SITE =
            List.of(Service.CLE_1AN_SITE, Service.CLE_2ANS_SITE, Service.CLE_3ANS_SITE);

    private final Draw draw;
    private int extraGo;
    private int workstations;

    CatalogueServices(Draw draw) {
        this.draw = draw;
    }

    /** So many mailboxes in all, of either kind or of both. */
    void addMailboxes(Body body, int total, LocalDate signed, LocalDate started) {
        int unlimited = total > 1 && draw.chance(55) ? draw.between(1, total - 1) : 0;
        Subscription small = new Subscription(Service.MESSAGERIE_5GO, total - unlimited, signed, started);
        if (draw.chance(20)) {
            int year = draw.between(Math.max(2024, Math.min(started.getYear() + 1, LAST_YEAR)), LAST_YEAR);
            small = year > started.getYear() ? small.growing(year, draw.between(1, 3)) : small;
        }
        if (draw.chance(10)) {
            small = small.broughtAlong();
        }
        body.add(small);
        if (unlimited > 0) {
            body.add(new Subscription(Service.MESSAGERIE_ILLIMITEE, unlimited, signed, started));
        }
    }

    void addWebPresence(Body body, LocalDate signed) {
        LocalDate started = signed.plusDays(draw.between(5, 60));
        if (draw.chance(90)) {
            body.add(maybeEnded(new Subscription(Service.NOM_DOMAINE, draw.chance(88) ? 1 : 2, signed, started)));
        }
        if (draw.chance(70)) {
            body.add(maybeEnded(new Subscription(Service.PAGE_INTERNET, draw.chance(90) ? 1 : 3, signed, started)));
        }
    }

    private Subscription maybeEnded(Subscription subscription) {
        int year = draw.between(2023, 2026);
        if (subscription.started().getYear() >= year || !draw.chance(8)) {
            return subscription;
        }
        LocalDate end = draw.chance(50) ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1 + draw.between(0, 10), 15);
        return subscription.endingOn(end, draw.between(0, 1));
    }

    void addBackup(Body body, LocalDate signed) {
        LocalDate started = signed.plusDays(draw.between(10, 60));
        body.add(new Subscription(Service.SAUVEGARDE, draw.chance(85) ? 1 : 2, signed, started));
        if (draw.chance(65)) {
            body.add(new Subscription(Service.PARTAGE_FICHIERS, 1, signed, started));
        }
        if (draw.chance(50)) {
            body.add(extraGo(signed, started));
        }
    }

    private Subscription extraGo(LocalDate signed, LocalDate started) {
        int units = EXTRA_GO.get(extraGo++ % EXTRA_GO.size());
        Subscription subscription = new Subscription(Service.SAUVEGARDE_GO_SUP, units, signed, started);
        boolean quoteNeeded = units > 100 && !signed.isBefore(DAY_OF_THE_2024_GRID);
        return quoteNeeded && draw.chance(50) ? subscription.quoted("1 250,00", "") : subscription;
    }

    /** What came soon after the start, before there was a second grid. */
    void addWhatCameNext(Body body, LocalDate since) {
        LocalDate last = DAY_OF_THE_2024_GRID.minusDays(6);
        LocalDate first = since.plusDays(60);
        if (first.isAfter(last)) {
            return;
        }
        for (Service service : List.of(
                Service.MESSAGERIE_5GO, Service.MESSAGERIE_ILLIMITEE, Service.NOM_DOMAINE, Service.PAGE_INTERNET)) {
            if (draw.chance(45)) {
                LocalDate day = draw.workday(first, last);
                body.add(new Subscription(service, draw.between(1, 2), day.minusDays(draw.between(0, 20)), day));
            }
        }
        if (body.has(Service.SAUVEGARDE) && draw.chance(25)) {
            LocalDate day = draw.workday(first, last);
            body.add(new Subscription(Service.SAUVEGARDE, 1, day, day));
        }
    }

    /** One to four holders of a key, each with the renewals that follow. */
    void addKeys(Body body, LocalDate signed) {
        int holders = draw.between(1, body.sizeIn(Inventory.FIRST_YEAR) > 3_000 ? 4 : 3);
        for (int i = 0; i < holders; i++) {
            Service key = draw.pick(draw.chance(80) ? KEYS_AT_CDG : KEYS_ON_SITE);
            LocalDate first = LocalDate.of(2020, 1, 6);
            LocalDate day = draw.workday(signed.isAfter(first) ? signed : first, signed.plusYears(4));
            while (!day.isAfter(LAST_DAY)) {
                // One that expired before the first inventory never was in any.
                if (day.getYear() + key.yearsOfValidity() >= Inventory.FIRST_YEAR) {
                    body.add(new Subscription(key, draw.chance(85) ? 1 : 2, day.minusDays(draw.between(0, 20)), day));
                }
                day = day.plusYears(key.yearsOfValidity()).minusDays(draw.between(0, 25));
            }
        }
    }

    /** Démarches simplifiées; the largest categories need a quote from CDG under the 2024 grid. */
    void addProcedures(Body body, LocalDate signed, LocalDate started) {
        Subscription subscription = new Subscription(Service.DEMARCHES_SIMPLIFIEES, 1, signed, started);
        int size = body.sizeIn(Inventory.FIRST_YEAR);
        boolean large = body.kind() == Kind.COMMUNE ? size > 30_000 : size > 300;
        boolean quoteNeeded = large && !signed.isBefore(DAY_OF_THE_2024_GRID);
        body.add(quoteNeeded && draw.chance(50) ? subscription.quoted("", "450,00") : subscription);
    }

    /** What a body adds once it has begun: more mailboxes, more room, the antivirus of the 2024 grid. */
    void addWhatCameLater(Body body, LocalDate since) {
        if (draw.chance(4)) {
            addAntivirusOf2023(body);
        }
        LocalDate first = since.isAfter(DAY_OF_THE_2024_GRID) ? since : DAY_OF_THE_2024_GRID;
        if (draw.chance(40)) {
            addAntivirus(body, draw.workday(first, LAST_DAY));
        }
        if (draw.chance(28)) {
            LocalDate day = draw.workday(first, LAST_DAY);
            Service kind = draw.pick(List.of(Service.MESSAGERIE_5GO, Service.MESSAGERIE_ILLIMITEE));
            body.add(new Subscription(kind, draw.between(1, 4), day, day.plusDays(draw.between(0, 25))));
        }
        if (body.has(Service.SAUVEGARDE) && draw.chance(25)) {
            LocalDate day = draw.workday(first, LAST_DAY);
            body.add(extraGo(day, day));
        }
    }

    private void addAntivirus(Body body, LocalDate day) {
        int units = WORKSTATIONS.get(workstations++ % WORKSTATIONS.size());
        body.add(new Subscription(Service.ANTIVIRUS, units, day, day));
        if (draw.chance(60)) {
            Subscription intervention = new Subscription(Service.ANTIVIRUS_INTERVENTION, units, day, day)
                    .listed(day.getYear(), day.getYear() + draw.between(0, 1));
            body.add(units > 20 && draw.chance(50) ? intervention.quoted("", "480,00") : intervention);
        }
    }

    /** Before the 2024 grid the antivirus had no tariff. */
    private void addAntivirusOf2023(Body body) {
        LocalDate day = draw.workday(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 11, 30));
        Subscription antivirus = new Subscription(Service.ANTIVIRUS, 3, day, day);
        body.add(draw.chance(50) ? antivirus.quoted("42,50", "") : antivirus);
        Subscription intervention = new Subscription(Service.ANTIVIRUS_INTERVENTION, 3, day, day);
        body.add(draw.chance(50) ? intervention.quoted("", "100,00") : intervention);
    }
}
