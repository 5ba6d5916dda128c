package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Some whole records of an inventory; its rows remember it instead of a copy of their text. */
final class InventoryPart implements Source {

    private static final char REPLACEMENT = '\uFFFD';
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();

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
        try (CSVParser parser = parser(0)) {
            Iterator<CSVRecord> records = parser.iterator();
            Iterator<Long> lines = new Misquotes(line, text).lines().iterator();
            long nextMisplaced = next(lines);
            long before = line - 1;
            while (hasNext(file, records)) {
                CSVRecord csv = records.next();
                int begins = Math.toIntExact(before + 1);
                before = line - 1 + parser.getCurrentLineNumber();
                boolean misquoted = nextMisplaced <= before;
                while (nextMisplaced <= before) {
                    nextMisplaced = next(lines);
                }
                List<String> cells = Arrays.asList(csv.values());
                if (isFilled(cells)) {
                    consumer.accept(
                            new InventoryFile.RawRow(begins, misquoted, cells),
                            Math.toIntExact(csv.getCharacterPosition()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long next(Iterator<Long> lines) {
        return lines.hasNext() ? lines.next() : Long.MAX_VALUE;
    }

    private static boolean isFilled(List<String> cells) {
        for (String cell : cells) {
            if (!Cells.isEmpty(cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNext(String file, Iterator<CSVRecord> records) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (unclosed == 0) {
                throw e;
            }
            throw Failure.invalid(file + ", line " + unclosed
                    + ": a quote is opened here and never closed; close it, or double it where it belongs to the text");
        }
    }

    private CSVParser parser(int position) throws IOException {
        StringReader reader = new StringReader(text);
        long skipped = reader.skip(position);
        if (skipped != position) {
            throw new IllegalStateException("no record begins at " + position);
        }
        return CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
    }

    /** Without a quote in it, a row is written as it was read. */
    @Override
    public String record(int position) {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            if (text.charAt(end) == '"') {
                return parsed(position);
            }
            end++;
        }
        return text.substring(position, end);
    }

    private String parsed(int position) {
        try (CSVParser parser = parser(position)) {
            return Csv.record(List.of(parser.iterator().next().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
