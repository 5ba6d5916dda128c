package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Some whole records of an inventory; its rows remember it instead of a copy of their text. What quotes mean is left to the
 * CSV parser; most records have none.
 */
final class InventoryPart implements Source {

    private static final int COLUMNS = 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final long line;
    private final long unclosed;
    private String text = "";
    private byte[] bytes;
    private final Charset charset;

    /**
     * Records as they stand in the file.
     *
     * @param line physical line on which the first begins
     * @param bytes the records
     * @param charset their encoding
     * @param unclosed physical line of the quote that is never closed, 0 where there is none
     */
    InventoryPart(long line, byte[] bytes, Charset charset, long unclosed) {
        this.line = line;
        this.bytes = bytes;
        this.charset = charset;
        this.unclosed = unclosed;
    }

    /** Decodes the records; the bytes are not needed any more. */
    private void decode() throws CharacterCodingException {
        text = new String(bytes, charset);
        // what cannot be decoded has become one of these, unless the file itself has them
        if (text.indexOf(REPLACEMENT) >= 0) {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
        bytes = new byte[0];
    }

    /**
     * Gives each row that has a filled cell, with its position; to be asked once.
     *
     * @param file name for messages
     * @throws Failure where a quote is never closed
     * @throws UncheckedIOException from a {@link CharacterCodingException} where the encoding is another one
     */
    void rows(String file, ObjIntConsumer<InventoryFile.RawRow> consumer) {
        try {
            decode();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
        RecordEnds ends = new RecordEnds(text, line);
        for (int begin = 0; begin < text.length(); begin = ends.next()) {
            int begins = Math.toIntExact(ends.line());
            ends.after(begin);
            List<String> cells = ends.isQuoted() ? parsed(file, begin, ends.next()) : cells(begin, ends.end());
            if (isFilled(cells)) {
                consumer.accept(new InventoryFile.RawRow(begins, ends.isMisquoted(), cells), begin);
            }
        }
    }

    /** Without a quote in it, a record is what stands between its separators. */
    private List<String> cells(int begin, int end) {
        List<String> cells = new ArrayList<>(COLUMNS);
        int from = begin;
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) == CsvDialect.SEPARATOR) {
                cells.add(text.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(text.substring(from, end));
        return cells;
    }

    private List<String> parsed(String file, int begin, int end) {
        try (CSVParser parser = CSVParser.parse(text.substring(begin, end), CsvDialect.FORMAT)) {
            return List.of(parser.iterator().next().values());
        } catch (IOException | UncheckedIOException e) {
            if (unclosed == 0) {
                throw new IllegalStateException(e);
            }
            throw Failure.invalid(file + ", line " + unclosed
                    + ": a quote is opened here and never closed; close it, or double it where it belongs to the text");
        }
    }

    private static boolean isFilled(List<String> cells) {
        for (String cell : cells) {
            if (!Cells.isEmpty(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Without a quote in it, a row is written as it was read. */
    @Override
    public String record(int position) {
        RecordEnds ends = new RecordEnds(text, line);
        ends.after(position);
        return ends.isQuoted()
                ? CsvDialect.record(parsed("", position, ends.next()))
                : text.substring(position, ends.end());
    }

    /** Rows of two readings of the same text are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InventoryPart part && line == part.line && text.equals(part.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
