package fr.tripartite.output;

import fr.tripartite.io.OutputFile;
import fr.tripartite.io.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file being written: UTF-8 with the mark by which spreadsheets know it, a header, rows. */
public final class CsvFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OutputFile file;
    private final CsvRows rows;

    /**
     * Begins a file with its header.
     *
     * @param columns separated by {@code ;}
     * @param beside told every row as well
     * @throws UncheckedIOException where it cannot be written, as all methods
     */
    public CsvFile(Path directory, String name, String columns, Consumer<List<?>> beside) {
        try {
            file = OutputFile.begin(directory, name);
            file.write((BYTE_ORDER_MARK + columns + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = new CsvRows(file, beside);
    }

    public CsvRows rows() {
        return rows;
    }

    /** Moves rows that were written elsewhere behind its own. */
    public void take(Path written) {
        rows.flush();
        try {
            Files.copy(written, file);
            Files.delete(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings it to the disk. */
    public StoredFile finish() {
        rows.flush();
        try {
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
