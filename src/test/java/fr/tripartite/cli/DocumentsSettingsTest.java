package fr.tripartite.cli;

import static fr.tripartite.cli.DocumentsWorkshop.ABLAIN;
import static fr.tripartite.cli.DocumentsWorkshop.TIERS_OF_ABLAIN;
import static fr.tripartite.cli.DocumentsWorkshop.TIERS_OF_ABLAINZEVELLE;
import static fr.tripartite.cli.DocumentsWorkshop.TIERS_OF_ARRAS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents need beside the ledger: settings of the issuers, a template, a list of tiers. */
class DocumentsSettingsTest {

    @TempDir
    static Path shared;

    private static DocumentsWorkshop billed;
    private static Map<String, String> ledger;

    @TempDir
    Path directory;

    private DocumentsWorkshop workshop;

    @BeforeAll
    static void bill() {
        billed = new DocumentsWorkshop(shared).inEarnest().billed();
        ledger = billed.ledger();
    }

    @BeforeEach
    void copy() {
        workshop = billed.copy(directory.resolve("billed"));
    }

    private Call documents(int exitCode, Object... more) {
        Call call = workshop.documents("2023", more);
        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
        return call;
    }

    private void assertNothingWritten() {
        assertThat(workshop.output()).doesNotExist();
        assertThat(workshop.hidden()).isEmpty();
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    /** The line of issuers.yml on which a text stands, from 1. */
    private int line(String text) throws IOException {
        List<String> lines = Files.readAllLines(workshop.configuration().resolve("issuers.yml"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text);
    }

    /** The key of the IBAN of the first is that of the second. */
    @Test
    void all_that_is_missing_or_wrong_is_named_at_once() throws IOException {
        Path issuers = workshop.setting("issuers.yml", "FR483000100468C620000000007", "FR483000100468C620000000008")
                .setting(
                        "issuers.yml",
                        "    account: \"SGC de Lille Exemple\" # the comptable, holder of the account\n",
                        "")
                .setting("issuers.yml", "SGC de Béthune Exemple", "à compléter")
                .setting("issuers.yml", "last-name: \"Modèle\"", "last-name: \"\"")
                .configuration()
                .resolve("issuers.yml");

        int iban = line("C620000000008");
        int account = line("à compléter\"");

        Call refused = documents(2);

        assertThat(refused.complaints().get(0))
                .startsWith(
                        "tripartite: nothing is written, the settings of the issuers allow no document to be made (4");
        assertThat(refused.complaints().subList(1, refused.complaints().size()))
                .hasSize(4)
                .anyMatch(said -> said.startsWith("  " + issuers + ", line " + iban + ": ")
                        && said.contains("payment.iban: 'FR483000100468C620000000008' is not an IBAN"))
                .anyMatch(said -> said.contains("payment.account has to be filled in"))
                .anyMatch(said -> said.startsWith("  " + issuers + ", line " + account + ": ")
                        && said.contains("payment.account has to be filled in"))
                .anyMatch(said -> said.contains("signatory.last-name has to be filled in"));
        assertNothingWritten();
    }

    /** Nobody else needs them: an issuer that is not asked for, a verb that makes no document. */
    @Test
    void settings_are_asked_for_by_whom_needs_them() {
        workshop.setting("issuers.yml", "FR483000100468C620000000007", "");

        documents(2);
        assertNothingWritten();
        documents(0, "--issuer", "CDG", "--output", directory.resolve("part"));
        assertThat(workshop.run("2023").exitCode()).isZero();
        assertThat(workshop.call("check", "2023").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'specimen: false\n  electronic-address', 'specimen: perhaps\n  electronic-address', perhaps",
        "'bic: \"BDFEFRPPCCT\"\n    account: \"SGC de Lille', 'bic: \"BDFEFRPPCCT\"\n    rib: \"1\"\n"
                + "    account: \"SGC de Lille', rib",
    })
    void a_setting_that_is_none_stops_it(String text, String replacement, String told) {
        workshop.setting("issuers.yml", text, replacement);

        Call refused = documents(2);

        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: " + workshop.configuration().resolve("issuers.yml") + ", line ")
                .contains(told);
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource({
        "</html>, '', ', line '",
        "{{numero}}, {{nummer}}, nummer",
        "{{titulaire}}, '', titulaire",
        "document.css, http://example.org/document.css, http://example.org/document.css",
    })
    void a_template_that_is_broken_stops_it(String text, String replacement, String told) {
        workshop.setting("documents/facture.html", text, replacement);

        Call refused = documents(2);

        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: " + workshop.configuration().resolve("documents/facture.html"))
                .contains(told);
        assertNothingWritten();
    }

    @Test
    void a_template_that_is_gone_stops_it() throws IOException {
        Path template = workshop.configuration().resolve("documents/facture.html");
        Files.delete(template);

        assertThat(documents(2).complaints()).singleElement().asString().startsWith("tripartite: " + template);
        assertNothingWritten();
    }

    @Test
    void a_list_of_tiers_that_somebody_names_is_there() {
        Path nowhere = directory.resolve("nowhere.csv");

        Call refused = documents(2, "--tiers", nowhere);

        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: " + nowhere + " is not a file");
        assertNothingWritten();
    }

    @Test
    void a_list_without_a_column_it_needs_stops_it() {
        workshop.tiersOf("siret;ville", ABLAIN + ";Ablain");

        assertThat(documents(2).complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: " + workshop.tiersFile() + ", line 1: ")
                .contains("adresse1", "code_postal");
        assertNothingWritten();
    }

    /** The postcode has four digits, the category is none, Ablainzevelle stands there twice. */
    @Test
    void rows_that_are_wrong_are_told_and_count_for_nothing() {
        workshop.tiers(
                TIERS_OF_ABLAIN.replace("62153", "6215"),
                TIERS_OF_ARRAS.replace("62000;Arras;;", "62000;Arras;VILLE;"),
                TIERS_OF_ABLAINZEVELLE,
                TIERS_OF_ABLAINZEVELLE);

        Call call = documents(3);

        String start = "warning: " + workshop.tiersFile() + ", line ";
        assertThat(call.complaints())
                .hasSize(4)
                .allMatch(said -> said.endsWith("; the row does not count"))
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said).startsWith(start + "2, code_postal: "),
                        said -> assertThat(said).startsWith(start + "3, categorie: "),
                        said -> assertThat(said).startsWith(start + "4, siret: "),
                        said -> assertThat(said).startsWith(start + "5, siret: "));
        assertThat(workshop.index("LFN", "etat")).containsExactly("INCOMPLET", "INCOMPLET", "INCOMPLET");
        assertThat(workshop.files()).doesNotContainKey("LFN/impression-LFN-2023.pdf");
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    /** Where nothing is made, nobody has to read of rows. */
    @Test
    void rows_are_told_where_documents_are_made() {
        workshop.tiers(TIERS_OF_ABLAIN.replace("62153", "6215"));

        assertThat(workshop.documents("2024").complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: the year 2024 is not billed in " + workshop.data());
    }

    @Test
    void a_list_in_the_encoding_of_a_spreadsheet_with_more_columns_is_read() throws IOException {
        String text = "ville;siret;pays;code_postal;adresse1\nAblain-Saint-Nazaire;" + ABLAIN
                + ";France;62153;1 rue de l'Église\n";
        Files.write(workshop.tiersFile(), text.getBytes(Charset.forName("windows-1252")));

        Call call = documents(3);

        assertThat(call.complaints())
                .singleElement()
                .asString()
                .startsWith("warning: ")
                .contains("pays");
        assertThat(workshop.text("LFN/LFN-2023-000001.pdf")).contains("1 rue de l'Église");
    }

    /** A commune has its category by its type, an établissement has none; Arras asks for an engagement that is not there. */
    @Test
    void what_keeps_a_document_from_being_sent_is_named_by_its_column() {
        workshop.inventory(SampleRow.file(
                SampleRow.line("siret=" + ABLAIN, "collectivite=Syndicat d'Ablain", "type=ETABLISSEMENT", "agents=3"),
                SampleRow.line()));
        workshop.tiers(TIERS_OF_ABLAIN, TIERS_OF_ARRAS.replaceFirst(";;$", ";ENGAGEMENT;"));
        Call run = workshop.run("2024", "--date", "2024-12-31");
        assertThat(run.exitCode()).as(run.err()).isZero();

        Call call = workshop.documents("2024");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(PublishedRows.of(workshop.output().resolve("a-completer.csv"), "numero_facture", "champ"))
                .containsExactly("LFN-2024-000001 categorie", "LFN-2024-000002 engagement");
    }
}
