package fr.tripartite.ledger;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.Content;
import fr.tripartite.files.FileFingerprint;
import fr.tripartite.files.InOrder;
import fr.tripartite.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of runs, byte for byte, in compressed pieces: what they were made from, and what they published. */
public final class RunFiles {

    static final String MANIFEST = "manifest.json";

    private static final int PIECE = 1 << 20;

    /** Which way a file went. */
    enum Direction {
        INPUT,
        OUTPUT
    }

    /**
     * A file of a run.
     *
     * @param position among the files of the run, from 0
     */
    record RunFile(int run, int position, Direction direction, FileFingerprint fingerprint) {}

    private final JdbcTemplate jdbc;

    RunFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a file.
     *
     * @throws IllegalStateException where it has changed since its fingerprint was taken
     */
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
        Sha256 sha = new Sha256();
        int piece = 0;
        try (InputStream in = content.open();
                InOrder<byte[]> pieces = InOrder.of(pieces(in, sha), RunFiles::deflated)) {
            while (pieces.hasNext()) {
                jdbc.update(
                        "INSERT INTO run_file_piece (run_id, position, piece, bytes) VALUES (?, ?, ?, ?)",
                        file.run(),
                        file.position(),
                        piece++,
                        pieces.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!sha.hex().equals(fingerprint.sha256())) {
            throw new IllegalStateException(fingerprint.name() + " was changed while it was read");
        }
    }

    /** What can be read, piece by piece. */
    private static Iterator<byte[]> pieces(InputStream in, Sha256 sha) {
        return Stream.generate(() -> piece(in, sha))
                .takeWhile(bytes -> bytes.length > 0)
                .iterator();
    }

    private static byte[] piece(InputStream in, Sha256 sha) {
        try {
            byte[] bytes = in.readNBytes(PIECE);
            sha.add(bytes, bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(compressed, fast)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return compressed.toByteArray();
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
            throw Failure.unsound(
                    "the files of run " + run + " in the ledger are damaged: restore the ledger from its last backup",
                    e);
        }
    }

    private List<RunFile> of(Run run, Direction direction) {
        return of(run.id()).stream()
                .filter(file -> file.direction() == direction)
                .toList();
    }

    /** The content of a file; its pieces are fetched as they are read. */
    @SuppressWarnings("JdkObsolete") // a SequenceInputStream asks an Enumeration
    Content content(RunFile file) {
        return () -> {
            Integer count = jdbc.queryForObject(
                    "SELECT COUNT(*) FROM run_file_piece WHERE run_id = ? AND position = ?",
                    Integer.class,
                    file.run(),
                    file.position());
            Iterator<InputStream> pieces = IntStream.range(0, count == null ? 0 : count)
                    .<InputStream>mapToObj(piece -> new InflaterInputStream(
                            new ByteArrayInputStream(bytes(file.run(), file.position(), piece))))
                    .iterator();
            return new SequenceInputStream(new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return pieces.hasNext();
                }

                @Override
                public InputStream nextElement() {
                    return pieces.next();
                }
            });
        };
    }

    private byte[] bytes(int run, int position, int piece) {
        return jdbc
                .query(
                        "SELECT bytes FROM run_file_piece WHERE run_id = ? AND position = ? AND piece = ?",
                        (row, index) -> row.getBytes(1),
                        run,
                        position,
                        piece)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("piece " + piece));
    }

    /** The fingerprint of the manifest that a run keeps, empty where it keeps none. */
    String manifestHash(int run) {
        return of(run).stream()
                .filter(file -> file.direction() == Direction.OUTPUT)
                .map(RunFile::fingerprint)
                .filter(fingerprint -> fingerprint.name().equals(MANIFEST))
                .map(fingerprint -> fingerprint.size() + " " + fingerprint.sha256())
                .findFirst()
                .orElse("");
    }

    /** A hash over the pieces of a run as they are kept: not one byte of them changes unseen, whatever it decompresses to. */
    String storedHash(int run) {
        Sha256 sha = new Sha256();
        List<int[]> keys = jdbc.query(
                "SELECT position, piece FROM run_file_piece WHERE run_id = ? ORDER BY position, piece",
                (row, index) -> new int[] {row.getInt(1), row.getInt(2)},
                run);
        for (int[] key : keys) {
            byte[] bytes = bytes(run, key[0], key[1]);
            sha.add(key[0] + "/" + key[1] + "/" + bytes.length).add(bytes, bytes.length);
        }
        return sha.hex();
    }

    /**
     * The bytes of a file.
     *
     * @throws Failure where they can no longer be read
     */
    byte[] bytes(RunFile file) {
        try (InputStream in = content(file).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** Whether a file is still the one whose fingerprint is kept. */
    boolean isIntact(RunFile file) {
        Sha256 sha = new Sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = content(file).open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.add(buffer, read);
                size += read;
            }
        } catch (IOException e) {
            return false;
        }
        return size == file.fingerprint().size()
                && sha.hex().equals(file.fingerprint().sha256());
    }

    private static Failure damaged(RunFile file, Throwable cause) {
        return Failure.unsound(
                "what the ledger keeps as '" + file.fingerprint().name() + "' of run " + file.run()
                        + " is damaged: restore the ledger from its last backup",
                cause);
    }

    /** The published files of a run, by name. */
    public Map<String, Content> published(Run run) {
        Map<String, Content> published = new LinkedHashMap<>();
        of(run, Direction.OUTPUT)
                .forEach(file -> published.put(file.fingerprint().name(), content(file)));
        return published;
    }

    /** The manifest that a run has published. */
    public String manifest(Run run) {
        return text(of(run, Direction.OUTPUT).stream()
                .filter(file -> file.fingerprint().name().equals(MANIFEST))
                .findFirst()
                .orElseThrow(() -> Failure.unsound("the manifest of run " + run.id()
                        + " is missing from the ledger: restore it from its last backup")));
    }

    private String text(RunFile file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** Fingerprint of the inventory a run was billed from. */
    public FileFingerprint inventory(Run run) {
        return inventoryFile(run).fingerprint();
    }

    private RunFile inventoryFile(Run run) {
        Optional<RunFile> first = of(run, Direction.INPUT).stream().findFirst();
        return first.orElseThrow(() -> Failure.unsound(
                "the inventory of run " + run.id() + " is missing from the ledger: restore it from its last backup"));
    }

    /** SHA-256 of the files all runs were made from. */
    public Set<String> inputHashes() {
        return new HashSet<>(jdbc.queryForList(
                "SELECT sha256 FROM run_file WHERE direction = ?", String.class, Direction.INPUT.name()));
    }

    /** Content of the inventory a run was billed from. */
    public Content inventoryContent(Run run) {
        return content(inventoryFile(run));
    }

    /** The configuration a run was billed from. */
    public List<Configuration.Source> configuration(Run run) {
        List<Configuration.Source> sources = new ArrayList<>();
        for (RunFile file : of(run, Direction.INPUT)) {
            String name = file.fingerprint().name();
            if (name.startsWith(YearBilling.CONFIGURATION)) {
                sources.add(new Configuration.Source(name.substring(YearBilling.CONFIGURATION.length()), text(file)));
            }
        }
        return sources;
    }
}
