package fr.tripartite.publication;

import fr.tripartite.io.OutputFile;
import fr.tripartite.io.StoredFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A CSV file being written: UTF-8 with the mark by which spreadsheets know it, a header, rows. */
final class CsvFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final OutputFile file;
    private final Writer writer;
    private final CsvRows rows;

    /**
     * Begins a file with its header.
     *
     * @param columns separated by {@code ;}
     * @throws UncheckedIOException where it cannot be written, as all methods
     */
    CsvFile(Path directory, String name, String columns) {
        try {
            file = OutputFile.begin(directory, name);
            writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            writer.append(BYTE_ORDER_MARK).append(columns).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = new CsvRows(writer);
    }

    CsvRows rows() {
        return rows;
    }

    /** Adds rows that were written before. */
    void append(CharSequence written) {
        try {
            writer.append(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings it to the disk. */
    StoredFile finish() {
        try {
            writer.flush();
            return file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes it, whatever was written; again for nothing. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
