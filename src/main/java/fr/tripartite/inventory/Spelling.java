package fr.tripartite.inventory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant. */
final class Spelling {

    /** No word is nearly as long. */
    private static final int MOST_LETTERS = 200;

    private Spelling() {}

    /** The word that the fewest letters make of another, the first in the alphabet of several; none where most letters differ. */
    static Optional<String> meant(String written, Collection<String> words) {
        if (written.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        return words.stream()
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> 2 * distance(written, word) <= Math.max(written.length(), word.length()));
    }

    /** How many letters have to be added, taken away or replaced. */
    static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
