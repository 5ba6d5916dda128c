package fr.tripartite.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that come in the order of the bodies and are written in that of the inventory. */
final class RowsByLine {

    private static final int FIRST_LINES = 1 << 10;
    private static final int AT_ONCE = 1 << 13;
    private static final int MOST_LINES = Integer.MAX_VALUE - 8;

    private final List<TrackedRows> blocks = new ArrayList<>();

    /** By line: the number of its block and its position in there, one more than that; 0 where nothing was said of it. */
    private long[] places = new long[FIRST_LINES];

    /**
     * Adds rows.
     *
     * @throws IllegalStateException where they tell of a line a second time
     */
    void add(TrackedRows rows) {
        long number = blocks.size();
        blocks.add(rows);
        for (int i = 0; i < rows.count(); i++) {
            int line = rows.line(i);
            if (line >= places.length) {
                places = Arrays.copyOf(places, (int) Math.min(Math.max(line + 1L, 2L * places.length), MOST_LINES));
            }
            boolean first = places[line] == 0;
            Balance.require(first, () -> "inventory line " + line + " is tracked twice");
            places[line] = (number << Integer.SIZE) + i + 1;
        }
    }

    /** Writes all rows: where they stand is looked up on all processors, for they lie far apart. */
    void write(OutputFile tracking, OutputFile awaited, OutputFile rejections) {
        Iterator<Integer> starts = IntStream.iterate(0, line -> line < places.length, line -> line + AT_ONCE)
                .iterator();
        try (InOrder<Text> texts = InOrder.of(starts, this::text)) {
            texts.forEachRemaining(text -> {
                text.tracking().writeTo(tracking);
                text.awaited().writeTo(awaited);
                text.rejections().writeTo(rejections);
            });
        }
    }

    /** The rows of some lines. */
    private record Text(Csv tracking, Csv awaited, Csv rejections) {}

    private Text text(int start) {
        Text text = new Text(new Csv(), new Csv(), new Csv());
        int end = (int) Math.min(places.length, (long) start + AT_ONCE);
        for (int line = start; line < end; line++) {
            if (places[line] != 0) {
                TrackedRows block = blocks.get((int) (places[line] >>> Integer.SIZE));
                block.copy((int) places[line] - 1, text.tracking(), text.awaited(), text.rejections());
            }
        }
        return text;
    }
}
