package fr.tripartite.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever watches is told how far the reader is, and the reader reads the same bytes. */
class WatchedContentTest {

    private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7};

    private final List<Long> told = new ArrayList<>();
    private final Content content = new WatchedContent(() -> new ByteArrayInputStream(BYTES), told::add);

    @Test
    void every_read_is_told_and_the_end_is_not() throws IOException {
        try (InputStream in = content.open()) {
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.readNBytes(2)).containsExactly(2, 3);
            assertThat(in.read(new byte[100], 5, 50)).isEqualTo(4);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[1])).isEqualTo(-1);
        }
        assertThat(told).containsExactly(1L, 3L, 7L);
    }

    @Test
    void read_again_it_begins_anew() throws IOException {
        assertThat(content.open().readAllBytes()).isEqualTo(BYTES);
        told.clear();
        assertThat(content.open().readAllBytes()).isEqualTo(BYTES);
        assertThat(told).last().isEqualTo(7L);
    }
}
