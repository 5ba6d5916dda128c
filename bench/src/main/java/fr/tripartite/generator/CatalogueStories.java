package fr.tripartite.generator;

import static fr.tripartite.generator.Inventory.DAY_OF_THE_2024_GRID;
import static fr.tripartite.generator.Inventory.LAST_DAY;

import java.time.LocalDate;
import java.util.List;

/** What bodies without the pack subscribe to, from when to when. */
final class CatalogueStories {
    /** Around every bound of the mailbox bands: 1–2, 3–5, 6–10, 11–20, and each further block of 20. */
    private static final List<Integer> MAILBOXES_AT_BOUNDS =
            List.of(1, 2, 3, 5, 6, 10, 11, 20, 21, 40, 41, 60, 61, 100, 101, 137);

    private final Draw draw;
    private final CatalogueServices services;
    private int bound;
    private int others;

    CatalogueStories(Draw draw) {
        this.draw = draw;
        services = new CatalogueServices(draw);
    }

    /** A body that stands at the bound of a category, in turn under the 2023 and under the 2024 grid. */
    Body ofBoundBody(Body body) {
        boolean since2024 = bound % 2 == 1;
        LocalDate signed = dayBefore2023();
        int mailboxes = MAILBOXES_AT_BOUNDS.get(bound % MAILBOXES_AT_BOUNDS.size());
        services.addMailboxes(body, mailboxes, signed, signed.plusDays(15));
        LocalDate procedures = since2024 ? draw.workday(DAY_OF_THE_2024_GRID, LocalDate.of(2025, 5, 30)) : dayOf(2023);
        services.addProcedures(body, procedures, procedures.plusDays(7));
        services.addWebPresence(body, signed);
        services.addBackup(body, signed);
        services.addKeys(body, signed);
        services.addWhatCameLater(body, signed);
        bound++;
        return body;
    }

    /** A body like most. */
    Body ofOrdinary(Body body) {
        LocalDate signed = draw.chance(72) ? dayBefore2023() : dayOf(2023);
        addUsual(body, signed);
        int afterFirstYear = Math.max(2023, signed.getYear() + 1);
        if (draw.chance(11)) {
            body.leaveOn(dayOf(draw.between(afterFirstYear, 2025)).withDayOfMonth(28));
        } else if (draw.chance(4)) {
            body.vanishAfter(draw.between(afterFirstYear, 2025));
        }
        return body;
    }

    /** A body that comes in a later year. */
    Body ofArrival(Body body, int year) {
        addUsual(body, dayOf(year));
        return body;
    }

    /** A structure that neither inhabitants nor staff rank: démarches simplifiées need quotes from both issuers. */
    Body ofOther(Body body) {
        LocalDate signed = dayBefore2023();
        services.addMailboxes(body, draw.between(1, 6), signed, signed.plusDays(15));
        services.addWebPresence(body, signed);
        services.addKeys(body, signed);
        others++;
        if (others % 4 != 0) {
            LocalDate procedures = dayOf(2023 + others % 3);
            Subscription subscription =
                    new Subscription(Service.DEMARCHES_SIMPLIFIEES, 1, procedures, procedures.plusDays(7));
            body.add(
                    switch (others % 4) {
                        case 1 -> subscription.quoted("320,00", "250,00");
                        case 2 -> subscription.quoted("280,50", "");
                        default -> subscription;
                    });
        }
        return body;
    }

    /** Two bodies that signed on the last day of the 2023 grid and on the first day of the 2024 grid. */
    List<Body> ofTheDayOfTheGrid(List<Body> two) {
        for (int i = 0; i < two.size(); i++) {
            LocalDate signed = DAY_OF_THE_2024_GRID.minusDays(1).plusDays(i);
            Body body = two.get(i);
            services.addMailboxes(body, 5, signed, signed.plusDays(20));
            services.addWebPresence(body, signed);
            body.add(new Subscription(Service.SAUVEGARDE, 1, signed, signed.plusDays(20)));
            body.add(new Subscription(Service.CLE_2ANS_CDG, 1, signed, signed.plusDays(20)));
        }
        return two;
    }

    private void addUsual(Body body, LocalDate signed) {
        int mailboxes = usualMailboxes(body);
        services.addMailboxes(body, mailboxes, signed, signed.plusDays(draw.between(4, 40)));
        services.addWebPresence(body, signed);
        if (draw.chance(72)) {
            services.addBackup(body, signed);
        }
        services.addKeys(body, signed);
        if (draw.chance(40)) {
            LocalDate procedures = draw.workday(signed, LAST_DAY);
            services.addProcedures(body, procedures, procedures.plusDays(10));
        }
        services.addWhatCameNext(body, signed);
        services.addWhatCameLater(body, signed);
    }

    private int usualMailboxes(Body body) {
        int size = body.sizeIn(Inventory.FIRST_YEAR);
        if (body.kind() == Kind.ETABLISSEMENT) {
            return Math.max(1, size / draw.between(2, 5));
        }
        return size < 2_000 ? draw.between(1, 5) : size / draw.between(350, 700) + draw.between(2, 5);
    }

    private LocalDate dayBefore2023() {
        return draw.workday(LocalDate.of(2018, 1, 8), LocalDate.of(2022, 11, 25));
    }

    private LocalDate dayOf(int year) {
        return draw.workday(LocalDate.of(year, 1, 9), LocalDate.of(year, 9, 29));
    }
}
