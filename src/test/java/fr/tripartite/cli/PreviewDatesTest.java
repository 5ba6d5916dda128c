package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of a correction shows can be run as it is shown, its dates included. */
class PreviewDatesTest {

    @TempDir
    Path directory;

    @Test
    void a_check_of_a_correction_is_refused_a_date_that_its_run_is_refused() {
        Workshop workshop = new Workshop(directory).inventory(SampleRow.file(SampleRow.line()));
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        workshop.inventory(SampleRow.file(SampleRow.line(), SampleRow.line("service=PAGE_INTERNET")));
        Map<String, String> before = Snapshot.of(directory);

        Call call = workshop.call("check", "2023", "--correct", "--date", "2023-12-30");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("LFN", "2023-12-31", "--date");
        assertThat(Snapshot.of(directory)).isEqualTo(before);
    }
}
