package fr.tripartite.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** The bytes of a part while they are unpacked: counted, summed, and no more than there may be. */
final class PartStream extends FilterInputStream {

    /** Between two {@code <}: the longest text of a cell has 32 767 characters, of at most ten bytes as XML writes them. */
    static final int LONGEST_RUN = 1 << 20;

    private final long most;
    private final boolean isXml;
    private final CRC32 crc = new CRC32();
    private long count;
    private int run;

    /**
     * @param most bytes that it may have
     * @param isXml whether markup bounds its texts
     */
    PartStream(InputStream in, long most, boolean isXml) {
        super(in);
        this.most = most;
        this.isXml = isXml;
    }

    /** More was unpacked than a workbook may have. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            crc.update(bytes, offset, read);
            count += read;
            if (count > most || (isXml && isTooLong(bytes, offset, read))) {
                throw new TooLargeException();
            }
        }
        return read;
    }

    private boolean isTooLong(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            run = bytes[i] == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long skip(long length) throws IOException {
        return readNBytes((int) Math.min(length, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads the rest; returns how many bytes the whole has. */
    long drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return count;
    }

    long checksum() {
        return crc.getValue();
    }
}
