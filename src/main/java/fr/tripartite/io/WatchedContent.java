package fr.tripartite.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Bytes whose reader is watched. */
public final class WatchedContent implements Content {

    private final Content content;
    private final LongConsumer watcher;

    /** The same bytes; the watcher is told, each time some were read, how many were read so far. */
    public WatchedContent(Content content, LongConsumer watcher) {
        this.content = content;
        this.watcher = watcher;
    }

    @Override
    public InputStream open() throws IOException {
        return new FilterInputStream(content.open()) {

            private long position;

            @Override
            public int read() throws IOException {
                int read = super.read();
                passed(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                passed(Math.max(0, read));
                return read;
            }

            private void passed(int count) {
                if (count > 0) {
                    position += count;
                    watcher.accept(position);
                }
            }
        };
    }
}
