package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devis whose process dies: none of them or all, and no number is lost or given twice. */
class DevisIT {

    private static final int BODIES = 12;
    private static final int KILLS = Integer.getInteger("tripartite.kills", 4);
    private static final long SEED = 20_261_127L;
    private static final List<Integer> KILLED = List.of(0, 137, 143);

    @TempDir
    Path directory;

    private Path rows;
    private Path data;
    private Path output;

    @BeforeEach
    void rows() throws IOException {
        rows = directory.resolve("rows.csv");
        data = directory.resolve("data");
        output = directory.resolve("devis");
        StringBuilder lines = new StringBuilder(SampleRow.header()).append('\n');
        for (int i = 0; i < BODIES; i++) {
            lines.append(SampleRow.line(
                            "siret=" + SampleRow.siret(i), "collectivite=Commune " + i, "service=MESSAGERIE_5GO"))
                    .append('\n');
        }
        Files.writeString(rows, lines);
    }

    private Object[] words(Path ledger, Path target, String date) {
        return new Object[] {"devis", rows, "--date", date, "--data", ledger, "--output", target};
    }

    /** The numbers of a year's devis, in their order. */
    private static List<String> numbers(Path target, String issuer) throws IOException {
        try (var files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("D-" + issuer + "-"))
                    .sorted()
                    .toList();
        }
    }

    private void assertWhole(Map<String, String> undisturbed) throws IOException {
        Call again = Call.of(words(data, output, "2023-05-02"));
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Snapshot.of(output)).isEqualTo(undisturbed);

        Path next = directory.resolve("next");
        assertThat(Call.of(words(data, next, "2023-05-03")).exitCode()).isZero();
        assertThat(numbers(next, "LFN"))
                .hasSize(BODIES)
                .startsWith("D-LFN-2023-000013.pdf")
                .endsWith("D-LFN-2023-000024.pdf");
        assertThat(Call.of("history", "--data", data).out().lines().filter(line -> line.contains("devis made")))
                .hasSize(2);
    }

    @Test
    void killed_at_any_moment_none_or_all_of_them_are_there() throws IOException, InterruptedException {
        Path aside = directory.resolve("aside");
        long began = System.nanoTime();
        ChildProgram first =
                ChildProgram.start(directory.resolve("log"), words(directory.resolve("other"), aside, "2023-05-02"));
        assertThat(first.await()).as(first.printed()).isZero();
        long duration = System.nanoTime() - began;
        Map<String, String> undisturbed = Snapshot.of(aside);
        assertThat(numbers(aside, "LFN")).hasSize(BODIES).startsWith("D-LFN-2023-000001.pdf");

        Random random = new Random(SEED);
        for (int kills = 0; kills < KILLS; kills++) {
            ChildProgram program = ChildProgram.start(directory.resolve("log"), words(data, output, "2023-05-02"));
            int exitCode = program.endsWithin(Duration.ofNanos((long) (random.nextDouble() * duration)))
                    ? program.await()
                    : program.kill();
            assertThat(exitCode).as(program.printed()).isIn(KILLED);
            assertThat(Snapshot.of(output)).as(program.printed()).isIn(Map.of(), undisturbed);
        }
        assertWhole(undisturbed);
    }

    /** Booked, and not in their place: the same call gives the same numbers. */
    @Test
    void killed_between_the_ledger_and_the_directory_they_are_written_again() throws IOException, InterruptedException {
        Path aside = directory.resolve("aside");
        assertThat(Call.of(words(directory.resolve("other"), aside, "2023-05-02"))
                        .exitCode())
                .isZero();
        BooleanSupplier booked = () -> {
            try {
                return Files.readString(data.resolve("CURRENT")).startsWith("000001");
            } catch (IOException e) {
                return false;
            }
        };

        ChildProgram program = ChildProgram.start(directory.resolve("log"), words(data, output, "2023-05-02"));
        assertThat(program.runsUntil(booked)).as(program.printed()).isTrue();
        assertThat(program.kill()).as(program.printed()).isIn(KILLED);

        assertWhole(Snapshot.of(aside));
    }
}
