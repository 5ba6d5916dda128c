package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header is the first of the first ten filled rows that names the columns, by whatever name they go. */
class HeaderBelowTitlesTest {

    private static final String GOOD = SampleRow.line("quantite=3");
    private static final String WRONG = SampleRow.line("type=X");

    @TempDir
    Path directory;

    private static ReadText below(String titles) {
        return ReadText.of(titles + SampleRow.file(GOOD, WRONG));
    }

    private static Row.Origin origin(Row row) {
        return row.origin();
    }

    private static void assertFound(String text, int line) {
        ReadText read = ReadText.of(text);

        assertThat(read.outcome()).isEqualTo((line + 1) + " " + (line + 2) + ":type");
        assertThat(read.accepted().get(0).quantity()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void up_to_nine_titles_are_skipped(int titles) {
        String text = IntStream.rangeClosed(1, titles)
                .mapToObj(i -> "Titre " + i + ";;\n")
                .reduce("", String::concat);

        assertFound(text + SampleRow.file(GOOD, WRONG), titles + 1);
        assertThat(below(text).accepted())
                .extracting(HeaderBelowTitlesTest::origin)
                .first()
                .extracting(Row.Origin::sheetRow)
                .isEqualTo(titles + 2);
        assertThat(below(text).onlyRejected().origin().sheetRow()).isEqualTo(titles + 3);
    }

    @Test
    void a_header_below_ten_titles_is_none() {
        assertThatThrownBy(() -> below("Titre\n".repeat(10))).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> below("Titre\n\n".repeat(10))).isInstanceOf(Failure.class);
    }

    @Test
    void rows_without_a_filled_cell_are_none_of_the_ten() {
        assertFound("\n;;\n \u00a0;\ufeff\n".repeat(9) + SampleRow.file(GOOD, WRONG), 28);
        assertFound("Titre\n\n;;\n".repeat(9) + SampleRow.file(GOOD, WRONG), 28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siret",
                "siret;collectivite;type",
                "Inventaire;2024;SIRET",
                "siret;nom;type;habitants;effectif;service;quantite;nouveaux;souscription;debut;fin"
            })
    void a_title_that_names_some_columns_is_not_the_header(String title) {
        assertFound(title + "\n" + SampleRow.file(GOOD, WRONG), 2);
    }

    @Test
    void the_first_header_is_the_header_and_a_second_one_is_a_row() {
        ReadText read = ReadText.of("Titre\n" + SampleRow.header() + "\n" + SampleRow.file(GOOD));

        assertThat(read.inventory().rejected()).extracting(RejectedRow::line).containsExactly(3);
        assertThat(read.accepted()).extracting(Row::line).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "\ufeffsep=;", "sep=; "})
    void the_line_that_tells_the_separator_is_a_line_and_no_row_of_a_spreadsheet(String hint) {
        ReadText read = below(hint + "\r\n");

        assertThat(read.outcome()).isEqualTo("3 4:type");
        assertThat(read.accepted().get(0).origin().sheetRow()).isEqualTo(2);
        assertThat(read.onlyRejected().origin().sheetRow()).isEqualTo(3);
        assertThat(below(hint + "\n" + "Titre\n".repeat(9)).outcome()).isEqualTo("12 13:type");
    }

    @Test
    void a_row_of_several_lines_is_one_row_of_a_spreadsheet() {
        ReadText read = ReadText.of("\n" + SampleRow.header().replace("quantite", "\"Quan\u00adtité\n\"") + "\n;;\n"
                + SampleRow.line("collectivite=\"a\n\nb\"") + "\n\n" + WRONG + "\n");

        assertThat(read.outcome()).isEqualTo("5 9:type");
        assertThat(read.accepted().get(0).origin().sheetRow()).isEqualTo(4);
        assertThat(read.onlyRejected().origin().sheetRow()).isEqualTo(6);
    }

    static Stream<Arguments> names() {
        return Map.ofEntries(
                        Map.entry("siret", List.of("N° SIRET", "numéro SIRET")),
                        Map.entry("collectivite", List.of("nom", "nom de la collectivité")),
                        Map.entry("type", List.of("type de collectivité")),
                        Map.entry("population", List.of("habitants", "nombre d'habitants")),
                        Map.entry("agents", List.of("nombre d'agents", "effectif")),
                        Map.entry("service", List.of("prestation")),
                        Map.entry("quantite", List.of("qté", "nombre")),
                        Map.entry("dont_nouveaux", List.of("nouveaux")),
                        Map.entry("date_souscription", List.of("date de souscription", "souscription")),
                        Map.entry(
                                "date_debut",
                                List.of("date de début", "début", "mise en service", "date de mise en service")),
                        Map.entry("date_fin", List.of("date de fin", "fin")),
                        Map.entry("devis_lfn_ht", List.of("devis LFN")),
                        Map.entry("devis_cdg_ttc", List.of("devis CDG")),
                        Map.entry("engagement", List.of("n° d'engagement", "numéro d'engagement")),
                        Map.entry("code_service", List.of("code service")))
                .entrySet()
                .stream()
                .flatMap(column -> Stream.concat(Stream.of(column.getKey()), column.getValue().stream())
                        .map(name -> Arguments.of(column.getKey(), name)));
    }

