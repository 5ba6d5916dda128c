package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.property.PublishedYear;
import fr.tripartite.property.PublishedYear.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows are told with all their cells: corrected in the file that tells them, they are an inventory. */
class RejectsGoBackTest {

    private static final String TOLD = "ligne;ligne_tableur;colonne;valeur;motif;";
    private static final String MARK = "\ufeff";

    /** The columns in an order of its own, under other names, with three that nobody knows. */
    private static final String HEADER =
            "Secteur;N° SIRET;Nom de la collectivité;type;Habitants;effectif;prestation;Qté;"
                    + "nouveaux;Date de souscription;Date de mise en service;Date de fin;devis LFN;devis CDG;Observations;"
                    + "engagement;Observations";

    @TempDir
    Path directory;

    private Path first;

    @BeforeEach
    void open() throws IOException {
        first = Files.createDirectories(directory.resolve("first"));
    }

    private static Workshop billed(Path directory, String text) throws IOException {
        Files.createDirectories(directory);
        Workshop workshop = new Workshop(directory).inventory(text);
        Call call = workshop.runConfirmed("2024", "--date", "2024-12-31");
        assertThat(call.exitCode()).as(call.err()).isIn(0, 3);
        return workshop;
    }

    private static String rejects(Workshop workshop) throws IOException {
        return Files.readString(workshop.output().resolve("rejets.csv"));
    }

    private static List<Row> rejected(Workshop workshop) {
        return new PublishedYear(workshop.output()).rows("rejets.csv");
    }

    private static List<Map<String, String>> lines(Workshop workshop, String issuer) {
        return new PublishedYear(workshop.output())
                .lines(issuer).stream()
                        .map(row -> {
                            Map<String, String> cells = new LinkedHashMap<>(row.cells());
                            cells.remove("lignes_inventaire");
                            return cells;
                        })
                        .toList();
    }

    private static void assertBilledAlike(Workshop one, Workshop other) {
        assertThat(new PublishedYear(one.output()).rows("rejets.csv")).isEmpty();
        assertThat(new PublishedYear(other.output()).rows("rejets.csv")).isEmpty();
        assertThat(new PublishedYear(one.output()).invoices())
                .isNotEmpty()
                .isEqualTo(new PublishedYear(other.output()).invoices());
        for (String issuer : PublishedYear.ISSUERS) {
            assertThat(lines(one, issuer)).isEqualTo(lines(other, issuer));
        }
    }

    private static String replaced(String text, Map<String, String> corrections) {
        String corrected = text;
        for (Map.Entry<String, String> correction : corrections.entrySet()) {
            assertThat(corrected).contains(correction.getKey());
            corrected = corrected.replace(correction.getKey(), correction.getValue());
        }
        return corrected;
    }

    @Test
    void the_columns_are_those_of_the_file_in_its_order_and_one_for_what_is_beyond() throws IOException {
        String text = HEADER + "\n" + "Nord;" + SampleRow.SIRET
                + ";Arras;MAIRIE;42875;;Nom de domaine;3,00;;15/03/2023;01/04/2023;;;;à voir;E;b;x;;y\n";

        Workshop workshop = billed(first, text);

        assertThat(rejects(workshop).lines()).first().isEqualTo(MARK + TOLD + HEADER + ";…");
        assertThat(rejects(workshop).lines())
                .last()
                .asString()
                .startsWith("2;2;;")
                .endsWith(";Nord;" + SampleRow.SIRET
                        + ";Arras;MAIRIE;42875;;Nom de domaine;3,00;;15/03/2023;01/04/2023;;;;à voir;E;b;\"x;;y\"");
    }

    @Test
    void the_header_is_told_as_a_person_sees_it() throws IOException {
        Workshop workshop = billed(
                first,
                "Titre;2024\n"
                        + SampleRow.header().replace("code_service", "\"Code\n service\"\u00a0;\u200bMon  avis;\"a;b\"")
                        + "\n" + SampleRow.line("type=X") + "\n");

        assertThat(rejects(workshop).lines())
                .first()
                .isEqualTo(MARK + TOLD + SampleRow.header().replace("code_service", "Code service;Mon avis;\"a;b\"")
                        + ";…");
    }

    @Test
    void rows_corrected_in_that_file_are_billed_as_if_they_had_been_right() throws IOException {
        String right = SampleRow.file(
                SampleRow.line("siret=" + SampleRow.siret(1), "collectivite=\"Val; \"\"Un\"\"\"", "service=SAUVEGARDE"),
                SampleRow.line("siret=" + SampleRow.siret(2), "collectivite=Val-Deux", "quantite=4"),
                SampleRow.line("siret=" + SampleRow.siret(3), "collectivite=Val-Trois", "population=3 000,00"),
                SampleRow.line("siret=" + SampleRow.siret(4), "collectivite=Val-Quatre", "engagement=E 4"),
                SampleRow.line(
                        "siret=" + SampleRow.siret(5), "collectivite=Val-Cinq", "service=Messagerie, compte 5 Go"),
                SampleRow.line(
                        "siret=" + SampleRow.siret(6),
                        "collectivite=Val-Six",
                        "service=CLE_3ANS_SITE",
                        "date_debut=02/01/2024"));
        Map<String, String> accidents = new LinkedHashMap<>();
        accidents.put("Val-Deux;COMMUNE", "Val-Deux;MAIRIE");
        accidents.put("01/04/2023", "31/04/2023");
        accidents.put(";3 000,00;", ";3.000;");
        accidents.put("Messagerie, compte 5 Go", "Messagerie 5 Go");
        accidents.put("02/01/2024", "02/01/0024");
        Map<String, String> corrections = new LinkedHashMap<>();
        corrections.put("Val-Deux;MAIRIE", "Val-Deux;COMMUNE");
        corrections.put(";31/04/2023;", ";01/04/2023;");
        corrections.put(";3.000;", ";3 000,00;");
        corrections.put(";Messagerie 5 Go;", ";Messagerie, compte 5 Go;");
        corrections.put(";02/01/0024;", ";02/01/2024;");
        Workshop wrong = billed(first, replaced(right, accidents));
        assertThat(rejected(wrong)).hasSize(6);

        Workshop corrected = billed(directory.resolve("corrected"), replaced(rejects(wrong), corrections));

        assertBilledAlike(corrected, billed(directory.resolve("right"), right));
    }

