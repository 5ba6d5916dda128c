package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.property.Chance;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.VisibleText;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the bytes of a file of tiers, it is refused with one sentence, or each of its rows is a body within all bounds or
 * is told. {@code -Dtripartite.mutations=20000 -Dtripartite.seed=7} draws more, and others.
 */
class TiersFileMutationTest {

    private static final int MUTATIONS = Integer.getInteger("tripartite.mutations", 1_500);
    private static final long SEED = Long.getLong("tripartite.seed", 2_026);
    private static final int LINES = 25;
    private static final int MOST_AT_ONCE = 4;

    @TempDir
    Path directory;

    @Test
    void a_mangled_file_is_refused_or_every_row_of_it_is_accounted_for() throws IOException {
        byte[] shipped;
        try (Stream<String> lines = Files.lines(Path.of("input/tiers.csv"))) {
            shipped = lines.limit(LINES)
                    .collect(Collectors.joining("\r\n", "", "\r\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        Chance chance = new Chance(SEED);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mangled = shipped;
            for (int left = chance.between(1, MOST_AT_ONCE); left > 0; left--) {
                mangled = chance.of(Mutation.values()).of(mangled, chance);
            }
            if (isRead(Files.write(directory.resolve("tiers.csv"), mangled))) {
                read++;
            } else {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(MUTATIONS / 4);
        assertThat(refused).isGreaterThan(MUTATIONS / 50);
    }

    private static boolean isRead(Path file) {
        Optional<TiersFile> read = attempted(file);
        read.ifPresent(tiers -> {
            assertThat(tiers.tiers().size() + tiers.rejections().size())
                    .isEqualTo(TableReader.read(file, TiersRow.REQUIRED, TiersRow.OPTIONAL)
                            .rows()
                            .size());
            assertThat(tiers.rejections())
                    .allSatisfy(row -> assertThat(row.problems()).isNotEmpty());
            tiers.tiers().forEach(TiersFileMutationTest::assertWithinBounds);
        });
        return read.isPresent();
    }

    private static Optional<TiersFile> attempted(Path file) {
        try {
            return Optional.of(TiersFile.read(file));
        } catch (Failure e) {
            assertThat(e.kind()).isEqualTo(Failure.Kind.INVALID);
            assertThat(e.sentence(Words.FRENCH)).isNotBlank();
            return Optional.empty();
        }
    }

    private static void assertWithinBounds(String siret, Tiers tiers) {
        assertThat(tiers.siret()).isEqualTo(siret).satisfies(number -> assertThat(Cells.isSiret(number))
                .isTrue());
        PostalAddress address = tiers.address();
        assertThat(address.postcode()).matches("\\d{5}|");
        assertThat(tiers.electronicAddress()).matches("(" + siret.substring(0, 9) + "[A-Za-z0-9+_.-]{0,116})?");
        assertThat(List.of(
                        tiers.name(),
                        address.complement(),
                        address.street(),
                        address.second(),
                        address.third(),
                        address.city()))
                .allSatisfy(line -> {
                    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(38);
                    assertThat(VisibleText.hasControl(line)).isFalse();
                });
    }
}
