package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stray quote rejects the row in which it stands, and reading goes on with the physical line after the row's first. */
class StrayQuotesTest {

    private static final String GOOD = SampleRow.line();

    /** Separators before {@code date_debut}, the last column that must be filled. */
    private static final int FENCE = 9;

    private static ReadText between(String name) {
        return ReadText.rows(GOOD, SampleRow.line("collectivite=" + name), GOOD);
    }

    private static String reason(ReadText read) {
        return read.inventory().rejected().get(0).problems().get(0).reason().french();
    }

    static Stream<String> ends() {
        return Stream.of("\n", "\r\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Arras\"x",
                "\"Arras\" x",
                "\"Arras\"\tx",
                "\"Arras\"\u00a0x",
                "\"Arras\"\u200bx",
                "\"\"x",
                "\"Ar\"ras\"",
                "\"Arras\"\"Nord\"x",
                "\"Arras\" \"Nord\"",
                " \"Arras\"x",
                "\ufeff\"Arras\"x",
                "\"Arras\"'",
                "\"Arras\",\"Nord\"",
                "\"Arras; Nord\"x",
                "\"Arras\"x\ny",
                "\"Ar\"\"ras\"x"
            })
    void text_after_a_closing_quote_rejects_the_row(String name) {
        String outcome = between(name).outcome();

        assertThat(outcome).startsWith("2 3: ");
        assertThat(reason(between(name))).startsWith("guillemet mal placé");
        assertThat(outcome).endsWith(name.contains("\n") ? " 5" : " 4");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_quote_that_is_never_closed_rejects_its_row_and_no_other(String end) {
        String open = SampleRow.line("collectivite=\"Arras");

        assertThat(ReadText.of(SampleRow.file(open, GOOD, GOOD).replace("\n", end))
                        .outcome())
                .isEqualTo("2: 3 4");
        assertThat(ReadText.of(SampleRow.file(GOOD, open, GOOD).replace("\n", end))
                        .outcome())
                .isEqualTo("2 3: 4");
        assertThat(ReadText.of(SampleRow.file(GOOD, GOOD, open).replace("\n", end))
                        .outcome())
                .isEqualTo("2 3 4:");
        assertThat(ReadText.of(SampleRow.file(GOOD, GOOD, open).stripTrailing().replace("\n", end))
                        .outcome())
                .as("without a line end")
                .isEqualTo("2 3 4:");
        assertThat(ReadText.of(SampleRow.file(open).replace("\n", end)).outcome())
                .isEqualTo("2:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\"\"\"", "\"Arras\"\"", "\"Arras\"\"\"\"", " \"Arras", "\u00a0\"Arras", "\"Arras\"\"x"})
    void quotes_that_are_doubled_close_nothing(String name) {
        assertThat(between(name).outcome()).isEqualTo("2 3: 4");
    }

    @Test
    void a_quote_in_the_last_cell_that_is_never_closed_rejects_its_row() {
        assertThat(ReadText.rows(SampleRow.line("code_service=\""), GOOD, "", GOOD)
                        .outcome())
                .isEqualTo("2: 3 5");
        assertThat(ReadText.rows(SampleRow.line("siret=\"" + SampleRow.SIRET), GOOD)
                        .outcome())
                .isEqualTo("2: 3");
    }

    @Test
    void two_stray_quotes_on_two_lines_reject_two_rows() {
        String open = SampleRow.line("collectivite=\"Arras");

        assertThat(ReadText.rows(open, open, GOOD).outcome()).isEqualTo("2: 3: 4");
        assertThat(ReadText.rows(open, GOOD, open, GOOD).outcome()).isEqualTo("2: 3 4: 5");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void rows_with_a_valid_siret_are_given_back(String end) {
        String text = SampleRow.file(
                SampleRow.line("collectivite=\"Val-Un"), GOOD, GOOD, SampleRow.line("collectivite=Val-Quatre\""), GOOD);

        ReadText read = ReadText.of(text.replace("\n", end));

        assertThat(read.outcome()).isEqualTo("2: 3 4 5 6");
        assertThat(read.accepted()).extracting(Row::name).containsExactly("Arras", "Arras", "Val-Quatre\"", "Arras");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"216 200 410 00019", "\u00a021620041000019", "21620041\u200b000019", "\ufeff21620041000019 "})
    void a_swallowed_siret_is_known_however_it_is_written(String siret) {
        assertThat(ReadText.rows(
                                SampleRow.line("collectivite=\"Val-Un"),
                                siret + ";Val-Deux\";COMMUNE;42875;;NOM_DOMAINE;1;;15/03/2023;01/04/2023",
                                GOOD)
                        .outcome())
                .isEqualTo("2: 3 4");
    }

    /** By itself the further line names a body, so the name is rejected with it: the line is read as a row. */
    @Test
    void a_name_whose_second_line_looks_like_a_row_is_rejected_with_it() {
        assertThat(between("\"Arras\n21620041000019;x\"").outcome()).isEqualTo("2 3: 4 5");
    }

    @Test
    void a_second_line_with_a_wrong_siret_is_text() {
        Row row = between("\"Arras\n21620041000018;x\"").accepted().get(1);

        assertThat(row.name()).isEqualTo("Arras 21620041000018;x");
        assertThat(between("\"Arras\n21620041000018;x\"").outcome()).isEqualTo("2 3 5");
    }

    @Test
    void a_siret_that_stands_in_another_column_is_text() {
        assertThat(between("\"Arras\nx;21620041000019\"").outcome()).isEqualTo("2 3 5");
    }

    @Test
    void the_siret_is_looked_for_where_its_column_stands() {
        List<String> columns = new ArrayList<>(SampleRow.columns());
        List<String> good = new ArrayList<>(SampleRow.cells());
        List<String> open = new ArrayList<>(SampleRow.cells("code_service=\"x"));
        List<String> closed = new ArrayList<>(SampleRow.cells("code_service=y\""));
        List.of(columns, good, open, closed).forEach(Collections::reverse);

        assertThat(ReadText.of(String.join(";", columns) + "\n"
                                + String.join(";", open) + "\n"
                                + String.join(";", good) + "\n"
                                + String.join(";", closed) + "\n"
                                + String.join(";", good) + "\n")
                        .outcome())
                .isEqualTo("2: 3 4 5");
    }

    /** No SIRET of the swallowed row is valid: it is known by its separators. */
    @ParameterizedTest
    @CsvSource({"8, 2 3 5", "9, 2 3: 4: 5", "10, 2 3: 4: 5", "14, 2 3: 4: 5"})
    void a_further_line_of_a_cell_with_the_separators_of_a_row_is_one(int separators, String outcome) {
        String name = "\"Arras\nx" + ";x".repeat(separators) + "\"";

        assertThat(between(name).outcome().replaceAll("4:\\S+", "4:")).isEqualTo(outcome);
    }

    @Test
    void separators_behind_the_cell_are_not_those_of_a_swallowed_row() {
        ReadText read = ReadText.rows(SampleRow.SIRET
                + ";Arras;COMMUNE;42875;;NOM_DOMAINE;1;;15/03/2023;01/04/2023;;;;\"a\nb\"" + ";".repeat(20));

        assertThat(read.only().references().engagement()).isEqualTo("a b");
        assertThat(FENCE).isEqualTo(SampleRow.columns().indexOf("date_debut"));
    }

    @Test
    void separators_on_the_first_line_of_a_cell_are_text() {
        assertThat(between("\"Arras" + ";x".repeat(20) + "\"").outcome()).isEqualTo("2 3 4");
    }

    @Test
    void separators_are_counted_up_to_the_last_of_the_columns_that_must_be_filled() {
        String header = "siret;collectivite;type;service;quantite;date_souscription;date_debut;"
                + "population;agents;dont_nouveaux;date_fin;devis_lfn_ht;devis_cdg_ttc\n";
        String row = SampleRow.SIRET + ";%s;COMMUNE;NOM_DOMAINE;1;15/03/2023;01/04/2023\n";

        assertThat(ReadText.of(header + row.formatted("\"a\nb;c;d;e;f;g\"") + row.formatted("h"))
                        .outcome())
                .isEqualTo("2 4");
        assertThat(ReadText.of(header + row.formatted("\"a\nb;c;d;e;f;g;h\"") + row.formatted("h"))
                        .outcome())
                .startsWith("2: 3:")
                .endsWith(" 4");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_name_over_lines_is_a_name(String end) {
        ReadText read = ReadText.of(SampleRow.file(GOOD, SampleRow.line("collectivite=\"CCAS\n\nd'Arras\n\""), GOOD)
                .replace("\n", end));

        assertThat(read.outcome()).isEqualTo("2 3 7");
        assertThat(read.accepted().get(1).name()).isEqualTo("CCAS d'Arras");
    }

    @Test
    void a_row_of_several_lines_that_is_wrong_goes_on_with_its_second_line() {
        assertThat(between("\"CCAS\nd'Arras\" x").outcome().replaceAll("4:\\S+", "4:"))
                .isEqualTo("2 3: 4: 5");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"CCAS \"\"Les Tilleuls\"\"\", CCAS \"Les Tilleuls\"",
                "\"\"\"\", \"",
                "\"\"\"Arras\"\"\", \"Arras\"",
                "\"Ar\"\";\"\"ras\", Ar\";\"ras",
                "\"Arras; Nord\", Arras; Nord",
                "CCAS \"Les Tilleuls\", CCAS \"Les Tilleuls\"",
                "Arras\", Arras\"",
                "5\" pouces, 5\" pouces",
                "A\"\"B, A\"\"B",
                "' \"Arras\"', ' \"Arras\"'"
            })
    void a_quote_that_stands_where_it_may_is_read(String cell, String name) {
        assertThat(between(cell).outcome()).isEqualTo("2 3 4");
        assertThat(between(cell).accepted().get(1).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "   ",
                "\t",
                "\u00a0",
                "\u202f",
                "\u3000",
                "\ufeff",
                "\u200b",
                " \ufeff \u00a0\u200d\t",
                "\u00ad "
            })
    void white_space_and_invisible_characters_before_an_opening_quote_do_not_count(String before) {
        ReadText read = between(before + "\"Arras; Nord\"");

        assertThat(read.outcome()).isEqualTo("2 3 4");
        assertThat(read.accepted().get(1).name()).isEqualTo("Arras; Nord");
        assertThat(ReadText.of(SampleRow.header() + "\n" + before + '"' + SampleRow.SIRET + '"' + GOOD.substring(14)
                                + "\n")
                        .outcome())
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\t", "\u00a0", "\u202f", " \u00a0\t"})
    void white_space_after_a_closing_quote_does_not_count(String after) {
        assertThat(between("\"Arras; Nord\"" + after).outcome()).isEqualTo("2 3 4");
        assertThat(ReadText.rows(SampleRow.line("code_service=\"a\"" + after), GOOD)
                        .outcome())
                .isEqualTo("2 3");
    }

    @Test
    void a_quoted_cell_without_a_name_is_empty() {
        assertThat(between("\"\"").outcome()).isEqualTo("2 3:collectivite 4");
        assertThat(between("\" \u00a0\n\"").outcome()).isEqualTo("2 3:collectivite 5");
    }

    @Test
    void a_separator_between_quotes_in_the_middle_of_a_cell_separates() {
        assertThat(between("CCAS \"A;B\"").outcome()).startsWith("2 3:type").endsWith(" 4");
    }

    @Test
    void quotes_in_the_middle_of_a_cell_stand_beside_quoted_cells() {
        ReadText read = ReadText.rows(
                SampleRow.line("collectivite=CCAS \"A\"", "engagement=\"E;1\"", "code_service=\"S\n\"\"1\"\"\""), GOOD);

        assertThat(read.outcome()).isEqualTo("2 4");
        assertThat(read.accepted().get(0).name()).isEqualTo("CCAS \"A\"");
        assertThat(read.accepted().get(0).references().serviceCode()).isEqualTo("S \"1\"");
    }

    @Test
    void a_row_is_rejected_for_its_quote_alone() {
        assertThat(ReadText.rows(SampleRow.line("siret=1", "type=X", "collectivite=\"A\"B"))
                        .outcome())
                .isEqualTo("2:");
    }

    @Test
    void the_cells_of_a_rejected_row_are_told_as_they_stand_between_separators() {
        ReadText read = between("\"Val-Un");

        assertThat(read.onlyRejected().siret()).isEqualTo(SampleRow.SIRET);
        assertThat(read.onlyRejected().name()).isEqualTo("\"Val-Un");
        assertThat(read.onlyRejected().service()).isEqualTo("NOM_DOMAINE");
        assertThat(read.onlyRejected().quantity()).isEqualTo("1");
    }

    @Test
    void a_quote_of_the_header_that_is_never_closed_hides_no_row() {
        assertThat(ReadText.of(SampleRow.header() + ";\"Note\n" + GOOD + ";x\n" + GOOD + ";y\n")
                        .outcome())
                .isEqualTo("2 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Inventaire",
                "Inventaire \"2024\" (suite)",
                "\"Inventaire\" 2024",
                "\"",
                "\"\"\"",
                "\"Inventaire\n2024\"",
                "x;\"y",
                "\"Inventaire\";\"x"
            })
    void quotes_in_titles_are_ordinary_characters(String title) {
        int lines = title.contains("\n") ? 2 : 1;
        String outcome = (2 + lines) + ": " + (3 + lines);
        String open = SampleRow.line("collectivite=\"Arras");

        assertThat(ReadText.of(title + "\n" + SampleRow.file(open, GOOD)).outcome())
                .isEqualTo(outcome);
        assertThat(ReadText.of(title + "\n\"" + SampleRow.header().replace(";", "\";\"") + "\"\n" + open + "\n" + GOOD
                                + "\n")
                        .outcome())
                .isEqualTo(outcome);
    }
}
