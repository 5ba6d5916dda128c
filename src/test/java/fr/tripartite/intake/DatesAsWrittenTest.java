package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.SampleRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read for certain or not at all, and a column with months before days stops the file. */
class DatesAsWrittenTest {

    private static final String MONTH_FIRST = "04/15/2023";

    private static String outcome(String... changes) {
        return ReadText.rows(SampleRow.line(changes)).outcome();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/04/2023",
                "2023-04-01",
                "01/04/2023 0:00",
                "01/04/2023 00:00",
                "01/04/2023 00:00:00",
                "01/04/2023 0:00:00",
                "2023-04-01 0:00",
                "2023-04-01T00:00",
                "2023-04-01T00:00:00",
                "2023-04-01T00:00:00.0",
                "2023-04-01T00:00:00.000",
                "2023-04-01 00:00:00.000",
                " 01/04/2023 ",
                "\u00a001/04/2023\u202f00:00",
                "\"01/04/2023\n00:00\"",
                "01/04/2023\t0:00",
                "\ufeff01/04/\u200b2023"
            })
    void a_day_is_read_with_a_time_of_zero_behind_it(String written) {
        for (String column : List.of("date_souscription", "date_debut", "date_fin")) {
            assertThat(outcome(column + "=" + written)).as(column).isEqualTo("2");
        }
        assertThat(ReadText.rows(SampleRow.line("date_debut=" + written)).only().started())
                .isEqualTo(LocalDate.of(2023, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2023",
                "29/02/2023",
                "29/02/2100",
                "31/04/2023",
                "00/04/2023",
                "01/00/2023",
                "32/01/2023",
                "01/13/2023",
                "2023-02-30",
                "2023-13-01",
                "2023-00-01",
                "2023-04-00",
                "1/4/2023",
                "01/4/2023",
                "01/04/23",
                "01-04-2023",
                "01.04.2023",
                "2023/04/01",
                "20230401",
                "45017",
                "1er avril 2023",
                "avril 2023",
                "2023",
                "01/04/2023 00:01",
                "01/04/2023 12:00",
                "01/04/2023 0:00:01",
                "2023-04-01T00:00:00.001",
                "2023-04-01T01:00:00",
                "01/04/2023 000:00",
                "01/04/2023 0",
                "01/04/2023 x",
                "x01/04/2023",
                "\uff10\uff11/04/2023",
                "\u0660\u0661/04/2023",
                "01 / 04 / 2023",
                "-01/04/2023",
                "0"
            })
    void what_is_no_day_rejects_its_row(String written) {
        for (String column : List.of("date_souscription", "date_debut", "date_fin")) {
            assertThat(outcome(column + "=" + written)).isEqualTo("2:" + column);
        }
    }

    @Test
    void the_twenty_ninth_of_february_stands_in_leap_years() {
        assertThat(outcome("date_debut=29/02/2024", "date_souscription=2000-02-29"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "date_souscription, 01/01/2000, 2",
        "date_souscription, 31/12/1999, 2:date_souscription",
        "date_souscription, 1999-12-31, 2:date_souscription",
        "date_souscription, 01/04/0023, 2:date_souscription",
        "date_souscription, 31/12/2034, 2",
        "date_souscription, 01/01/2035, 2:date_souscription",
        "date_souscription, 2034-12-31, 2",
        "date_souscription, 2035-01-01, 2:date_souscription",
        "date_debut, 01/01/2000, 2",
        "date_debut, 31/12/1999, 2:date_debut",
        "date_debut, 30/12/1899, 2:date_debut",
        "date_debut, 31/12/2034, 2",
        "date_debut, 01/01/2035, 2:date_debut",
        "date_debut, 9999-12-31, 2:date_debut",
        "date_fin, 31/12/2034, 2",
        "date_fin, 01/01/2035, 2",
        "date_fin, 31/12/2999, 2",
        "date_fin, 31/12/1999, 2:date_fin"
    })
    void days_have_bounds_that_are_included(String column, String day, String outcome) {
        assertThat(outcome(column + "=" + day)).isEqualTo(outcome);
    }

    @Test
    void the_end_is_not_before_the_start() {
        assertThat(outcome("date_debut=01/04/2023", "date_fin=01/04/2023")).isEqualTo("2");
        assertThat(outcome("date_debut=01/04/2023", "date_fin=31/03/2023")).isEqualTo("2:date_fin");
        assertThat(outcome("date_debut=01/01/2000", "date_fin=01/01/2000")).isEqualTo("2");
    }

    @Test
    void a_subscription_after_the_start_is_accepted() {
        assertThat(outcome("date_souscription=02/04/2023", "date_debut=01/04/2023"))
                .isEqualTo("2");
        assertThat(outcome("date_souscription=31/12/2034", "date_debut=01/01/2000"))
                .isEqualTo("2");
    }

    @Test
    void only_the_end_may_be_empty() {
        assertThat(outcome("date_souscription=")).isEqualTo("2:date_souscription");
        assertThat(outcome("date_debut=\u00a0\u200b")).isEqualTo("2:date_debut");
        assertThat(outcome("date_fin=\"\"")).isEqualTo("2");
    }

    /** Rows below one another, the days of one column given, beside one that says nothing. */
    private static ReadText column(String column, String... days) {
        List<String> lines = new ArrayList<>(List.of(SampleRow.line("date_souscription=01/03/2023")));
        for (String day : days) {
            lines.add(SampleRow.line(column + "=" + day));
        }
        return ReadText.rows(lines.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_souscription", "date_debut", "date_fin"})
    void three_cells_that_can_only_be_read_month_first_stop_the_file(String column) {
        assertThatThrownBy(() -> column(column, MONTH_FIRST, "12/31/2023", "01/04/2023", "2023-04-30", "01/13/2023"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'" + column + "'")
                .hasMessageContaining("3, 4, 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_souscription", "date_debut", "date_fin"})
    void two_such_cells_are_rejects(String column) {
        assertThat(column(column, MONTH_FIRST, "01/04/2023", "12/31/2023").outcome())
                .isEqualTo("2 3:" + column + " 4 5:" + column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_souscription", "date_debut", "date_fin"})
    void beside_one_that_can_only_be_read_day_first_they_are_rejects(String column) {
        assertThat(column(column, MONTH_FIRST, MONTH_FIRST, MONTH_FIRST, MONTH_FIRST, "13/12/2023")
                        .outcome())
                .isEqualTo("2 3:%1$s 4:%1$s 5:%1$s 6:%1$s 7".formatted(column));
        assertThat(column(column, "31/12/2023", MONTH_FIRST, MONTH_FIRST, MONTH_FIRST)
                        .outcome())
                .isEqualTo("2 3 4:%1$s 5:%1$s 6:%1$s".formatted(column));
    }

    @Test
    void a_day_first_cell_of_another_column_says_nothing() {
        String line = SampleRow.line("date_debut=" + MONTH_FIRST, "date_souscription=15/03/2023");

        assertThatThrownBy(() -> ReadText.rows(line, line, line))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'date_debut'");
    }

    @Test
    void two_cells_in_each_of_two_columns_are_rejects() {
        String line = SampleRow.line("date_debut=" + MONTH_FIRST, "date_souscription=" + MONTH_FIRST);

        assertThat(ReadText.rows(line, line).outcome())
                .isEqualTo("2:date_souscription,date_debut 3:date_souscription,date_debut");
    }

    @Test
    void rows_that_are_rejected_for_something_else_count() {
        assertThatThrownBy(() -> ReadText.rows(
                        SampleRow.line("date_debut=" + MONTH_FIRST, "type=X"),
                        SampleRow.line("date_debut=" + MONTH_FIRST, "siret=1"),
                        SampleRow.line("date_debut=" + MONTH_FIRST) + ";surplus"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("2, 3, 4");
        assertThat(ReadText.rows(
                                SampleRow.line("date_debut=" + MONTH_FIRST),
                                SampleRow.line("date_debut=" + MONTH_FIRST),
                                SampleRow.line("date_debut=" + MONTH_FIRST),
                                SampleRow.line("date_debut=31/12/2023", "type=X"))
                        .outcome())
                .isEqualTo("2:date_debut 3:date_debut 4:date_debut 5:type");
    }

    @Test
    void rows_with_a_stray_quote_do_not_count() {
        String good = SampleRow.line("date_debut=" + MONTH_FIRST);
        String stray = SampleRow.line("date_debut=" + MONTH_FIRST, "collectivite=\"Ar\"ras");

        assertThat(ReadText.rows(good, good, stray, stray, stray).outcome())
                .isEqualTo("2:date_debut 3:date_debut 4: 5: 6:");
    }

    @Test
    void a_time_of_zero_behind_it_makes_no_other_day_of_it() {
        assertThatThrownBy(() -> column("date_debut", MONTH_FIRST + " 0:00", MONTH_FIRST + " 00:00:00", MONTH_FIRST))
                .isInstanceOf(Failure.class);
    }

    @Test
    void days_that_can_be_read_both_ways_or_not_at_all_say_nothing() {
        assertThat(column("date_debut", "03/04/2023", "04/04/2023", "12/12/2023", "01/02/2023")
                        .outcome())
                .isEqualTo("2 3 4 5 6");
        assertThat(column("date_debut", "13/13/2023", "00/15/2023", "04/32/2023", "15/00/2023")
                        .outcome())
                .isEqualTo("2 3:date_debut 4:date_debut 5:date_debut 6:date_debut");
    }
}
