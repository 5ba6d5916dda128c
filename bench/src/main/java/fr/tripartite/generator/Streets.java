package fr.tripartite.generator;

import java.util.List;

/** Streets as every town has them. No body has its address there but by coincidence. */
final class Streets {
    private static final List<String> OF_MAIRIES = List.of(
            "place de la Mairie",
            "rue de la Mairie",
            "place de l'Hôtel de Ville",
            "place de la République",
            "place de l'Église",
            "Grand'Place",
            "place du Général de Gaulle",
            "place Jean Jaurès",
            "place de la Liberté",
            "place du 8 Mai 1945",
            "place du 11 Novembre",
            "rue de l'École");

    private static final List<String> OTHERS = List.of(
            "rue du Général de Gaulle",
            "rue du Maréchal Foch",
            "rue du Maréchal Leclerc",
            "rue Jean Moulin",
            "rue Jean Jaurès",
            "rue Victor Hugo",
            "rue Émile Zola",
            "rue Louis Pasteur",
            "rue Roger Salengro",
            "rue Léon Blum",
            "rue Pierre Curie",
            "rue Gambetta",
            "rue Anatole France",
            "rue Jules Ferry",
            "rue Jules Guesde",
            "rue Henri Barbusse",
            "rue Faidherbe",
            "rue Voltaire",
            "rue Nationale",
            "rue de la République",
            "rue de la Libération",
            "rue de la Paix",
            "rue de la Gare",
            "rue de la Poste",
            "rue de la Fontaine",
            "rue de la Chapelle",
            "rue de la Place",
            "rue de l'Abbaye",
            "rue de l'Abreuvoir",
            "rue de l'Église",
            "rue de l'Égalité",
            "rue du Moulin",
            "rue du Château",
            "rue du Stade",
            "rue du Presbytère",
            "rue du Marais",
            "rue du Bois",
            "rue des Écoles",
            "rue des Tilleuls",
            "rue des Lilas",
            "rue d'Arras",
            "rue de Lille",
            "rue de Béthune",
            "rue de Saint-Omer",
            "avenue de la Gare",
            "avenue Winston Churchill",
            "boulevard de la Liberté",
            "chemin du Halage");

    private Streets() {}

    /** A number and a street; a commune sits where communes do, more often than not. */
    static String draw(Kind kind, Draw draw) {
        boolean isOfMairie = kind == Kind.COMMUNE && draw.chance(70);
        String number = String.valueOf(draw.between(1, isOfMairie ? 24 : 140));
        String suffix = draw.chance(6) ? " bis " : " ";
        return number + suffix + draw.pick(isOfMairie ? OF_MAIRIES : OTHERS);
    }
}
