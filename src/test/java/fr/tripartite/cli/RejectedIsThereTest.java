package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body whose rows are all rejected has not left, however its SIRET is written. */
class RejectedIsThereTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    /** Five bodies, of which four are rejected next: more than three would be asked about. */
    @BeforeEach
    void bill_2023() {
        workshop = new Workshop(directory).inventory(inventory("%s", "1"));
        Call call = workshop.run("2023");
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    private static String inventory(String siret, String quantity) {
        return SampleRow.file(IntStream.range(0, 5)
                .mapToObj(body -> SampleRow.line(
                        "siret=" + (body == 0 ? SampleRow.siret(0) : written(siret, SampleRow.siret(body))),
                        "collectivite=Commune " + body,
                        "quantite=" + (body == 0 ? "1" : quantity)))
                .toArray(String[]::new));
    }

    private static String written(String pattern, String siret) {
        return pattern.replace("%s", siret).replace("%9", siret.substring(0, 9)).replace("%5", siret.substring(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%9 %5", " %s ", "%9\u202f%5", "%9\u00a0%5"})
    void it_is_not_gone(String siret) {
        workshop.inventory(inventory(siret, "0"));

        Call call = workshop.call("check", "2024");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(call.out()).doesNotContain("alert partis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%9 %5"})
    void its_avoir_does_not_say_that_it_left(String siret) {
        workshop.inventory(inventory(siret, "0"));

        Call call = workshop.run("2023", "--correct");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(PublishedRows.of(workshop.output().resolve("pieces-nouvelles.csv"), "type", "motif"))
                .hasSize(4)
                .containsOnly("AVOIR changement");
    }

    @Test
    void it_is_explained_with_its_rejected_row() {
        workshop.inventory(inventory("%9 %5", "0"));
        assertThat(workshop.run("2023", "--correct").exitCode()).isEqualTo(3);

        Call call = Call.french("explain", "--siret", SampleRow.siret(1), "2023", "--data", workshop.data());

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("rejetée", "AVOIR LFN-2023-").doesNotContain("plus aucune ligne");
    }
}
