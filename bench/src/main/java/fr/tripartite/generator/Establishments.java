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
        return new Body(siret(staff), name(staff, seat), Kind.ETABLISSEMENT, staff, seat, category(staff));
    }

    private String siret(int staff) {
        if (staff > 40) {
            return Siret.madeUp("2000", 6_200 + ranked);
        }
        return Siret.madeUp(ranked % 2 == 0 ? "2562" : "2662", ranked);
    }

    private String category(int staff) {
        if (staff > 40 || ranked % 2 == 0) {
            return "GROUPEMENT";
        }
        return ranked % 9 == 0 ? "CAISSE_ECOLES" : "CCAS";
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
            case 1 -> other(Siret.madeUp("0562", 41), "SEM d'aménagement " + of, seat, "PRIVE");
            case 2, 7 -> other(Siret.madeUp("1862", others), "GIP Santé " + of, seat, "ETABLISSEMENT_PUBLIC");
            case 5 -> other(Siret.madeUp("7762", others), "Office de tourisme " + of, seat, "ASSOCIATION");
            // In spite of its name, the law makes it a public establishment.
            default -> other(Siret.madeUp("2962", others), landAssociation() + of, seat, "ETABLISSEMENT_PUBLIC");
        };
    }

    private String landAssociation() {
        String name = "Association foncière de remembrement ";
        return others == 3 || others == 9 ? name + "\"Les Hauts Prés ; le Bas\" " : name;
    }

    private static Body other(String siret, String name, Commune seat, String category) {
        return new Body(siret, name, Kind.AUTRE, 0, seat, category);
    }
}
