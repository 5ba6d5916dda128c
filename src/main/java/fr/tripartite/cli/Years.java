package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import org.jspecify.annotations.Nullable;

/** Billed years as they are typed; a year is never guessed. */
final class Years {

    private static final int LAST = 9999;

    private Years() {}

    /**
     * The year that was typed.
     *
     * @throws Failure where there is none
     */
    static int parse(@Nullable String year) {
        if (year == null) {
            throw Failure.invalid(CliWord.NO_YEAR);
        }
        if (!year.matches("\\d{1,4}")) {
            throw Failure.invalid(CliWord.NOT_A_YEAR, year, LAST);
        }
        return Integer.parseInt(year);
    }
}
