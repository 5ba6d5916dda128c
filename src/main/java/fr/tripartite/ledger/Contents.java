package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bytes of any length, kept in compressed pieces. */
final class Contents {

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;

    Contents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what can be read from {@code in}, from the first byte on. */
    void write(int run, String name, int block, InputStream in) throws IOException {
        int piece = 0;
        byte[] bytes = in.readNBytes(PIECE);
        while (bytes.length > 0 || piece == 0) {
            jdbc.update("INSERT INTO content VALUES (?, ?, ?, ?, ?)", run, name, block, piece++, deflated(bytes));
            bytes = in.readNBytes(PIECE);
        }
    }

    void write(int run, String name, int block, byte[] bytes) {
        try {
            write(run, name, block, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    /** What was kept; its pieces are fetched as they are read. */
    Content read(int run, String name, int block) {
        return () -> new Pieces(run, name, block);
    }

    /** The pieces, one after the other. */
    private final class Pieces extends InputStream {

        private final int run;
        private final String name;
        private final int block;
        private int next;
        private @Nullable InputStream current;

        Pieces(int run, String name, int block) {
            this.run = run;
            this.name = name;
            this.block = block;
            advance();
        }

        private void advance() {
            byte[] bytes = piece(run, name, block, next++);
            current = bytes == null ? null : new InflaterInputStream(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (current != null) {
                int count = current.read(bytes, offset, length);
                if (count >= 0) {
                    return count;
                }
                advance();
            }
            return -1;
        }
    }

    /**
     * All bytes of what was kept.
     *
     * @throws Failure where they were damaged
     */
    byte[] bytes(int run, String name, int block) {
        try (InputStream in = read(run, name, block).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw damaged(run, name, e);
        }
    }

    /** What is kept can no longer be read. */
    static Failure damaged(int run, String name, Throwable cause) {
        return Failure.unsound(
                "what the ledger keeps as '" + name + "' of run " + run
                        + " is damaged: restore the ledger from its last backup",
                cause);
    }

    private byte @Nullable [] piece(int run, String name, int block, int piece) {
        return jdbc
                .query(
                        "SELECT bytes FROM content WHERE run_id = ? AND name = ? AND block = ? AND piece = ?",
                        (row, index) -> row.getBytes(1),
                        run,
                        name,
                        block,
                        piece)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
