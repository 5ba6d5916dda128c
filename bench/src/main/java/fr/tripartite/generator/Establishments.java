package fr.tripartite.generator;

import java.util.List;

/** Names and numbers for the bodies that are no communes. They are made up, the communes in their names apart. */
final class Establishments {
    /** Upper bounds of the categories of démarches simplifiées and their right-hand neighbours, and some between. */
    static final List<Integer> STAFF_AT_BOUNDS = List.of(
            4, 5, 10, 11, 40, 41, 100, 101, 200, 201, 300, 301, 600, 601, 1_000, 1_001, 3, 9, 38, 95, 180, 280, 450,
            800, 1_350);

    private int ranked;
    private int others;

    /**
     * An établissement.
     *
     * @param staff decides what it is: a CCAS is small, a communauté is not
     */
    Body ranked(int staff, Commune seat) {
        ranked++;
        return new Body(siret(staff), name(staff, seat), Kind.ETABLISSEMENT, staff);
    }

    private String siret(int staff) {
        if (staff > 40) {
            return Siret.madeUp("2000", 6_200 + ranked);
        }
        return Siret.madeUp(ranked % 2 == 0 ? "2562" : "2662", ranked);
    }

    private String name(int staff, Commune seat) {
        String of = seat.ofName();
        if (staff > 300) {
            return "Communauté d'agglomération " + of;
        }
        if (staff > 40) {
            // Alt+Enter in a cell, to make a long name fit.
            return staff == 41 ? "Communauté de communes\n" + of : "Communauté de communes " + of;
        }
        if (ranked % 2 != 0) {
            return ranked % 9 == 0 ? "Caisse des écoles " + of : "CCAS " + of;
        }
        return switch (ranked % 8) {
            case 0 -> "SIVOM " + of + " ; service de l'eau";
            case 2 -> "Syndicat intercommunal d'assainissement " + of;
            case 4 -> "SIVU « Les Écoliers » " + of;
            default -> "Regroupement pédagogique \"Les Tilleuls\" " + of;
        };
    }

    /** A structure that neither inhabitants nor staff rank; one of them has a SIRET that begins with 0. */
    Body other(Commune seat) {
        others++;
        String of = seat.ofName();
        return switch (others) {
            case 1 -> new Body(Siret.madeUp("0562", 41), "SEM d'aménagement " + of, Kind.AUTRE, 0);
            case 2, 7 -> new Body(Siret.madeUp("1862", others), "GIP Santé " + of, Kind.AUTRE, 0);
            case 3, 9 ->
                new Body(
                        Siret.madeUp("2962", others),
                        "Association foncière de remembrement \"Les Hauts Prés ; le Bas\" " + of,
                        Kind.AUTRE,
                        0);
            case 5 -> new Body(Siret.madeUp("7762", others), "Office de tourisme " + of, Kind.AUTRE, 0);
            default ->
                new Body(Siret.madeUp("2962", others), "Association foncière de remembrement " + of, Kind.AUTRE, 0);
        };
    }
}
