package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The first look at an inventory, byte by byte: its fingerprint, its encoding, and whether it is text at all.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param size number of bytes
 * @param charset UTF-8 where all bytes are, Windows-1252 otherwise
 */
record InventoryScan(String sha256, long size, Charset charset) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    static InventoryScan of(String file, Content content) throws IOException {
        Sha256 digest = new Sha256();
        Bytes bytes = new Bytes(file);
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(buffer, read);
                bytes.add(buffer, read);
            }
        }
        return new InventoryScan(digest.hex(), bytes.size, bytes.charset());
    }

    /** What the bytes seen so far can be. */
    private static final class Bytes {

        private final String file;
        private final CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(BUFFER);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private boolean isUtf8 = true;
        private long size;
        private int line = 1;
        private int lineUndefined;
        private boolean startsWithUtf8Mark;

        Bytes(String file) {
            this.file = file;
        }

        void add(byte[] buffer, int length) {
            if (size == 0 && length > 0) {
                recogniseStart(buffer, length);
            }
            size += length;
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (b == 0) {
                    throw Failure.invalid(file + ", line " + line
                            + ": the file is binary, not text; save the inventory as CSV with ';', in UTF-8");
                }
                if (b == '\n') {
                    line++;
                } else if (b < 0 && lineUndefined == 0 && isUndefined(b)) {
                    lineUndefined = line;
                }
            }
            if (isUtf8) {
                decode(buffer, length);
            }
        }

        private void recogniseStart(byte[] buffer, int length) {
            startsWithUtf8Mark =
                    length >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
            if (length >= 4 && buffer[0] == 'P' && buffer[1] == 'K' && buffer[2] == 3 && buffer[3] == 4) {
                throw Failure.invalid(file + " is a spreadsheet workbook, not text; save it as CSV with ';', in UTF-8");
            }
            if (length >= 2
                    && ((buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE)
                            || (buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF))) {
                throw Failure.invalid(file + " is UTF-16 text; save it as CSV in UTF-8");
            }
        }

        /** Bytes that stand for nothing in Windows-1252. */
        private static boolean isUndefined(byte b) {
            int value = b & 0xFF;
            return value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
        }

        private void decode(byte[] buffer, int length) {
            ByteBuffer in = ByteBuffer.wrap(buffer, 0, length);
            if (rest.hasRemaining()) {
                in = ByteBuffer.allocate(rest.remaining() + length)
                        .put(rest)
                        .put(in)
                        .flip();
            }
            boolean more = true;
            while (more) {
                characters.clear();
                CoderResult result = utf8.decode(in, characters, false);
                isUtf8 = !result.isError();
                more = result.isOverflow();
            }
            rest = ByteBuffer.allocate(in.remaining()).put(in).flip();
        }

        Charset charset() {
            if (size == 0) {
                throw Failure.invalid(file + " is empty; a header row is needed, even for a year without subscribers");
            }
            if (isUtf8 && !rest.hasRemaining()) {
                return StandardCharsets.UTF_8;
            }
            if (lineUndefined > 0 || startsWithUtf8Mark) {
                throw Failure.invalid(file + (lineUndefined > 0 ? ", line " + lineUndefined : "")
                        + ": the text is neither UTF-8 nor Windows-1252; save the file again in UTF-8");
            }
            return WINDOWS_1252;
        }
    }
}
