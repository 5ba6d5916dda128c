package fr.tripartite.ledger;

import fr.tripartite.billing.Books;
import fr.tripartite.billing.SentDocument;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.Content;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.HashedDirectory;
import fr.tripartite.io.StoredFile;
import fr.tripartite.words.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The files of runs, byte for byte, in compressed pieces: what they were made from, and what they published. */
public final class RunFiles {

    enum Direction {
        INPUT,
        OUTPUT
    }

    /** A file of a run, with its position among them from 0. */
    record RunFile(int run, int position, Direction direction, FileFingerprint fingerprint) {}

    private static final RowMapper<SentDocument> SENT = (row, index) -> new SentDocument(
            row.getString("number"),
            row.getString("basis"),
            row.getInt("pages"),
            new FileFingerprint(row.getString("name"), row.getLong("size"), row.getString("sha256")));

    private final JdbcTemplate jdbc;
    private final FilePieces pieces;
    private final Optional<HashedDirectory> kept;

    /** Finished files of documents are in {@code kept}; it is empty where that is the database itself. */
    RunFiles(JdbcTemplate jdbc, Optional<HashedDirectory> kept) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.pieces = new FilePieces(jdbc);
    }

    FilePieces pieces() {
        return pieces;
    }

    void keep(RunFile file, Content content) {
        FileFingerprint fingerprint = file.fingerprint();
        jdbc.update(
                "INSERT INTO run_file (run_id, position, direction, name, size, sha256) VALUES (?, ?, ?, ?, ?, ?)",
                file.run(),
                file.position(),
                file.direction().name(),
                fingerprint.name(),
                fingerprint.size(),
                fingerprint.sha256());
        pieces.keep(file, content);
    }

    /** The files of a run, in their order. */
    List<RunFile> of(int run) {
        return jdbc.query(
                "SELECT * FROM run_file WHERE run_id = ? ORDER BY position",
                (row, index) -> new RunFile(
                        run,
                        row.getInt("position"),
                        direction(run, row.getString("direction")),
                        new FileFingerprint(row.getString("name"), row.getLong("size"), row.getString("sha256"))),
                run);
    }

    private static Direction direction(int run, String name) {
        try {
            return Direction.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Failure.unsound(Message.of(LedgerFailure.FILES_DAMAGED, run), e);
        }
    }

    private Stream<RunFile> of(int run, Direction direction) {
        return of(run).stream().filter(file -> file.direction() == direction);
    }

    /** The fingerprints of the files a run was made from, in their order. */
    List<FileFingerprint> inputs(int run) {
        return of(run, Direction.INPUT).map(RunFile::fingerprint).toList();
    }

    private Optional<RunFile> manifestFile(int run) {
        return of(run, Direction.OUTPUT)
                .filter(file -> file.fingerprint().name().equals(Books.MANIFEST))
                .findFirst();
    }

    /** The fingerprint of the manifest that a run keeps, empty where it keeps none. */
    String manifestHash(int run) {
        return manifestFile(run)
                .map(RunFile::fingerprint)
                .map(fingerprint -> fingerprint.size() + " " + fingerprint.sha256())
                .orElse("");
    }

    /** Keeps finished files of documents: what they are, and their bytes. */
    void keepSent(int run, Map<SentDocument, Content> documents) {
        documents.forEach((document, content) -> {
            jdbc.update(
                    "INSERT INTO sent_document (run_id, number, basis, pages, name, size, sha256)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    run,
                    document.number(),
                    document.basis(),
                    document.pages(),
                    document.file().name(),
                    document.file().size(),
                    document.file().sha256());
            keepBytes(document.file(), content);
        });
        sync();
    }

    /** Keeps the bytes of all finished files that this ledger knows of, as another one holds them. */
    void keepAllOf(RunFiles other) {
        for (SentDocument document : jdbc.query("SELECT * FROM sent_document ORDER BY run_id, number", SENT)) {
            keepBytes(document.file(), other.content(document));
        }
        sync();
    }

    private void keepBytes(FileFingerprint file, Content content) {
        try {
            if (kept.isPresent()) {
                kept.get().keep(file, content);
            } else {
                keepInDatabase(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there already stays, unless it was damaged. */
    private void keepInDatabase(FileFingerprint file, Content content) throws IOException {
        List<byte[]> there = bytes(file.sha256());
        if (there.size() == 1 && FileFingerprint.of(file.name(), there.get(0)).equals(file)) {
            return;
        }
        jdbc.update("DELETE FROM kept_file WHERE sha256 = ?", file.sha256());
        try (InputStream in = content.open()) {
            jdbc.update("INSERT INTO kept_file (sha256, bytes) VALUES (?, ?)", file.sha256(), in.readAllBytes());
        }
    }

    private void sync() {
        try {
            if (kept.isPresent()) {
                kept.get().sync();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> bytes(String sha256) {
        return jdbc.query(
                "SELECT bytes FROM kept_file WHERE sha256 = ?", (row, index) -> row.getBytes("bytes"), sha256);
    }

    /** The finished files of the documents of a year, by number: what was last made of each. */
    public Map<String, SentDocument> sent(int year) {
        Map<String, SentDocument> sent = new HashMap<>();
        jdbc.query(
                        "SELECT s.* FROM sent_document s JOIN run r ON r.id = s.run_id WHERE r.billed_year = ?"
                                + " ORDER BY s.run_id",
                        SENT,
                        year)
                .forEach(document -> sent.put(document.number(), document));
        return sent;
    }

    /** The bytes of a finished file. */
    public Content content(SentDocument document) {
        String sha256 = document.file().sha256();
        return kept.map(directory -> directory.content(sha256)).orElse(() -> {
            List<byte[]> found = bytes(sha256);
            if (found.isEmpty()) {
                throw new IOException(document.file().name() + " is not there");
            }
            return new ByteArrayInputStream(found.get(0));
        });
    }

    /** The name of the first finished file of a run whose bytes are not those that were kept. */
    Optional<String> sentChanged(int run) {
        return jdbc.query("SELECT * FROM sent_document WHERE run_id = ? ORDER BY number", SENT, run).stream()
                .filter(document -> !new StoredFile(document.file(), content(document)).isIntact())
                .map(document -> document.file().name())
                .findFirst();
    }

    boolean isIntact(RunFile file) {
        return stored(file).isIntact();
    }

    private StoredFile stored(RunFile file) {
        return new StoredFile(file.fingerprint(), pieces.content(file));
    }

    /** The published files of a run, by name. */
    public Map<String, Content> published(Run run) {
        Map<String, Content> published = new LinkedHashMap<>();
        of(run.id(), Direction.OUTPUT)
                .forEach(file -> published.put(file.fingerprint().name(), pieces.content(file)));
        return published;
    }

    /** The manifest that a run has published. */
    public String manifest(Run run) {
        return text(
                manifestFile(run.id()).orElseThrow(() -> Failure.unsound(LedgerFailure.MANIFEST_MISSING, run.id())));
    }

    private String text(RunFile file) {
        try (InputStream in = pieces.content(file).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.unsound(
                    Message.of(LedgerFailure.FILE_DAMAGED, file.fingerprint().name(), file.run()), e);
        }
    }

    /** The inventory a run was billed from. */
    public StoredFile inventory(Run run) {
        return of(run.id(), Direction.INPUT)
                .findFirst()
                .map(this::stored)
                .orElseThrow(() -> Failure.unsound(LedgerFailure.INVENTORY_MISSING, run.id()));
    }

    /** SHA-256 of the files all runs were made from. */
    public Set<String> inputHashes() {
        return new HashSet<>(jdbc.queryForList(
                "SELECT sha256 FROM run_file WHERE direction = ?", String.class, Direction.INPUT.name()));
    }

    /** The configuration a run was billed from. */
    public List<Configuration.Source> configuration(Run run) {
        return of(run.id(), Direction.INPUT)
                .filter(file -> file.fingerprint().name().startsWith(YearBilling.CONFIGURATION))
                .map(file -> new Configuration.Source(
                        file.fingerprint().name().substring(YearBilling.CONFIGURATION.length()), text(file)))
                .toList();
    }
}
