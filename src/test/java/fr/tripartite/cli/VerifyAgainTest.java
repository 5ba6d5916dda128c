package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year priced again from the inputs it was billed from: what run --correct would issue. */
class VerifyAgainTest {

    private static final String PACK = SampleRow.line("service=PACK_SOCLE", "population=1500");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    private static String unit(String day) {
        return SampleRow.line(
                "service=PACK_MATERIEL", "population=1500", "date_souscription=" + day, "date_debut=" + day);
    }

    @Test
    void the_same_program_gives_the_same_documents() {
        workshop.inventory(SampleRow.file(PACK, unit("01/03/2023"))).run("2023");
        workshop.inventory(SampleRow.file(PACK)).run("2023", "--correct");

        Call verify =
                workshop.inventory("").call("verify", "2023", "--again", "--config", directory.resolve("nowhere"));

        assertThat(verify.exitCode()).as(verify.err()).isZero();
        assertThat(verify.out())
                .contains("2023 priced again from the inputs it was billed from: every document is the same");
    }

    /**
     * A correction of 2023 brings a unit that uses up the one at 200.00: that of 2024, 200.00 HT or 240.00 TTC, now costs
     * 1 225.00 HT, 1 470.00 TTC (R2).
     */
    @Test
    void what_would_be_corrected_is_named() {
        workshop.inventory(SampleRow.file(PACK)).run("2023");
        workshop.inventory(SampleRow.file(PACK, unit("01/02/2024"))).run("2024");
        Path of2024 = directory.resolve("2024");
        Call.of("export", "2024", "--data", workshop.data(), "--output", of2024);
        workshop.inventory(SampleRow.file(PACK, unit("01/03/2023"))).run("2023", "--correct");

        Call verify = Call.of("verify", "2024", "--again", "--data", workshop.data(), "--output", of2024);

        assertThat(verify.exitCode()).as(verify.err()).isEqualTo(1);
        assertThat(verify.out())
                .contains("2024 verified: " + Snapshot.FILES_OF_A_YEAR + " files")
                .contains("run 2024 --correct would issue documents about 1 accounts")
                .contains("  LFN 21620041000019 LFN-2024-000001 of 240.00 € -> 1,470.00 €");
        assertThat(verify.err()).isEmpty();
        workshop.inventory(SampleRow.file(PACK, unit("01/02/2024")));
        Call correct = workshop.run("2024", "--correct");
        assertThat(correct.exitCode()).as(correct.err()).isZero();
        assertThat(workshop.files().get("factures.csv"))
                .contains("LFN-2024-000002;AVOIR;LFN;21620041000019;")
                .contains(";1225,00;245,00;1470,00;");
    }
}
