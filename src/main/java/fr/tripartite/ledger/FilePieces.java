package fr.tripartite.ledger;

import fr.tripartite.io.Content;
import fr.tripartite.io.Sha256;
import fr.tripartite.ledger.RunFiles.RunFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bytes of the files that runs keep, a megabyte a piece, each compressed by itself: no file has to fit into memory. */
final class FilePieces {

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;

    FilePieces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the bytes of a file; fails where they have changed since its fingerprint was taken. */
    void keep(RunFile file, Content content) {
        Sha256 sha = new Sha256();
        int number = 0;
        try (InputStream in = content.open()) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sha.add(piece, piece.length);
                jdbc.update(
                        "INSERT INTO run_file_piece (run_id, position, piece, bytes) VALUES (?, ?, ?, ?)",
                        file.run(),
                        file.position(),
                        number++,
                        deflated(piece));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!sha.hex().equals(file.fingerprint().sha256())) {
            throw new IllegalStateException(file.fingerprint().name() + " was changed while it was read");
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

    /** The content of a file; its pieces are fetched as they are read. */
    @SuppressWarnings("JdkObsolete") // a SequenceInputStream asks an Enumeration
    Content content(RunFile file) {
        return () -> {
            int count = Columns.count(
                    jdbc,
                    "SELECT COUNT(*) FROM run_file_piece WHERE run_id = ? AND position = ?",
                    file.run(),
                    file.position());
            Iterator<InputStream> pieces = IntStream.range(0, count)
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
}
