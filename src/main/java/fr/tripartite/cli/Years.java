package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Billed years as they are command. */
final class Years {

    private static final int LAST = 9999;

    private Years() {}

    /** The year that was command, the current one where none was. */
    static int parse(@Nullable String year) {
        if (year == null) {
            return LocalDate.now(ZoneId.systemDefault()).getYear();
        }
        if (!year.matches("\\d{1,4}")) {
            throw Failure.invalid("'" + year + "' is not a year; write it with four digits, up to " + LAST);
        }
        return Integer.parseInt(year);
    }
}
