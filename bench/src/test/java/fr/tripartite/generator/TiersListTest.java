package fr.tripartite.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the shipped file as anybody could, not by way of the generator, and holds it against what {@code input/README.md} says. */
class TiersListTest {
    private static final List<String> LINES = List.of("nom", "complement", "adresse1", "adresse2", "adresse3", "ville");
    private static final Pattern COMMUNE = Pattern.compile("2162\\d{10}");
    private static final String TWICE = "21620451100010";

    private static String text = "";
    private static List<CSVRecord> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("input/tiers.csv"));
        rows = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.replace("\ufeff", "")))
                .getRecords();
    }

    private static Set<String> siretsWhere(String column, String cell) {
        return rows.stream()
                .filter(row -> row.get(column).equals(cell))
                .map(row -> row.get("siret"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the bodies that at least one inventory shows with a SIRET written in one piece. */
    private static Set<String> siretsOfInventories() throws IOException {
        Set<String> sirets = new TreeSet<>();
        for (int year = 2023; year <= 2026; year++) {
            String inventory =
                    Files.readString(Path.of("input/inventaire-" + year + ".csv"), StandardCharsets.ISO_8859_1);
            Pattern.compile("(?m)(?<=^|;|\\u00ef\\u00bb\\u00bf)\\d{14}(?=;)")
                    .matcher(inventory)
                    .results()
                    .map(MatchResult::group)
                    .filter(TiersListTest::hasValidKey)
                    .forEach(sirets::add);
        }
        return sirets;
    }

    /** Luhn: every second digit from the right is doubled, the digits of all that add up to a multiple of ten. */
    private static boolean hasValidKey(String siret) {
        int sum = 0;
        for (int i = 0; i < siret.length(); i++) {
            int digit = (siret.charAt(siret.length() - 1 - i) - '0') * (i % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    @Test
    void it_is_utf_8_with_a_byte_order_mark_and_lines_end_in_crlf() {
        assertThat(text)
                .startsWith("\ufeffsiret;nom;complement;adresse1;adresse2;adresse3;code_postal;ville;categorie;"
                        + "adresse_electronique;chorus;envoi;courriel;reference\r\n")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void every_body_of_the_inventories_but_four_has_a_row() throws IOException {
        Set<String> listed = rows.stream().map(row -> row.get("siret")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> bodies = siretsOfInventories();

        assertThat(bodies).hasSizeGreaterThan(680).containsAll(listed);
        bodies.removeAll(listed);
        assertThat(bodies).hasSize(4);
        assertThat(bodies).filteredOn(siret -> COMMUNE.matcher(siret).matches()).hasSize(3);
    }

    @Test
    void one_siret_stands_twice() {
        Map<String, Long> times =
                rows.stream().collect(Collectors.groupingBy(row -> row.get("siret"), Collectors.counting()));

        assertThat(times.entrySet()).filteredOn(each -> each.getValue() > 1).containsExactly(Map.entry(TWICE, 2L));
    }

    @Test
    void three_streets_are_missing_and_one_postcode_has_lost_its_zero() {
        assertThat(siretsWhere("adresse1", "")).hasSize(3);
        assertThat(rows).extracting(row -> row.get("ville")).doesNotContain("");
        assertThat(rows)
                .extracting(row -> row.get("code_postal"))
                .filteredOn(code -> !code.matches("62\\d{3}"))
                .containsExactly("2100");
    }

    @Test
    void no_line_of_an_address_is_longer_than_an_envelope_takes() {
        assertThat(rows).allSatisfy(row -> assertThat(LINES)
                .allSatisfy(column -> assertThat(row.get(column)).hasSizeLessThanOrEqualTo(38)));
    }

    /** A commune needs no category; of the others three have none, all of them made up as CCAS are, and one an unknown one. */
    @Test
    void all_that_are_no_commune_have_a_category_but_three() {
        assertThat(siretsWhere("categorie", ""))
                .filteredOn(siret -> siret.matches("2[56]62\\d{10}"))
                .hasSize(3)
                .allMatch(siret -> siret.startsWith("2662"));
        assertThat(siretsWhere("categorie", "SYNDICAT")).hasSize(1);
        assertThat(siretsWhere("categorie", "")).hasSizeGreaterThan(500);
        assertThat(rows)
                .extracting(row -> row.get("categorie"))
                .containsOnly(
                        "",
                        "COMMUNE",
                        "GROUPEMENT",
                        "CAISSE_ECOLES",
                        "CCAS",
                        "ETABLISSEMENT_PUBLIC",
                        "PRIVE",
                        "ASSOCIATION",
                        "SYNDICAT");
    }

    @Test
    void fourteen_demand_references_forty_want_paper_and_six_want_e_mail() {
        assertThat(siretsWhere("chorus", "SERVICE")).hasSize(5);
        assertThat(siretsWhere("chorus", "ENGAGEMENT")).hasSize(5);
        assertThat(siretsWhere("chorus", "SERVICE_OU_ENGAGEMENT")).hasSize(2);
        assertThat(siretsWhere("chorus", "SERVICE_ET_ENGAGEMENT")).hasSize(2);
        assertThat(siretsWhere("envoi", "COURRIER")).hasSize(40);
        assertThat(siretsWhere("envoi", "COURRIEL")).hasSize(6);
        assertThat(rows)
                .filteredOn(row -> row.get("envoi").equals("COURRIEL"))
                .allSatisfy(row -> assertThat(row.get("courriel")).matches("compta@[a-z-]+\\.example"));
    }
}
