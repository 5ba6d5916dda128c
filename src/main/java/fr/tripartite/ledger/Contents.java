package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Content;
import fr.tripartite.files.InOrder;
import fr.tripartite.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bytes of any length, kept in compressed pieces. */
final class Contents {

    private static final int PIECE = 1 << 20;
    private static final int LEAST = 64;

    private final JdbcTemplate jdbc;

    Contents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what can be read from {@code in}, from the first byte on.
     *
     * @return its SHA-256
     */
    String write(int run, String name, int block, InputStream in) {
        Sha256 sha = new Sha256();
        try (InOrder<byte[]> pieces = InOrder.of(new Read(in, sha), Contents::deflated)) {
            write(run, name, block, pieces);
        }
        return sha.hex();
    }

    void write(int run, String name, int block, byte[] bytes) {
        write(run, name, block, pieces(bytes).iterator());
    }

    /** Keeps pieces that are compressed already. */
    void write(int run, String name, int block, Iterator<byte[]> pieces) {
        for (int piece = 0; pieces.hasNext(); piece++) {
            jdbc.update("INSERT INTO content VALUES (?, ?, ?, ?, ?)", run, name, block, piece, pieces.next());
        }
    }

    /** What can be read, piece by piece; one piece at least. */
    private static final class Read implements Iterator<byte[]> {
        private final InputStream in;
        private final Sha256 sha;
        private byte[] next;
        private boolean begun;

        Read(InputStream in, Sha256 sha) {
            this.in = in;
            this.sha = sha;
            this.next = read();
        }

        private byte[] read() {
            try {
                byte[] bytes = in.readNBytes(PIECE);
                sha.add(bytes, bytes.length);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return !begun || next.length > 0;
        }

        @Override
        public byte[] next() {
            byte[] bytes = next;
            begun = true;
            next = read();
            return bytes;
        }
    }

    /** Compresses bytes, on any thread. */
    static List<byte[]> pieces(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>();
        new Read(new ByteArrayInputStream(bytes), new Sha256()).forEachRemaining(piece -> pieces.add(deflated(piece)));
        return pieces;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] compressed = new byte[bytes.length / 2 + LEAST];
            int length = deflater.deflate(compressed);
            while (!deflater.finished()) {
                compressed = Arrays.copyOf(compressed, 2 * compressed.length);
                length += deflater.deflate(compressed, length, compressed.length - length);
            }
            return Arrays.copyOf(compressed, length);
        } finally {
            deflater.end();
        }
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
        return fetch(run, name, block).get();
    }

    /**
     * Fetches what was kept; its bytes can then be asked for on any thread.
     *
     * @return gives them, or throws {@link Failure} where they were damaged
     */
    Supplier<byte[]> fetch(int run, String name, int block) {
        List<byte[]> pieces = jdbc.query(
                "SELECT bytes FROM content WHERE run_id = ? AND name = ? AND block = ? ORDER BY piece",
                (row, index) -> row.getBytes(1),
                run,
                name,
                block);
        return () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                for (byte[] piece : pieces) {
                    new InflaterInputStream(new ByteArrayInputStream(piece)).transferTo(bytes);
                }
            } catch (IOException e) {
                throw damaged(run, name, e);
            }
            return bytes.toByteArray();
        };
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
