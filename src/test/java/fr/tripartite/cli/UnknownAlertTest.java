package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever confirms an alert that there is not has slipped, and is told so before anything is written. */
class UnknownAlertTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"rejects=3", "montant=3", "montant-xyz=3"})
    void an_alert_that_there_is_not_cannot_be_confirmed(String confirmation) {
        Workshop workshop = new Workshop(directory).inventory(SampleRow.file(SampleRow.line()));

        Call call = workshop.run("2023", "--confirm", confirmation);

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("--confirm", "rejets");
        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
    }
}
