package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.property.Chance;
import fr.tripartite.words.Words;
import fr.tripartite.workbook.SampleWorkbook;
import fr.tripartite.workbook.WorkbookOfText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/**
 * Workbooks that were mangled on their way: whatever happens to the bytes, or to the parts before they were packed, the file is read
 * or refused with one sentence. {@code -Dtripartite.mutations=20000 -Dtripartite.seed=7} draws more, and others.
 */
class WorkbookMutationTest {

    private static final int MUTATIONS = Integer.getInteger("tripartite.mutations", 1_500);
    private static final long SEED = Long.getLong("tripartite.seed", 2_026);
    private static final int ROWS = 20;
    private static final List<byte[]> WHOLE = whole();

    private static List<byte[]> whole() {
        String[] lines = IntStream.range(0, ROWS)
                .mapToObj(row ->
                        SampleRow.line("siret=" + SampleRow.siret(row), "quantite=" + (row + 1), "agents=" + row))
                .toArray(String[]::new);
        try {
            return List.of(
                    WorkbookOfText.of(SampleRow.file(lines).getBytes(StandardCharsets.UTF_8)),
                    new SampleWorkbook(
                                    SampleWorkbook.texts(1, SampleRow.columns())
                                            + SampleWorkbook.texts(2, SampleRow.cells())
                                            + "<row r='3'><c r='A3' s='1'><f>A2</f><v>45377</v></c><c r='B3' t='s'><v>1</v></c></row>")
                            .bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Mutation {
        FLIPPED_BITS {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                byte[] flipped = bytes.clone();
                for (int i = chance.between(1, 4); i > 0; i--) {
                    flipped[chance.between(4, bytes.length - 1)] ^= (byte) (1 << chance.between(0, 7));
                }
                return flipped;
            }
        },
        CUT {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                return Arrays.copyOf(bytes, chance.between(4, bytes.length));
            }
        },
        BYTES_GONE {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                int from = chance.between(4, bytes.length - 1);
                int until = Math.min(bytes.length, from + chance.between(1, 50));
                ByteArrayOutputStream rest = new ByteArrayOutputStream();
                rest.write(bytes, 0, from);
                rest.write(bytes, until, bytes.length - until);
                return rest.toByteArray();
            }
        },
        PART_GONE {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                return repacked(bytes, parts -> parts.remove(chance.of(List.copyOf(parts.keySet()))));
            }
        },
        PARTS_SWAPPED {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                return repacked(bytes, parts -> {
                    String one = chance.of(List.copyOf(parts.keySet()));
                    String other = chance.of(List.copyOf(parts.keySet()));
                    byte[] held = parts.get(one);
                    parts.put(one, parts.get(other));
                    parts.put(other, held);
                });
            }
        },
        /** What is packed is what was mangled: every checksum is right. */
        PART_MANGLED {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                Mutation mutation = chance.of(FLIPPED_BITS, CUT, BYTES_GONE, WORDS_MOVED);
                return repacked(
                        bytes,
                        parts -> parts.computeIfPresent(
                                chance.of(List.copyOf(parts.keySet())),
                                (name, part) -> part.length < 60 ? part : mutation.of(part, chance)));
            }
        },
        WORDS_MOVED {
            @Override
            byte[] of(byte[] bytes, Chance chance) {
                List<String> words = new ArrayList<>(
                        List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?=[<\" ])|(?<=[>\"])")));
                String word = chance.of(words);
                words.set(chance.between(0, words.size() - 1), word);
                words.add(chance.between(0, words.size()), word);
                return String.join("", words).getBytes(StandardCharsets.ISO_8859_1);
            }
        };

        abstract byte[] of(byte[] bytes, Chance chance);
    }

    private interface Change {
        void of(Map<String, byte[]> parts);
    }

    private static byte[] repacked(byte[] bytes, Change change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            change.of(parts);
            try (ZipOutputStream out = new ZipOutputStream(packed)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(part.getKey()));
                    out.write(part.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What was read, or the sentence. */
    private static Object read(byte[] bytes) {
        try {
            return InventoryFile.read("inventaire.xlsx", () -> new ByteArrayInputStream(bytes), ReadText.FORMAT);
        } catch (Failure e) {
            return e.sentence(Words.ENGLISH);
        }
    }

    @Test
    void a_mangled_workbook_is_read_or_refused_in_a_sentence() {
        Set<String> sentences = new HashSet<>();
        int read = 0;
        for (int number = 0; number < MUTATIONS; number++) {
            Chance chance = new Chance(SEED * 1_000_003 + number);
            Mutation mutation = chance.of(
                    Mutation.FLIPPED_BITS,
                    Mutation.CUT,
                    Mutation.BYTES_GONE,
                    Mutation.PART_GONE,
                    Mutation.PARTS_SWAPPED,
                    Mutation.PART_MANGLED,
                    Mutation.PART_MANGLED,
                    Mutation.PART_MANGLED);
            byte[] bytes = mutation.of(chance.of(WHOLE), chance);
            String story = "-Dtripartite.seed=" + SEED + ", number " + number + ": " + mutation;
            Object result;
            try {
                result = read(bytes);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(story, e);
            }
            if (result instanceof Inventory) {
                read++;
                assertThat(read(bytes)).as("a second time, " + story).isEqualTo(result);
            } else {
                assertThat((String) result)
                        .as(story)
                        .startsWith("inventaire.xlsx")
                        .doesNotContain("Exception", "null", "\n")
                        .hasSizeLessThan(1_000);
                sentences.add((String) result);
            }
        }
        assertThat(read).as("read").isBetween(1, MUTATIONS / 2);
        assertThat(sentences).as("several things are told").hasSizeGreaterThan(10);
    }

    /** One byte of what is packed decides on an amount: it is never read as another one. */
    @Test
    void flipped_bits_never_change_what_is_read() {
        for (byte[] whole : WHOLE) {
            Object right = read(whole);
            assertThat(right).isInstanceOf(Inventory.class);
            for (int number = 0; number < MUTATIONS / 4; number++) {
                Chance chance = new Chance(SEED * 7_919 + number);
                Object result = read(Mutation.FLIPPED_BITS.of(whole, chance));
                if (result instanceof Inventory inventory) {
                    Inventory rightOne = (Inventory) right;
                    assertThat(inventory.bodies()).as("number " + number).isEqualTo(rightOne.bodies());
                    assertThat(inventory.rejected()).as("number " + number).isEqualTo(rightOne.rejected());
                }
            }
        }
    }
}
