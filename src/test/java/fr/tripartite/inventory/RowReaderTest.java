package fr.tripartite.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Errors in a row », point 1: the row by itself. */
class RowReaderTest {

    private static final Tariffs TARIFFS =
            ConfigurationReader.read(Path.of("config"), Map.of()).tariffs();
    private static final InventoryFormat FORMAT = new InventoryFormat(2024, TARIFFS, Map.of());
    private static final RowReader READER = new RowReader(Header.of(SampleRow.columns(), FORMAT.names()), FORMAT);

    private static RowReader.Result read(List<String> cells) {
        return read(RawRow.Shape.WHOLE, cells);
    }

    private static RowReader.Result read(RawRow.Shape shape, List<String> cells) {
        return READER.read(new RawRow(
                17,
                12,
                shape,
                Encoding.ASCII,
                cells.stream().map(VisibleText::of).toList(),
                "the record"));
    }

    private static Row accepted(String... changes) {
        RowReader.Result result = read(SampleRow.cells(changes));
        assertThat(result).as(Arrays.toString(changes)).isInstanceOf(RowReader.Result.Accepted.class);
        return ((RowReader.Result.Accepted) result).row();
    }

    private static RejectedRow rejected(List<String> cells) {
        RowReader.Result result = read(cells);
        assertThat(result).as(cells.toString()).isInstanceOf(RowReader.Result.Rejected.class);
        return ((RowReader.Result.Rejected) result).row();
    }

    private static RejectedRow rejected(String... changes) {
        return rejected(SampleRow.cells(changes));
    }

    @Test
    void a_good_row_is_read_whole() {
        RowReader.Result result = read(SampleRow.cells(
                "agents=12",
                "quantite=5",
                "dont_nouveaux=2",
                "date_fin=31/12/2025",
                "devis_lfn_ht=100,05",
                "devis_cdg_ttc=60",
                "engagement=EJ 17",
                "code_service=SVC"));

        assertThat(result).isInstanceOfSatisfying(RowReader.Result.Accepted.class, good -> {
            assertThat(good.siret()).isEqualTo("21620041000019");
            assertThat(good.row())
                    .isEqualTo(new Row(
                            new Row.Origin(17, 12, "the record"),
                            new Row.BodyFacts("Arras", BodyType.COMMUNE, 42_875, 12),
                            TARIFFS.service("NOM_DOMAINE").orElseThrow(),
                            new Row.Units(5, 2),
                            new Row.Dates(
                                    LocalDate.of(2023, 3, 15), LocalDate.of(2023, 4, 1), LocalDate.of(2025, 12, 31)),
                            List.of(Money.parse("100.05"), Money.parse("60.00")),
                            new Row.References("EJ 17", "SVC")));
            assertThat(good.row().record()).isEqualTo("the record");
        });
    }

    @Test
    void empty_cells_that_may_be_empty_are_unknown() {
        Row row = accepted("population=", "agents=", "dont_nouveaux=");

        assertThat(row.body().population()).isEqualTo(Row.UNKNOWN);
        assertThat(row.body().agents()).isEqualTo(Row.UNKNOWN);
        assertThat(row.newUnits()).isEqualTo(Row.UNKNOWN);
        assertThat(row.ended()).isNull();
        assertThat(row.quote(0)).isNull();
        assertThat(row.quote(1)).isNull();
    }

