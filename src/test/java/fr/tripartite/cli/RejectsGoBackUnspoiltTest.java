package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.property.PublishedYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of rejected rows tells beside them does not keep them from going back: rule {@code errors.go-back}. */
class RejectsGoBackUnspoiltTest {

    @TempDir
    Path directory;

    private String rejects(String inventory) throws IOException {
        Workshop workshop = new Workshop(Files.createDirectories(directory.resolve("first"))).inventory(inventory);
        assertThat(workshop.run("2024", "--date", "2024-12-31").exitCode()).isEqualTo(3);
        return Files.readString(workshop.output().resolve("rejets.csv"));
    }

    private PublishedYear given(String inventory) throws IOException {
        Workshop workshop = new Workshop(Files.createDirectories(directory.resolve("second"))).inventory(inventory);
        Call call = workshop.run("2024", "--date", "2024-12-31");
        assertThat(call.exitCode()).as("%s%n%s", call.out(), call.err()).isIn(0, 3);
        return new PublishedYear(workshop.output());
    }

    /** The column {@code valeur} tells what was wrong; it is no cell of the row. */
    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "###", "a\u0001b"})
    void what_was_wrong_may_still_be_told_beside_what_is_right(String wrong) throws IOException {
        String rejects = rejects(SampleRow.file(SampleRow.line("engagement=" + wrong)));
        int last = rejects.lastIndexOf(wrong);

        PublishedYear published = given(rejects.substring(0, last) + "E1" + rejects.substring(last + wrong.length()));

        assertThat(published.rows("rejets.csv")).isEmpty();
        assertThat(published.invoices("LFN"))
                .extracting(row -> row.text("engagement"))
                .containsExactly("E1");
    }

    /** In the files that tell it, the name has an apostrophe before it; it is no part of the name. */
    @ParameterizedTest
    @ValueSource(strings = {"-Val", "@Val", "=Val", "+Val"})
    void what_a_spreadsheet_would_run_goes_back_as_it_was(String name) throws IOException {
        String right = SampleRow.file(SampleRow.line("collectivite=" + name));
        String rejects = rejects(right.replace("COMMUNE", "MAIRIE"));
        Workshop workshop = new Workshop(Files.createDirectories(directory.resolve("second"))).inventory(right);
        assertThat(workshop.run("2024", "--date", "2024-12-31").exitCode()).isZero();

        Call call = workshop.inventory(rejects.replace(";MAIRIE;42875", ";COMMUNE;42875"))
                .run("2024", "--correct", "--date", "2025-01-31");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(new PublishedYear(workshop.output()).invoices())
                .extracting(row -> row.text("type"))
                .as("the same name, so nothing to correct")
                .containsExactly("FACTURE");
    }
}
