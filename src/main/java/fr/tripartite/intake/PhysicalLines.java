package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Encoding;
import fr.tripartite.io.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical lines of a text, each in its own encoding; those that were looked at ahead are given again. */
final class PhysicalLines implements AutoCloseable {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BYTES = 1 << 16;
    private static final char UNREADABLE = '\uFFFD';

    /**
     * A physical line.
     *
     * @param number from 1
     * @param text without its line end
     * @param isEnded whether a line end follows
     * @param encoding of its bytes
     */
    record Line(int number, String text, boolean isEnded, Encoding encoding) {}

    private final InputStream in;
    private final Sha256 sha = new Sha256();
    private final byte[] buffer = new byte[BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final List<Line> ahead = new ArrayList<>();
    private int first;
    private int position;
    private int filled;
    private long size;
    private int number;
    private boolean isAfterReturn;

    /** @throws Failure where it is empty or no text */
    PhysicalLines(String file, InputStream in) throws IOException {
        this.in = in;
        fill();
        if (size == 0) {
            throw Failure.invalid(IntakeWord.EMPTY, file);
        }
        if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw Failure.invalid(IntakeWord.WORKBOOK, file);
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw Failure.invalid(IntakeWord.UTF16, file);
        }
    }

    private boolean startsWith(int... bytes) {
        boolean same = filled >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = buffer[i] == (byte) bytes[i];
        }
        return same;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = in.readNBytes(buffer, 0, BYTES);
        sha.add(buffer, filled);
        size += filled;
        return filled > 0;
    }

    /**
     * Looks at a line ahead.
     *
     * @param lines 0 for the next one
     * @return null behind the last one
     */
    @Nullable
    Line peek(int lines) throws IOException {
        while (ahead.size() - first <= lines) {
            Line read = read();
            if (read == null) {
                return null;
            }
            ahead.add(read);
        }
        return ahead.get(first + lines);
    }

    /** Goes on by some lines that were looked at. */
    void skip(int lines) {
        first += lines;
        if (first == ahead.size() || first > BYTES) {
            ahead.subList(0, first).clear();
            first = 0;
        }
    }

    private @Nullable Line read() throws IOException {
        line.reset();
        while (position < filled || fill()) {
            int from = position;
            if (isAfterReturn && buffer[from] == '\n') {
                from++;
            }
            isAfterReturn = false;
            position = from;
            while (position < filled && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            line.write(buffer, from, position - from);
            if (position < filled) {
                isAfterReturn = buffer[position] == '\r';
                position++;
                return decoded(true);
            }
        }
        return line.size() == 0 ? null : decoded(false);
    }

    /** Rule {@code text.encoding}. */
    private Line decoded(boolean isEnded) {
        byte[] bytes = line.toByteArray();
        Encoding encoding = encoding(bytes);
        String text =
                switch (encoding) {
                    case ASCII -> new String(bytes, StandardCharsets.ISO_8859_1);
                    case UTF_8 -> new String(bytes, StandardCharsets.UTF_8);
                    case WINDOWS_1252 -> windows1252(bytes);
                };
        number++;
        return new Line(number, text, isEnded, encoding);
    }

    private static Encoding encoding(byte[] bytes) {
        boolean isAscii = true;
        for (byte each : bytes) {
            isAscii &= each >= 0;
        }
        if (isAscii) {
            return Encoding.ASCII;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Encoding.UTF_8;
        } catch (CharacterCodingException e) {
            return Encoding.WINDOWS_1252;
        }
    }

    /** The five bytes that stand for nothing become the control characters of their number. */
    private static String windows1252(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, WINDOWS_1252));
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) == UNREADABLE) {
                text.setCharAt(i, (char) (bytes[i] & 0xFF));
            }
        }
        return text.toString();
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha.hex();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