    @Test
    void one_quote_leaves_the_other_unknown() {
        Row row = accepted("devis_cdg_ttc=60");

        assertThat(row.quote(0)).isNull();
        assertThat(row.quote(1)).isEqualTo(Money.parse("60.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "type|commune",
                "type|Etablissement",
                "type| AUTRE ",
                "service|nom_domaine",
                "service|Nom_Domaine",
                "siret|216 200 410 00019",
                "siret|216\u00a0200\u00a0410\u00a000019",
                "siret|216\u202f200\u202f410\u202f00019",
                "siret|216\u2009200\u2009410\u200900019",
                "quantite|1 000",
                "quantite|1\u202f000 000",
                "quantite|001",
                "quantite|1,0",
                "quantite|1.00",
                "population|42 875,00",
                "type|Établissement",
                "service|Nom de domaine",
                "date_debut|01/04/2023 00:00:00",
                "date_debut|2023-04-01T00:00:00.0",
                "date_debut|01/04/2023 0:00",
                "date_debut|31/12/2034",
                "date_souscription|01/01/2000",
                "date_fin|31/12/9999",
                "population|0",
                "population|1\u00a0000",
                "agents|0",
                "dont_nouveaux|0",
                "dont_nouveaux|1",
                "devis_lfn_ht|0,01",
                "devis_lfn_ht|1 234,50 €",
                "devis_cdg_ttc|1234.5",
                "date_souscription|2023-03-15",
                "date_debut|2023-04-01",
                "date_fin|01/04/2023"
            })
    void what_only_looks_odd_is_accepted(String column, String cell) {
        accepted(column + "=" + cell);
    }

    @Test
    void a_subscription_dated_after_the_start_is_accepted() {
        accepted("date_souscription=02/04/2023", "date_debut=01/04/2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "siret|''",
                "siret|2162004100001",
                "siret|216200410000190",
                "siret|21620041000018",
                "siret|2162004100001A",
                "siret|2,16E+13",
                "collectivite|''",
                "collectivite|'   '",
                "type|''",
                "type|MAIRIE",
                "type|É",
                "service|''",
                "service|TELEPHONE",
                "service|NOM DOMAINE",
                "quantite|''",
                "quantite|0",
                "quantite|-1",
                "quantite|1,5",
                "quantite|1.000",
                "quantite|1,000",
                "population|100000000",
                "collectivite|#N/A",
                "collectivite|####",
                "engagement|#VALEUR!",
                "code_service|#ref!",
                "collectivite|Ar\u0001ras",
                "collectivite|Ar\u000bras",
                "engagement|\u009d",
                "date_souscription|14/12/0023",
                "date_souscription|31/12/1999",
                "date_debut|01/01/2035",
                "date_souscription|01/01/2035",
                "date_debut|01/04/2023 10:00",
                "date_fin|30/12/1899",
                "quantite|deux",
                "quantite|1000001",
                "quantite|21620041000019",
                "quantite|99999999999999999999",
                "population|env. 450",
                "population|450,5",
                "population|-1",
                "agents|12,5",
                "agents|?",
                "dont_nouveaux|x",
                "dont_nouveaux|-1",
                "dont_nouveaux|2",
                "dont_nouveaux|4294967297",
                "devis_lfn_ht|0",
                "devis_lfn_ht|-5",
                "devis_lfn_ht|1,234",
                "devis_lfn_ht|gratuit",
                "devis_cdg_ttc|0,00",
                "devis_cdg_ttc|12,345",
                "date_souscription|''",
                "date_souscription|31/02/2023",
                "date_souscription|45000",
                "date_debut|''",
                "date_debut|31/04/2023",
                "date_debut|2023-13-01",
                "date_debut|5/3/24",
                "date_debut|courant 2023",
                "date_fin|30/02/2024",
                "date_fin|fin 2024",
                "date_fin|31/03/2023"
            })
    void a_cell_that_cannot_be_right_rejects_the_row_and_names_its_column(String column, String cell) {
        RejectedRow row = rejected(column + "=" + cell);

        assertThat(row.problems()).hasSize(1);
        Problem problem = row.problems().get(0);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.value()).isEqualTo(cell.strip());
        assertThat(problem.reason().french()).isNotBlank();
        assertThat(row.line()).isEqualTo(17);
        assertThat(row.record()).isEqualTo("the record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PACK_SOCLE", "DEMARCHES_SIMPLIFIEES"})
    void a_service_that_a_body_has_once_has_the_quantity_one(String service) {
        accepted("service=" + service, "quantite=1");

        assertThat(rejected("service=" + service, "quantite=2").problems())
                .extracting(Problem::column)
                .containsExactly("quantite");
    }

    @Test
    void more_new_units_than_units_reject_the_row() {
        accepted("quantite=3", "dont_nouveaux=3");

        assertThat(rejected("quantite=3", "dont_nouveaux=4").problems())
                .extracting(Problem::column)
                .containsExactly("dont_nouveaux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,16E+13", "2.16E+13", "2,16200E+13", "2,16e+13", "2E13", "2,16 E+13"})
    void a_siret_that_a_spreadsheet_made_a_number_of_is_told_so(String cell) {
        assertThat(rejected("siret=" + cell).problems().get(0).reason().french())
                .contains("tableur")
                .contains("format texte");
    }

    @Test
    void a_siret_of_thirteen_digits_may_have_lost_its_leading_zero() {
        assertThat(rejected("siret=2162004100001").problems().get(0).reason().french())
                .contains("13")
                .contains("zéro");
    }

    @Test
    void a_siret_with_a_wrong_key_is_told_so() {
        assertThat(rejected("siret=21620014000019").problems().get(0).reason().french())
                .contains("Luhn");
    }

