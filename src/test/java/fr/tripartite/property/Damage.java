package fr.tripartite.property;

import static fr.tripartite.property.DrawnRow.AGENTS;
import static fr.tripartite.property.DrawnRow.CDG_QUOTE;
import static fr.tripartite.property.DrawnRow.ENDED;
import static fr.tripartite.property.DrawnRow.ENGAGEMENT;
import static fr.tripartite.property.DrawnRow.LFN_QUOTE;
import static fr.tripartite.property.DrawnRow.NAME;
import static fr.tripartite.property.DrawnRow.NEW_UNITS;
import static fr.tripartite.property.DrawnRow.POPULATION;
import static fr.tripartite.property.DrawnRow.QUANTITY;
import static fr.tripartite.property.DrawnRow.SERVICE;
import static fr.tripartite.property.DrawnRow.SIRET;
import static fr.tripartite.property.DrawnRow.STARTED;
import static fr.tripartite.property.DrawnRow.SUBSCRIBED;
import static fr.tripartite.property.DrawnRow.TYPE;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a drawn row. */
enum Damage {
    /** Nothing; what it needs beside it may still be missing. */
    NONE,
    /** A cell that nobody can read: the row is rejected whatever stands around it. */
    BY_ITSELF,
    /** It contradicts or repeats another row of its body; which of them is rejected is a matter of their order. */
    AGAINST_OTHERS;

    private static final int AGAINST_OTHERS_IN_100 = 25;

    /** The rows, {@code percent} in a hundred of them damaged; a repeated row follows the one it repeats. */
    static List<DrawnRow> spread(List<DrawnRow> rows, int percent, Chance chance) {
        List<DrawnRow> spread = new ArrayList<>();
        int next = rows.size();
        for (DrawnRow row : rows) {
            if (!chance.in100(percent)) {
                spread.add(row);
            } else if (!chance.in100(AGAINST_OTHERS_IN_100)) {
                spread.add(spoil(row, chance));
            } else if (chance.in100(50)) {
                spread.add(contradict(row, chance));
            } else {
                spread.add(row);
                spread.add(row.copy(next++, AGAINST_OTHERS));
            }
        }
        return spread;
    }

    private static DrawnRow contradict(DrawnRow row, Chance chance) {
        return switch (chance.between(1, 3)) {
            case 1 ->
                row.with(AGAINST_OTHERS, TYPE, row.cell(TYPE).equalsIgnoreCase("AUTRE") ? "ETABLISSEMENT" : "AUTRE");
            case 2 -> row.with(AGAINST_OTHERS, POPULATION, Integer.toString(chance.between(200_000, 300_000)));
            default -> row.with(AGAINST_OTHERS, AGENTS, Integer.toString(chance.between(20_000, 30_000)));
        };
    }

    private static DrawnRow spoil(DrawnRow row, Chance chance) {
        return switch (chance.between(1, 17)) {
            case 1 -> spoil(row, SIRET, wrongKey(row.body()));
            case 2 ->
                spoil(
                        row,
                        SIRET,
                        chance.of("2,16E+13", "2.162e13", "", row.body().substring(1), "siret"));
            case 3 -> spoil(row, NAME, chance.of("", " ", "\u00A0"));
            case 4 -> spoil(row, TYPE, chance.of("", "COMUNE", "VILLE"));
            case 5 -> spoil(row, SERVICE, chance.of("", "MESSAGERIE", "MESSAGERIE_5G0", "TOTAL"));
            case 6 -> spoil(row, QUANTITY, chance.of("", "0", "-1", "1,5", "deux", "1000001", "9".repeat(30)));
            case 7 -> spoil(row, POPULATION, chance.of("env. 450", "12,5", "-3"));
            case 8 -> spoil(row, AGENTS, chance.of("3.5", "?", "1 2 a"));
            case 9 -> spoil(row, NEW_UNITS, chance.of("1000001", "un", "0,5"));
            case 10 -> spoil(row, LFN_QUOTE, chance.of("0", "0,00", "12,345", "à voir", "-5", "1.234,50"));
            case 11 -> spoil(row, CDG_QUOTE, chance.of("0 €", "1,999", "gratuit"));
            case 12 -> spoil(row, SUBSCRIBED, chance.of("", "31/02/2023", "2023-13-01", "5/3/24", "45000"));
            case 13 -> spoil(row, STARTED, chance.of("", "29/02/2023", "00/01/2024", "01/00/2024", "2023/01/01"));
            case 14 -> spoil(row, ENDED, chance.of("31/06/2025", "fin 2024", "01/01/1900"));
            case 15 -> spoil(row, ENGAGEMENT, chance.of("#N/A", "#VALEUR!", "a\u0001b"));
            case 16 -> spoil(row, "one cell too many", "x");
            default ->
                row.cell(NAME).contains("\n") ? spoil(row, NAME, "#REF!") : spoil(row, ENGAGEMENT, Sheet.MISQUOTED);
        };
    }

    private static DrawnRow spoil(DrawnRow row, String column, String value) {
        return row.with(BY_ITSELF, column, value);
    }

    private static String wrongKey(String siret) {
        int key = siret.charAt(13) - '0';
        return siret.substring(0, 13) + (key + 1) % 10;
    }
}
