package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader once got wrong. */
class ReaderMistakesTest {

    private static final String GOOD = SampleRow.line();
    private static final String MONTH_FIRST = SampleRow.line("date_debut=04/15/2023");

    @TempDir
    Path directory;

    @Test
    void a_stray_quote_of_the_header_swallows_no_row() {
        assertThat(ReadText.of(SampleRow.header() + ";\"Note\n" + GOOD + ";x\"\n" + GOOD + ";y\n")
                        .outcome())
                .isEqualTo("2 3");
        assertThat(ReadText.of(SampleRow.header().replace("code_service", "\"code_service") + "\n" + GOOD + "\"\n"
                                + GOOD + "\n")
                        .outcome())
                .as("the quote behind line 2 is never closed either")
                .isEqualTo("2: 3");
    }

    /** What is no day of any month cannot be read month-first either. */
    @Test
    void days_that_no_calendar_has_are_not_month_first() {
        assertThat(ReadText.rows(
                                SampleRow.line("date_debut=02/30/2023"),
                                SampleRow.line("date_debut=04/31/2023"),
                                SampleRow.line("date_debut=02/30/2024"))
                        .outcome())
                .isEqualTo("2:date_debut 3:date_debut 4:date_debut");
    }

    @Test
    void days_that_no_calendar_has_are_not_day_first() {
        assertThatThrownBy(() ->
                        ReadText.rows(MONTH_FIRST, MONTH_FIRST, MONTH_FIRST, SampleRow.line("date_debut=30/02/2023")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("2, 3, 4");
    }

    /** With the line end the row is billed, without it the row is rejected. */
    @Test
    void a_last_row_that_was_cut_is_other_data() {
        String whole = SampleRow.header() + "\n" + GOOD + "\n" + GOOD.replaceFirst(";+$", "") + "\n";
        String cut = whole.stripTrailing();

        assertThat(ReadText.of(whole).outcome()).isEqualTo("2 3");
        assertThat(ReadText.of(cut).outcome()).isEqualTo("2 3:");
        assertThat(ReadText.difference(cut, whole)).isNotEmpty();
        assertThat(ReadText.difference(whole, cut)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u202f", "  "})
    void a_label_with_another_space_is_that_label(String space) throws IOException {
        Path copy = ConfigurationCopy.into(directory)
                .replace("services.yml", "label: \"Nom de domaine\"", "label: \"Nom" + space + "de domaine\"")
                .directory();
        var format = ConfigurationReader.read(copy, Map.of()).inventoryFormat(2024);

        assertThat(new ReadText(InventoryFile.read(
                                "inventaire.csv",
                                ReadText.content(SampleRow.file(
                                        SampleRow.line("service=Nom de domaine"),
                                        SampleRow.line("service=Nom" + space + "de domaine"))),
                                format))
                        .outcome())
                .isEqualTo("2 3");
    }

    @Test
    void a_character_is_the_same_in_quotes_and_without() {
        assertThat(ReadText.rows(SampleRow.line("collectivite=A\ufdd1B")).outcome())
                .isEqualTo("2");
        assertThat(ReadText.rows(SampleRow.line("collectivite=\"A\ufdd1B\"")).outcome())
                .isEqualTo("2");
    }

    @Test
    void a_rejected_row_keeps_the_character_for_which_it_is_rejected() {
        assertThat(ReadText.rows(SampleRow.line("collectivite=\"Arras\"", "code_service=\u0001"))
                        .onlyRejected()
                        .record())
                .contains("\u0001");
    }
}