    @Test
    void rows_whose_cells_could_not_be_told_apart_are_corrected_there_too() throws IOException {
        String un = SampleRow.line("siret=" + SampleRow.siret(1), "collectivite=%s", "quantite=2");
        String deux = SampleRow.line("siret=" + SampleRow.siret(2), "collectivite=Deux", "quantite=2");
        String trois = String.join(
                ";",
                SampleRow.cells("siret=" + SampleRow.siret(3), "collectivite=Trois")
                        .subList(0, 10));
        Workshop wrong = billed(
                first, SampleRow.header() + "\n" + un.formatted("\"Val\"-Un") + "\n" + deux + ";en trop\n" + trois);
        assertThat(rejected(wrong))
                .extracting(row -> row.text("ligne") + ":" + row.text("colonne") + ":" + row.text("…"))
                .containsExactly("2::", "3::en trop", "4::");

        Workshop corrected = billed(
                directory.resolve("corrected"),
                replaced(rejects(wrong), Map.of("\"\"\"Val\"\"-Un\"", "Val-Un", ";en trop\n", ";\n")));

        assertBilledAlike(
                corrected, billed(directory.resolve("right"), SampleRow.file(un.formatted("Val-Un"), deux, trois)));
    }

    @Test
    void rows_rejected_beside_others_go_back_by_themselves() throws IOException {
        String socle = SampleRow.line("siret=" + SampleRow.siret(1), "service=SAUVEGARDE_GO_SUP", "quantite=10");
        String right = SampleRow.line(
                "siret=" + SampleRow.siret(1),
                "service=ANTIVIRUS",
                "quantite=10",
                "date_souscription=01/04/2024",
                "date_debut=02/04/2024");
        Workshop wrong = billed(
                first,
                SampleRow.file(
                        socle,
                        SampleRow.line(),
                        SampleRow.line("quantite=5"),
                        SampleRow.line("population=3", "service=PAGE_INTERNET")));
        assertThat(rejected(wrong)).extracting(row -> row.text("ligne")).containsExactly("2", "4", "5");

        String text = rejects(wrong);
        String given = text.lines()
                .filter(line -> !line.contains(SampleRow.SIRET))
                .reduce("", (all, line) -> all + line + "\n");
        Workshop corrected = billed(
                directory.resolve("corrected"),
                replaced(
                        given,
                        Map.of(
                                ";SAUVEGARDE_GO_SUP;",
                                ";ANTIVIRUS;",
                                ";15/03/2023;01/04/2023;",
                                ";01/04/2024;02/04/2024;")));

        assertBilledAlike(corrected, billed(directory.resolve("right"), SampleRow.file(right)));
    }

    @Test
    void lines_are_those_of_the_file_and_rows_those_that_a_spreadsheet_shows() throws IOException {
        String wrong = SampleRow.line("type=X");
        String text = "sep=;\r\n"
                + "Inventaire \"2024\"\r\n"
                + "\r\n"
                + SampleRow.header().replace("code_service", "\"code\r\nservice\"") + "\r\n"
                + wrong + "\r\n"
                + "\r\n"
                + ";;;\r\n"
                + SampleRow.line("collectivite=\"Ar\r\n\r\nras\"") + "\r\n"
                + wrong + "\r\n"
                + SampleRow.line("type=\"X\r\nY\"") + "\r\n"
                + wrong + "\r\n";

        Workshop workshop = billed(first, text);

        assertThat(rejected(workshop))
                .extracting(row -> row.text("ligne") + "/" + row.text("ligne_tableur"))
                .containsExactly("6/4", "12/8", "13/9", "15/10");
        assertThat(new PublishedYear(workshop.output()).rows("suivi-inventaire.csv"))
                .extracting(row -> row.text("ligne"))
                .containsExactly("6", "9", "12", "13", "15");
    }

    @Test
    void the_cell_at_fault_is_told_with_its_column() throws IOException {
        Workshop workshop = billed(
                first,
                HEADER + "\nNord;123;;COMMUNE;;;FAX;0;;x;;;;;;;\n;" + SampleRow.SIRET
                        + ";Arras;COMMUNE;1;;NOM_DOMAINE;1;;15/03/2023;01/04/2023;;;;;;#N/A\n");

        assertThat(rejected(workshop))
                .extracting(row -> row.text("ligne") + ":" + row.text("colonne") + ":" + row.text("valeur"))
                .containsExactly("2:siret:123", "3:Observations:#N/A");
        assertThat(rejected(workshop).get(0).text("motif"))
                .contains("SIRET", "nom", "service", "quantité", "date_debut");
    }
}
