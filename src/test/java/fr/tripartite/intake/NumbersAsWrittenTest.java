package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as French spreadsheets write them; what could be another number is none. */
class NumbersAsWrittenTest {

    private static String outcome(String... changes) {
        return ReadText.rows(SampleRow.line(changes)).outcome();
    }

    private static Row row(String... changes) {
        return ReadText.rows(SampleRow.line(changes)).only();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1|1",
                "3|3",
                " 3 |3",
                "3,00|3",
                "3,0|3",
                "3.00|3",
                "3.0|3",
                "003|3",
                "1 000|1000",
                "1\u00a0000|1000",
                "1\u202f000,00|1000",
                "1 000 000|1000000",
                "1000000.0|1000000",
                "12,00|12"
            })
    void a_whole_number_may_hold_spaces_and_zero_decimals(String written, int number) {
        assertThat(row("quantite=" + written).quantity()).isEqualTo(number);
        assertThat(row("population=" + written).body().population()).isEqualTo(number);
        assertThat(row("agents=" + written).body().agents()).isEqualTo(number);
        assertThat(row("quantite=1000000", "dont_nouveaux=" + written).newUnits())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.000",
                "3,000",
                "3,5",
                "3.10",
                "3,01",
                "-1",
                "+3",
                "1e3",
                "1E+03",
                "trois",
                "3,",
                ",0",
                ",",
                ".",
                "1'000",
                "1.000.000",
                "1,000,000",
                "3 €",
                "3 u",
                "0x3",
                "\uff13",
                "\u0663",
                "3,0,0",
                "3/1",
                "env. 3",
                "?",
                "NULL",
                "3 %",
                "½",
                "²"
            })
    void what_may_be_another_number_is_none(String written) {
        assertThat(outcome("quantite=" + written)).isEqualTo("2:quantite");
        assertThat(outcome("population=" + written)).isEqualTo("2:population");
        assertThat(outcome("agents=" + written)).isEqualTo("2:agents");
        assertThat(outcome("dont_nouveaux=" + written)).isEqualTo("2:dont_nouveaux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,00", "", " ", "1000001", "1 000 001", "99999999999999999999999999", "-0"})
    void a_quantity_is_one_to_a_million(String written) {
        assertThat(outcome("quantite=" + written)).isEqualTo("2:quantite");
    }

    @Test
    void people_are_none_to_ninety_nine_million_and_more() {
        for (String column : new String[] {"population", "agents"}) {
            assertThat(outcome(column + "=")).isEqualTo("2");
            assertThat(outcome(column + "=0")).isEqualTo("2");
            assertThat(outcome(column + "=99 999 999,00")).isEqualTo("2");
            assertThat(outcome(column + "=100000000")).isEqualTo("2:" + column);
            assertThat(outcome(column + "=99999999999999999999999")).isEqualTo("2:" + column);
        }
        assertThat(row("population=").body().population()).isEqualTo(Row.UNKNOWN);
        assertThat(row("population=0").body().population()).isZero();
    }

    @Test
    void new_units_are_none_to_all() {
        assertThat(outcome("quantite=3", "dont_nouveaux=0")).isEqualTo("2");
        assertThat(outcome("quantite=3", "dont_nouveaux=3,00")).isEqualTo("2");
        assertThat(outcome("quantite=3", "dont_nouveaux=4")).isEqualTo("2:dont_nouveaux");
        assertThat(outcome("quantite=3", "dont_nouveaux=99999999999999999999999"))
                .isEqualTo("2:dont_nouveaux");
        assertThat(row("dont_nouveaux=").newUnits()).isEqualTo(Row.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PACK_SOCLE", "DEMARCHES_SIMPLIFIEES"})
    void what_a_body_has_once_is_one(String service) {
        assertThat(outcome("service=" + service, "quantite=1,00")).isEqualTo("2");
        assertThat(outcome("service=" + service, "quantite=2")).isEqualTo("2:quantite");
        assertThat(outcome("service=" + service, "quantite=0")).isEqualTo("2:quantite");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "75|75.00",
                "75,00|75.00",
                "75.5|75.50",
                "75,00 €|75.00",
                "75,00€|75.00",
                "75€|75.00",
                "1 075,50 €|1075.50",
                "1\u202f075,50\u00a0€|1075.50",
                "1075.50|1075.50",
                "0,01|0.01",
                "00075,10|75.10",
                "999999999999,99|999999999999.99"
            })
    void an_agreed_amount_may_hold_spaces_and_end_in_euros(String written, String amount) {
        Row row = row("devis_lfn_ht=" + written, "devis_cdg_ttc=" + written);

        assertThat(row.quote(0)).hasToString(amount);
        assertThat(row.quote(1)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0,00",
                "0 €",
                "-5",
                "-5,00 €",
                "75,123",
                "75,000",
                "75,",
                "€",
                "€ 75",
                "75 € HT",
                "75 EUR",
                "1.075,50",
                "1,075.50",
                "1.075",
                "75%",
                "+5",
                "75,0,0",
                "7,5E+01",
                "\uff17\uff15",
                "offert",
                "?",
                "75 €€",
                "=75"
            })
    void what_is_no_amount_above_zero_rejects_its_row(String written) {
        assertThat(outcome("devis_lfn_ht=" + written)).isEqualTo("2:devis_lfn_ht");
        assertThat(outcome("devis_cdg_ttc=" + written)).isEqualTo("2:devis_cdg_ttc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "216 200 410 00019",
                " 21620041000019 ",
                "2\u00a01\u202f6 2004 1000\t019",
                "\"21620041000019\"",
                "216\u200b20041000019"
            })
    void a_siret_may_hold_spaces(String written) {
        ReadText read = ReadText.rows(SampleRow.line("siret=" + written));

        assertThat(read.outcome()).isEqualTo("2");
        assertThat(read.inventory().bodies().get(0).siret()).isEqualTo("21620041000019");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21620041000018",
                "2162004100001",
                "216200410000190",
                "216.200.410.00019",
                "216-200-410-00019",
                "21620041000019,00",
                "21620041000019.0",
                "'21620041000019",
                "SIRET 21620041000019",
                "2162004100001O",
                "\uff1221620041000019",
                "\uff1162004100001\uff19",
                "216200410",
                "",
                "0"
            })
    void a_siret_is_fourteen_digits_with_a_valid_key(String written) {
        assertThat(outcome("siret=" + written)).isEqualTo("2:siret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,16E+13", "2,16200410000190E+13", "2.1620041E+13", "2,16e13", "2E+13", "2,16 E+13"})
    void a_siret_of_which_a_spreadsheet_made_a_number_is_told(String written) {
        ReadText read = ReadText.rows(SampleRow.line("siret=" + written));

        assertThat(read.outcome()).isEqualTo("2:siret");
        assertThat(read.onlyRejected().problems().get(0).reason().french()).contains("tableur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#N/D",
                "#REF!",
                "#VALEUR!",
                "#VALUE!",
                "#NOM?",
                "#NAME?",
                "#DIV/0!",
                "#NUL!",
                "#NULL!",
                "#NOMBRE!",
                "#NUM!",
                "#",
                "##",
                "##########",
                " #N/A ",
                "#N/\u200bA",
                "\"#REF!\""
            })
    void an_error_of_a_spreadsheet_rejects_its_row_in_any_cell(String error) {
        for (String column : SampleRow.columns()) {
            ReadText read = ReadText.rows(SampleRow.line(column + "=" + error));

            assertThat(read.outcome()).isEqualTo("2:" + column);
            assertThat(read.onlyRejected().problems().get(0).reason().french()).startsWith("erreur du tableur");
        }
        assertThat(ReadText.of(SampleRow.header() + ";Note\n" + SampleRow.line() + ";" + error + "\n")
                        .outcome())
                .isEqualTo("2:Note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1", "n° #", "Arras #N/A", "#N/A!", "# 2", "#tag", "N/A", "NULL", "0"})
    void what_only_looks_like_such_an_error_is_text(String name) {
        assertThat(row("collectivite=" + name).name()).isEqualTo(name);
    }
}
