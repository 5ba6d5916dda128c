package fr.tripartite.generator;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of one year, in the order of a list that people have kept for some time. */
final class Inventory {
    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2026;
    /** Nothing is signed later: the list of 2026 was made before the year was out. */
    static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 10, 30);

    static final LocalDate DAY_OF_THE_2024_GRID = LocalDate.of(2024, 3, 26);

    private static final int SCATTERED_BODIES = 14;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Inventory() {}

    /** The rows as they should be, before anybody does anything to them. */
    static List<Row> of(List<Body> bodies, int year, Draw draw) {
        List<Body> sorted = new ArrayList<>(bodies);
        // The list of 2023 was sorted by name; who came later was added below.
        sorted.sort(Comparator.comparingInt(Body::firstYear)
                .thenComparing(body -> withoutAccents(body.name()))
                .thenComparing(Body::siret));
        List<Row> rows = new ArrayList<>();
        for (Body body : sorted) {
            for (Subscription subscription : body.listedIn(year)) {
                rows.add(Row.of(body, subscription, year));
            }
        }
        scatter(rows, draw);
        return rows;
    }

    static String withoutAccents(String name) {
        return MARKS.matcher(Normalizer.normalize(name.replace("Œ", "Oe"), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The last row of some bodies was added at the end of the sheet instead of beside the others. */
    private static void scatter(List<Row> rows, Draw draw) {
        int moved = 0;
        while (moved < SCATTERED_BODIES) {
            int index = draw.between(1, rows.size() - 1 - SCATTERED_BODIES);
            boolean lastOfSeveral =
                    rows.get(index).body() == rows.get(index - 1).body()
                            && rows.get(index).body() != rows.get(index + 1).body();
            if (lastOfSeveral) {
                rows.add(rows.remove(index));
                moved++;
            }
        }
    }
}
