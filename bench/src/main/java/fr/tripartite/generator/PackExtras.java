package fr.tripartite.generator;

import static fr.tripartite.generator.Inventory.DAY_OF_THE_2024_GRID;
import static fr.tripartite.generator.Inventory.LAST_DAY;
import static fr.tripartite.generator.Inventory.LAST_YEAR;

import java.time.LocalDate;
import java.util.List;

/** What bodies with the pack take beside it: equipment, and services of the catalogue. */
final class PackExtras {
    private final Draw draw;

    PackExtras(Draw draw) {
        this.draw = draw;
    }

    void addTo(Body body, LocalDate signed, LocalDate start) {
        addEquipment(body, signed, start);
        if (start.getYear() == 2023) {
            addWhatThePackReplaced(body);
            addUnderThe2023Grid(body, start);
        }
        addUnderThe2024Grid(body, start);
    }

    private void addEquipment(Body body, LocalDate signed, LocalDate start) {
        LocalDate endOfYear = LocalDate.of(start.getYear(), 12, 31);
        if (draw.chance(42)) {
            int units = draw.chance(88) ? 1 : draw.between(2, 4);
            LocalDate latest = start.plusDays(60).isAfter(endOfYear) ? endOfYear : start.plusDays(60);
            addEquipment(body, units, signed, draw.workday(start, latest));
        }
        if (draw.chance(9) && start.getYear() < LAST_YEAR) {
            LocalDate bought = draw.workday(endOfYear.plusDays(15), endOfYear.plusMonths(11));
            addEquipment(body, draw.chance(80) ? 1 : 2, bought.minusDays(14), bought);
        }
        if (draw.chance(4) && start.getYear() + 1 < LAST_YEAR) {
            LocalDate bought = draw.workday(endOfYear.plusMonths(13), endOfYear.plusMonths(22));
            addEquipment(body, 1, bought.minusDays(14), bought);
        }
    }

    private void addEquipment(Body body, int units, LocalDate signed, LocalDate bought) {
        // Some keep what was bought on the list, some strike it off.
        int last = draw.chance(50) ? bought.getYear() + 1 : LAST_YEAR;
        body.add(new Subscription(Service.PACK_MATERIEL, units, signed, bought).listed(signed.getYear(), last));
    }

    /** Services of before the pack, ended and not yet struck off the list of 2023. */
    private void addWhatThePackReplaced(Body body) {
        if (!draw.chance(28)) {
            return;
        }
        LocalDate signed = draw.workday(LocalDate.of(2019, 1, 7), LocalDate.of(2022, 3, 31));
        LocalDate end = LocalDate.of(2022, 12, 31);
        body.add(new Subscription(Service.MESSAGERIE_5GO, draw.between(1, 3), signed, signed.plusDays(10))
                .endingOn(end, 1));
        if (draw.chance(50)) {
            body.add(new Subscription(Service.NOM_DOMAINE, 1, signed, signed.plusDays(10)).endingOn(end, 1));
        }
    }

    /** The 2023 grid was voted for bodies without the pack: with it, every such row needs a quote. */
    private void addUnderThe2023Grid(Body body, LocalDate start) {
        LocalDate first = start.isAfter(LocalDate.of(2023, 12, 1)) ? LocalDate.of(2023, 12, 1) : start;
        LocalDate day = draw.workday(first, LocalDate.of(2024, 3, 20));
        LocalDate signed = day.minusDays(draw.between(0, 12));
        if (draw.chance(20)) {
            Service key = draw.pick(List.of(Service.CLE_3ANS_CDG, Service.CLE_3ANS_CDG, Service.CLE_1AN_CDG));
            String price = key == Service.CLE_3ANS_CDG ? "75,00" : "64,00";
            body.add(maybeQuoted(new Subscription(key, 1, signed, day), price, ""));
        }
        if (draw.chance(5)) {
            body.add(maybeQuoted(new Subscription(Service.NOM_DOMAINE, 1, signed, day), "11,50", ""));
        }
        if (draw.chance(3)) {
            int mailboxes = draw.between(1, 2);
            Subscription mail = new Subscription(Service.MESSAGERIE_5GO, mailboxes, signed, day);
            body.add(maybeQuoted(mail, mailboxes == 1 ? "16,10" : "32,20", "25,00"));
        }
        if (draw.chance(2)) {
            body.add(maybeQuoted(new Subscription(Service.SAUVEGARDE, 1, signed, day), "477,88", "125,00"));
        }
    }

    private Subscription maybeQuoted(Subscription subscription, String lfn, String cdg) {
        return draw.chance(65) ? subscription.quoted(lfn, cdg) : subscription;
    }

    private void addUnderThe2024Grid(Body body, LocalDate start) {
        LocalDate first = start.isAfter(DAY_OF_THE_2024_GRID) ? start : DAY_OF_THE_2024_GRID;
        if (draw.chance(28)) {
            Service key = draw.pick(List.of(Service.CLE_3ANS_CDG, Service.CLE_2ANS_CDG, Service.CLE_3ANS_SITE));
            add(body, key, draw.chance(85) ? 1 : 2, first);
        }
        if (draw.chance(17)) {
            LocalDate day = draw.workday(first, LAST_DAY);
            int workstations = draw.between(1, 5);
            body.add(new Subscription(Service.ANTIVIRUS, workstations, day, day));
            if (draw.chance(40)) {
                body.add(new Subscription(Service.ANTIVIRUS_INTERVENTION, workstations, day, day)
                        .listed(day.getYear(), day.getYear()));
            }
        }
        if (draw.chance(9)) {
            add(body, Service.NOM_DOMAINE, 1, first);
        }
        if (draw.chance(9)) {
            add(body, Service.MESSAGERIE_5GO, draw.between(1, 3), first);
        }
        if (draw.chance(3)) {
            add(body, Service.PAGE_INTERNET, 1, first);
        }
    }

    private void add(Body body, Service service, int quantity, LocalDate first) {
        LocalDate day = draw.workday(first, LAST_DAY);
        LocalDate signed = day.minusDays(draw.between(0, 15));
        LocalDate earliest = DAY_OF_THE_2024_GRID;
        body.add(new Subscription(service, quantity, signed.isBefore(earliest) ? earliest : signed, day));
    }
}
