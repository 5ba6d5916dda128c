package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip of the hand that multiplies a year's amount by thirty million is told and asked about, and stops nothing else. */
class HugeChangeTest {

    @TempDir
    Path directory;

    /** 13,80 € of LFN, then 463 056 000,00 € for a million backups: 3 355 478 161 %. */
    @Test
    void a_change_of_billions_of_percent_is_told() {
        Workshop workshop = new Workshop(directory).inventory(SampleRow.file(SampleRow.line()));
        assertThat(workshop.run("2023").exitCode()).isZero();
        workshop.inventory(SampleRow.file(SampleRow.line("service=SAUVEGARDE", "quantite=1000000", "dont_nouveaux=0")));

        Call call = workshop.call("check", "2024");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out()).contains("against 2023, LFN: +");
        assertThat(workshop.run("2024").exitCode()).isZero();
    }
}
