package fr.tripartite.generator;

import static fr.tripartite.generator.Inventory.LAST_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What bodies with the pack subscribe to. */
final class PackStories {
    private static final LocalDate LAST_DAY_OF_2023 = LocalDate.of(2023, 12, 31);
    /** Signed on one day by the candidates 397 to 405: the last place is decided among them. */
    private static final LocalDate DAY_OF_THE_LAST_PLACE = LocalDate.of(2023, 11, 20);

    private final Draw draw;
    private final PackExtras extras;

    PackStories(Draw draw) {
        this.draw = draw;
        extras = new PackExtras(draw);
    }

    /** The candidates for the places, in the order in which they sign. */
    List<Body> ofCandidates(List<Body> bodies) {
        List<LocalDate> signatures = signatures(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            LocalDate signed = signatures.get(i);
            if (i == 200) {
                addMovedPack(body, signed);
            } else {
                LocalDate start = startOfCandidate(i, signed);
                body.add(new Subscription(Service.PACK_SOCLE, 1, signed, start));
                extras.addTo(body, signed, start);
            }
            if (i % 60 == 7) {
                body.leaveOn(LocalDate.of(2024 + i / 60 % 2, 6 + i % 7, 30));
            } else if (i % 110 == 33) {
                body.vanishAfter(2024);
            } else if (i % 150 == 98) {
                body.beAbsentIn(2024);
            }
        }
        return bodies;
    }

    private List<LocalDate> signatures(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i < 396) {
                days.add(draw.workday(LocalDate.of(2023, 1, 9), DAY_OF_THE_LAST_PLACE.minusDays(3)));
            } else if (i < 405) {
                days.add(DAY_OF_THE_LAST_PLACE);
            } else {
                days.add(draw.workday(DAY_OF_THE_LAST_PLACE.plusDays(1), LocalDate.of(2023, 12, 14)));
            }
        }
        return days.stream().sorted().toList();
    }

    private LocalDate startOfCandidate(int rank, LocalDate signed) {
        if (rank % 80 == 12) {
            // Put into service at once, signed when the council met.
            return draw.workday(signed.minusDays(20), signed.minusDays(3)).withYear(2023);
        }
        if (rank % 90 == 64) {
            return LAST_DAY_OF_2023;
        }
        LocalDate latest = signed.plusDays(75).isAfter(LAST_DAY_OF_2023) ? LAST_DAY_OF_2023 : signed.plusDays(75);
        return draw.workday(signed.plusDays(5), latest);
    }

    /** In service in 2023 by that year's file, in 2024 by the later ones: the place is kept all the same. */
    private static void addMovedPack(Body body, LocalDate signed) {
        Subscription pack = new Subscription(Service.PACK_SOCLE, 1, signed, LocalDate.of(2023, 12, 18));
        body.add(pack.listed(2023, 2023));
        body.add(pack.startingOn(LocalDate.of(2024, 1, 8)).listed(2024, LAST_YEAR));
    }

    /** Signed early in 2023, and first seen whole in the file of 2024: forgotten in the one before, or spoilt there. */
    List<Body> ofLateComers(List<Body> bodies) {
        for (int i = 0; i < bodies.size(); i++) {
            LocalDate signed = draw.workday(LocalDate.of(2023, 2, 13), LocalDate.of(2023, 6, 30));
            LocalDate start = draw.workday(signed.plusDays(20), signed.plusDays(90));
            Subscription pack = new Subscription(Service.PACK_SOCLE, 1, signed, start);
            if (i % 2 == 0) {
                bodies.get(i).flawPack();
                bodies.get(i).add(pack);
            } else {
                bodies.get(i).add(pack.listed(2024, LAST_YEAR));
            }
        }
        return bodies;
    }

    /** Packs older than their tariff: one with the amounts agreed upon, one without. */
    List<Body> ofPioneers(List<Body> bodies) {
        for (int i = 0; i < bodies.size(); i++) {
            LocalDate start = LocalDate.of(2022, 10 + i, 3);
            Subscription pack = new Subscription(Service.PACK_SOCLE, 1, start.minusDays(30), start);
            bodies.get(i).add(i == 0 ? pack.quoted("755,00", "375,00") : pack);
        }
        return bodies;
    }

    /** Left the catalogue for the pack at the turn of 2023; the file of 2023 shows both. */
    List<Body> ofConverts(List<Body> bodies) {
        for (Body body : bodies) {
            LocalDate before = draw.workday(LocalDate.of(2020, 1, 6), LocalDate.of(2022, 6, 30));
            int mailboxes = draw.between(1, 4);
            body.add(new Subscription(Service.MESSAGERIE_5GO, mailboxes, before, before.plusDays(12))
                    .endingOn(LAST_DAY_OF_2023, 0));
            body.add(new Subscription(Service.NOM_DOMAINE, 1, before, before.plusDays(12))
                    .endingOn(LAST_DAY_OF_2023, 1));
            LocalDate signed = draw.workday(LocalDate.of(2023, 11, 6), LocalDate.of(2023, 12, 15));
            body.add(new Subscription(Service.PACK_SOCLE, 1, signed, LocalDate.of(2024, 1, 2)));
            extras.addTo(body, signed, LocalDate.of(2024, 1, 2));
        }
        return bodies;
    }

    /** Came to the pack in a later year. */
    List<Body> ofFollowers(List<Body> bodies, int year) {
        for (Body body : bodies) {
            LocalDate start = draw.workday(LocalDate.of(year, 1, 8), LocalDate.of(year, 9, 30));
            LocalDate signed = draw.workday(start.minusDays(50), start.minusDays(6));
            body.add(new Subscription(Service.PACK_SOCLE, 1, signed, start));
            extras.addTo(body, signed, start);
        }
        return bodies;
    }

    /** Gives the pack up and keeps its backup, with the quote that only the pack had made necessary. */
    Body ofQuitter(Body body) {
        LocalDate signed = LocalDate.of(2024, 1, 15);
        LocalDate before = LocalDate.of(2021, 5, 17);
        body.add(new Subscription(Service.SAUVEGARDE, 1, before, before.plusDays(14))
                .listed(2024, LAST_YEAR)
                .quoted("385,88", ""));
        body.add(new Subscription(Service.PACK_SOCLE, 1, signed, LocalDate.of(2024, 2, 1))
                .endingOn(LocalDate.of(2025, 12, 31), 0));
        return body;
    }
}
