package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is dated neither before an earlier one of its series, nor a month ahead, nor before the year before its own. */
class DatesTest {

    private static final String DOMAIN = SampleRow.line();

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory).inventory(SampleRow.file(DOMAIN));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private void assertRefused(Call call, String... words) {
        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains(words);
    }

    private List<String> dates() {
        return PublishedRows.of(workshop.output().resolve("factures.csv"), "numero_facture", "date_facture");
    }

    @ParameterizedTest(name = "{0} of {1} on {2}")
    @CsvSource({
        "run, 2024, 2022-12-31",
        "run, 2024, 31/12/2022",
        "run, 2024, 0024-12-31",
        "check, 2024, 2022-12-31",
        "run, 2023, 2021-12-31"
    })
    void a_day_before_the_year_before_is_refused(String verb, String year, String date) {
        assertRefused(workshop.call(verb, year, "--date", date), "cannot be dated", "--date");

        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void the_first_day_of_the_year_before_is_a_date() {
        Call call = workshop.run("2024", "--date", "01/01/2023");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(dates()).containsExactly("LFN-2024-000001 01/01/2023");
    }

    /** One day to spare: the test may run over midnight. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void a_day_more_than_a_month_ahead_is_refused(String verb) {
        LocalDate late = today().plusDays(33);

        assertRefused(workshop.call(verb, "2023", "--date", late), late.toString(), "--date");

        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void the_thirty_first_day_from_now_is_a_date() {
        Call call = workshop.run("2023", "--date", today().plusDays(31));

        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    @Test
    void a_document_is_not_dated_before_an_earlier_one_of_its_series() {
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        workshop.inventory(SampleRow.file(DOMAIN, SampleRow.line("service=PAGE_INTERNET")));
        Map<String, String> before = Snapshot.of(directory);

        assertRefused(workshop.run("2023", "--correct", "--date", "2023-12-30"), "LFN", "2023-12-31", "--date");

        assertThat(Snapshot.of(directory)).isEqualTo(before);
        assertThat(workshop.run("2023", "--correct", "--date", "2023-12-31").exitCode())
                .isZero();
        assertThat(dates()).containsExactly("LFN-2023-000001 31/12/2023", "LFN-2023-000002 31/12/2023");
    }

    @Test
    void another_year_is_another_series() {
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        workshop.inventory(SampleRow.file(DOMAIN, SampleRow.line("service=PAGE_INTERNET")));

        Call call = workshop.run("2024", "--date", "2023-06-01");

        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    /** An intervention of 2024 is the CDG's alone. */
    @Test
    void another_issuer_is_another_series() {
        assertThat(workshop.run("2024", "--date", "2024-12-31").exitCode()).isZero();
        workshop.inventory(SampleRow.file(
                DOMAIN,
                SampleRow.line(
                        "service=ANTIVIRUS_INTERVENTION", "date_souscription=10/04/2024", "date_debut=02/05/2024")));

        Call call = workshop.run("2024", "--correct", "--date", "2024-12-30");

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(dates()).containsExactly("LFN-2024-000001 31/12/2024", "CDG-2024-000001 30/12/2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "31/04/2023", "2023-13-01", "1/1/2023", "20231231", "demain", " "})
    void what_is_no_day_is_refused(String date) {
        assertRefused(workshop.run("2023", "--date", date), "is not a date", "yyyy-MM-dd");

        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void a_year_that_is_billed_keeps_its_date_and_says_so() {
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
        Map<String, String> before = Snapshot.of(directory);

        Call again = workshop.run("2023", "--date", "2024-02-29");

        assertThat(again.exitCode()).isZero();
        assertThat(again.complaints())
                .singleElement()
                .asString()
                .contains("2023", "billed already", "keep their dates");
        assertThat(Snapshot.of(directory)).isEqualTo(before);
    }
}
