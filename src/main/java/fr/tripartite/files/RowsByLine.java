package fr.tripartite.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that come in the order of the bodies and are written in that of the inventory. */
final class RowsByLine {

    private static final int FIRST_LINES = 1 << 10;
    private static final int MOST_LINES = Integer.MAX_VALUE - 8;

    private final List<byte[]> blocks = new ArrayList<>();
    private final TrackedRows.Cursor cursor = new TrackedRows.Cursor();

    /** By line: the number of its block and its place in there, one more than that; 0 where nothing was said of it. */
    private long[] places = new long[FIRST_LINES];

    /**
     * Adds rows.
     *
     * @throws IllegalStateException where they tell of a line a second time
     */
    void add(TrackedRows rows) {
        long number = blocks.size();
        blocks.add(rows.bytes());
        for (int i = 0; i < rows.count(); i++) {
            int line = rows.line(i);
            if (line >= places.length) {
                places = Arrays.copyOf(places, (int) Math.min(Math.max(line + 1L, 2L * places.length), MOST_LINES));
            }
            boolean first = places[line] == 0;
            Balance.require(first, () -> "inventory line " + line + " is tracked twice");
            places[line] = (number << Integer.SIZE) + rows.place(i) + 1;
        }
    }

    /** Writes all rows. */
    void write(OutputFile tracking, OutputFile awaited, OutputFile rejections) {
        for (long place : places) {
            if (place != 0) {
                byte[] block = blocks.get((int) (place >>> Integer.SIZE));
                cursor.on(block, (int) place - 1).write(tracking, awaited, rejections);
            }
        }
    }
}