    @Test
    void a_siret_of_another_length_tells_the_length() {
        assertThat(rejected("siret=216200410").problems().get(0).reason().french())
                .contains("9")
                .contains("14");
    }

    @Test
    void all_that_is_wrong_in_a_row_is_told_at_once_in_the_order_of_the_checks() {
        RejectedRow row = rejected("siret=", "type=X", "quantite=0", "date_debut=x", "date_fin=y");

        assertThat(row.problems())
                .extracting(Problem::column)
                .containsExactly("siret", "type", "quantite", "date_debut", "date_fin");
        assertThat(Problem.reasons(row.problems())).contains(" ; ");
    }

    @Test
    void an_end_is_not_compared_with_a_start_that_cannot_be_read() {
        assertThat(rejected("date_debut=x", "date_fin=01/01/2020").problems())
                .extracting(Problem::column)
                .containsExactly("date_debut");
    }

    @Test
    void cells_that_a_spreadsheet_dropped_are_empty() {
        assertThat(read(SampleRow.cells().subList(0, 10))).isInstanceOf(RowReader.Result.Accepted.class);
        assertThat(rejected(List.of(SampleRow.SIRET)).problems())
                .extracting(Problem::column)
                .containsExactly("collectivite", "type", "service", "quantite", "date_souscription", "date_debut");
    }

    @Test
    void a_filled_cell_beyond_the_header_rejects_the_row_and_an_empty_one_is_nothing() {
        List<String> many = new ArrayList<>(SampleRow.cells());
        many.add(" ");
        assertThat(read(many)).isInstanceOf(RowReader.Result.Accepted.class);
        many.add("x");

        assertThat(rejected(many).problems())
                .containsExactly(new Problem("", "x", Message.of(RowFault.SURPLUS, 17, 15)));
    }

    @Test
    void a_last_line_that_is_short_and_has_no_end_may_have_been_cut() {
        assertThat(read(RawRow.Shape.UNENDED, SampleRow.cells())).isInstanceOf(RowReader.Result.Accepted.class);
        assertThat(read(RawRow.Shape.UNENDED, SampleRow.cells().subList(0, 14)))
                .isInstanceOfSatisfying(RowReader.Result.Rejected.class, wrong -> assertThat(
                                wrong.row().problems())
                        .containsExactly(new Problem("", "", Message.of(RowFault.CUT, 14, 15))));
    }

    @Test
    void a_row_with_a_stray_quote_is_rejected() {
        assertThat(read(RawRow.Shape.STRAY_QUOTE, SampleRow.cells()))
                .isInstanceOfSatisfying(RowReader.Result.Rejected.class, wrong -> assertThat(
                                wrong.row().problems().get(0).reason().french())
                        .contains("guillemet"));
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGERIE_5G, MESSAGERIE_5GO",
        "nom domaine, NOM_DOMAINE",
        "PACK SOCLE, PACK_SOCLE",
        "Messagerie compte 5 Go, MESSAGERIE_5GO"
    })
    void the_code_that_was_meant_is_told(String written, String code) {
        assertThat(rejected("service=" + written).problems().get(0).reason().french())
                .isEqualTo("service inconnu, le code le plus proche est " + code);
    }

    @Test
    void a_rejected_row_keeps_what_could_be_read_in_its_usual_form() {
        RejectedRow row = rejected(
                "siret=216 200 410 00019", "collectivite= Arras ", "service=nom_domaine", "quantite=1 000", "type=X");

        assertThat(row.siret()).isEqualTo("21620041000019");
        assertThat(row.name()).isEqualTo("Arras");
        assertThat(row.service()).isEqualTo("NOM_DOMAINE");
        assertThat(row.quantity()).isEqualTo("1000");
    }

    @Test
    void a_rejected_row_keeps_what_could_not_be_read_as_it_stands() {
        RejectedRow row = rejected("siret=2,16E+13", "service=fax", "quantite=deux");

        assertThat(row.siret()).isEqualTo("2,16E+13");
        assertThat(row.service()).isEqualTo("fax");
        assertThat(row.quantity()).isEqualTo("deux");
    }

    @Test
    void a_service_is_active_in_every_year_it_runs_for_a_day() {
        Row row = accepted("date_debut=31/12/2023", "date_fin=01/01/2025");

        assertThat(row.isActive(2022)).isFalse();
        assertThat(row.isActive(2023)).isTrue();
        assertThat(row.isActive(2024)).isTrue();
        assertThat(row.isActive(2025)).isTrue();
        assertThat(row.isActive(2026)).isFalse();
        assertThat(accepted().isActive(2100)).isTrue();
    }
}