    private static String named(String column, String name) {
        List<String> columns = SampleRow.columns().stream()
                .map(each -> each.equals(column) ? name : each)
                .toList();
        return String.join(";", columns) + "\n";
    }

    private static final String FULL = SampleRow.line(
            "agents=7",
            "quantite=3",
            "dont_nouveaux=2",
            "date_fin=31/12/2025",
            "devis_lfn_ht=5,10",
            "devis_cdg_ttc=6,20",
            "engagement=E1",
            "code_service=S1");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("names")
    void every_name_of_a_column_is_read_however_it_is_written(String column, String name) {
        Row plain = ReadText.rows(FULL).only();
        for (String written : List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                " " + name + " ",
                name.replace(' ', '_'),
                name.replace(" ", ""),
                name.replace(" ", "\u00a0 "),
                name.replace('\'', '’'),
                name.replace("'", ""),
                name.replace("°", "."),
                name.replace("°", ""),
                name.replace('é', 'e'),
                name.replace("e", "ê").replace("a", "À"),
                name + ".",
                "\"" + name + "\"")) {
            ReadText read = ReadText.of(named(column, written) + FULL + "\n");

            assertThat(read.inventory().header().unknown()).as(written).isEmpty();
            assertThat(read.only())
                    .as(written)
                    .usingRecursiveComparison()
                    .ignoringFields("origin")
                    .isEqualTo(plain);
        }
    }

    @Test
    void engagement_and_code_service_may_be_left_out() {
        String header = SampleRow.header().replace(";engagement;code_service", "");

        assertThat(ReadText.of(header + "\n" + SampleRow.line().replaceFirst(";;$", "") + "\n")
                        .outcome())
                .isEqualTo("2");
    }

    static Stream<String> required() {
        return SampleRow.columns().stream()
                .filter(column -> !List.of("engagement", "code_service").contains(column));
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_missing_column_is_told_beside_what_was_found(String column) {
        assertThatThrownBy(() -> ReadText.of("Titre\n" + named(column, "Bidule") + GOOD + "\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("'" + column + "'")
                .hasMessageContaining("Bidule");
    }

    @ParameterizedTest
    @CsvSource({
        "code_service, siret, siret",
        "engagement, N° SIRET, siret",
        "code_service, Nom, collectivite",
        "code_service, QTÉ, quantite",
        "engagement, Date de mise en service, date_debut",
        "code_service, devis CDG, devis_cdg_ttc",
        "code_service, Numéro d'engagement, engagement"
    })
    void one_column_under_two_names_stops_the_file(String replaced, String name, String column) {
        assertThatThrownBy(() -> ReadText.of(named(replaced, name) + GOOD + "\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("'" + column + "'");
    }

    private InventoryFormat configured(String columns) throws IOException {
        Path copy =
                ConfigurationCopy.into(directory).write("columns.yml", columns).directory();
        return ConfigurationReader.read(copy, Map.of()).inventoryFormat(2024);
    }

    @Test
    void a_setting_adds_names_and_takes_none_away() throws IOException {
        InventoryFormat format = configured("quantite: [ \"Nb d'unités\", Volume ]\nsiret: [ Identifiant ]\n");

        for (String name :
                List.of("Nb d'unités", "NB D’UNITES", "nb_dunités", "volume", "Volume.", "qté", "quantite")) {
            Inventory inventory = InventoryFile.read(
                    "inventaire.csv",
                    ReadText.content(named("quantite", name).replace("siret", "IDENTIFIANT") + GOOD + "\n"),
                    format);

            assertThat(new ReadText(inventory).only().quantity()).as(name).isEqualTo(3);
        }
        assertThatThrownBy(() -> ReadText.of(named("quantite", "Volume") + GOOD + "\n"))
                .as("without the setting")
                .isInstanceOf(Failure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity: [ Volume ]\n",
                "quantite: [ Effectif ]\n",
                "quantite: [ Volume ]\nagents: [ VOLUME ]\n"
            })
    void a_setting_of_no_use_is_refused(String columns) {
        assertThatThrownBy(() -> configured(columns))
                .isInstanceOf(Exception.class)
                .hasMessageContaining("columns.yml");
    }

    @Test
    void unknown_columns_are_kept_out() {
        ReadText read = ReadText.of("Note;" + SampleRow.header() + ";;Note;…\nn;" + GOOD + ";a;b;c\n");

        assertThat(read.only().quantity()).isEqualTo(3);
        assertThat(read.inventory().header().unknown()).containsExactly("Note", "", "Note", "…");
    }
}
