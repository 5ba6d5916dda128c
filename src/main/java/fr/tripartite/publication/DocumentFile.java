package fr.tripartite.publication;

import fr.tripartite.io.StoredFile;
import fr.tripartite.output.CsvFile;
import fr.tripartite.output.CsvRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of the documents of all issuers, one issuer after the other: those of the later ones wait in files beside it. */
final class DocumentFile implements AutoCloseable {

    private final CsvFile file;
    private final Map<String, CsvRows> rows = new HashMap<>();
    private final Map<Path, OutputStream> waiting = new LinkedHashMap<>();

    /**
     * Begins a file with its header.
     *
     * @param columns separated by {@code ;}
     * @param issuers their codes, in their order, at least one
     * @throws UncheckedIOException where it cannot be written, as all methods
     */
    DocumentFile(Path directory, String name, String columns, List<String> issuers, YearLook look) {
        file = new CsvFile(directory, name, columns, look.begin(table(name, issuers.get(0))));
        rows.put(issuers.get(0), file.rows());
        for (String issuer : issuers.subList(1, issuers.size())) {
            String later = table(name, issuer);
            rows.put(issuer, new CsvRows(waiting(directory.resolve(later)), look.begin(later)));
        }
    }

    /** The name of the table with the documents of an issuer. */
    static String table(String name, String issuer) {
        return name + "." + issuer;
    }

    private OutputStream waiting(Path path) {
        try {
            OutputStream later = Files.newOutputStream(path);
            waiting.put(path, later);
            return later;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void row(String issuer, List<Object> cells) {
        CsvRows ofIssuer = rows.get(issuer);
        if (ofIssuer == null) {
            throw new IllegalStateException("a document of " + issuer + ", who is no issuer of the year");
        }
        ofIssuer.row(cells);
    }

    /** Puts the documents of all issuers together and brings them to the disk. */
    StoredFile finish() {
        rows.values().forEach(CsvRows::flush);
        closeWaiting();
        waiting.keySet().forEach(file::take);
        return file.finish();
    }

    private void closeWaiting() {
        try {
            for (OutputStream later : waiting.values()) {
                later.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes it, whatever was written; again for nothing. */
    @Override
    public void close() {
        closeWaiting();
        file.close();
    }
}
