package fr.tripartite.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert stands over.
 *
 * @param percent whole percent of what its figure is counted among; null for no such limit
 * @param count the figure itself; null for no such limit
 */
public record AlertLimit(@Nullable String percent, @Nullable String count) {

    /** What no figure is over; YAML reads the word as a truth value. */
    private static final List<String> OFF = List.of("off", "false");

    /** Checks both. */
    public AlertLimit {
        requireLimit(percent);
        requireLimit(count);
    }

    private static void requireLimit(@Nullable String limit) {
        if (limit != null && !OFF.contains(limit) && !limit.matches("\\d{1,8}")) {
            throw new IllegalArgumentException("'" + limit + "' is no limit");
        }
    }

    /** This limit, and what it leaves out as another one says. */
    public AlertLimit or(AlertLimit usual) {
        return new AlertLimit(percent == null ? usual.percent : percent, count == null ? usual.count : count);
    }

    /**
     * Whether an alert stands: strictly over both.
     *
     * @param figure of the alert, whatever its sign
     * @param of what the percentage is counted among
     */
    public boolean isExceeded(long figure, long of) {
        long size = Math.abs(figure);
        return (count == null || (!OFF.contains(count) && size > Long.parseLong(count)))
                && (percent == null || (!OFF.contains(percent) && size * 100 > Long.parseLong(percent) * of));
    }
}
