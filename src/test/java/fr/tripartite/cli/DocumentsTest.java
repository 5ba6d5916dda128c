package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.documents.DocumentsManifest;
import fr.tripartite.io.FileFingerprint;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a billed year: which files there are, and what the lists beside them say. */
class DocumentsTest {

    @TempDir
    static Path directory;

    private static DocumentsWorkshop workshop;
    private static Call made;
    private static Map<String, String> ledger;

    @BeforeAll
    static void make() {
        workshop = new DocumentsWorkshop(directory).billed();
        ledger = workshop.ledger();
        made = workshop.documents("2023");
    }

    @Test
    void the_files_are_named_by_what_they_hold() {
        assertThat(workshop.files())
                .containsOnlyKeys(
                        "manifest.json",
                        "a-completer.csv",
                        "LFN/index.csv",
                        "LFN/LFN-2023-000001.pdf",
                        "LFN/incomplets/LFN-2023-000002.pdf",
                        "LFN/LFN-2023-000003.pdf",
                        "LFN/impression-LFN-2023.pdf",
                        "CDG/index.csv",
                        "CDG/CDG-2023-000001.pdf");
        assertThat(workshop.hidden()).isEmpty();
    }

    /** The ledger of an example keeps nothing of it. */
    @Test
    void some_are_incomplete_and_the_ledger_is_not_touched() {
        assertThat(made.exitCode()).isEqualTo(3);
        assertThat(made.out().lines())
                .containsExactly(
                        "Documents of 2023",
                        "  LFN: 3 documents, 2 complete, 1 to be completed, 1 to be posted",
                        "  CDG: 1 documents, 1 complete, 0 to be completed, 0 to be posted",
                        "1 documents cannot be sent: see a-completer.csv, complete tiers.csv, run the same command again",
                        "files: " + workshop.output());
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void beside_the_steps_nothing_is_said() {
        assertThat(made.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("\\S+ making the documents: done in [\\d.]+ s"),
                        line -> assertThat(line).matches("\\S+ files to print: done in [\\d.]+ s"),
                        line -> assertThat(line).matches("\\S+ publishing: done in [\\d.]+ s"));
    }

    @Test
    void in_french_all_is_french() {
        Call french = Call.french(
                "documents",
                "2023",
                "--data",
                workshop.data(),
                "--tiers",
                workshop.tiersFile(),
                "--output",
                directory.resolve("documents"));

        assertThat(french.out().lines())
                .containsExactly(
                        "Documents de 2023",
                        "  LFN : 3 documents, 2 complets, 1 à compléter, 1 pour la poste",
                        "  CDG : 1 documents, 1 complets, 0 à compléter, 0 pour la poste",
                        "1 documents ne peuvent pas être envoyés : voir a-completer.csv, compléter tiers.csv, relancer la"
                                + " même commande",
                        "fichiers : " + directory.resolve("documents"));
        assertThat(french.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("\\S+ établissement des documents : fait en [\\d,]+ s"),
                        line -> assertThat(line).matches("\\S+ fichiers à imprimer : fait en [\\d,]+ s"),
                        line -> assertThat(line).matches("\\S+ publication : fait en [\\d,]+ s"));
    }

    @Test
    void the_index_has_a_row_for_each_document() {
        assertThat(workshop.lines("LFN/index.csv"))
                .startsWith(
                        "\uFEFFnumero_facture;type;siret;collectivite;date_facture;montant_ttc;fichier;pages;taille;sha256;"
                                + "exercice;bordereau;titre;fichier_pes;adresse_electronique;envoi;etat;motif")
                .hasSize(4);
        assertThat(workshop.lines("LFN/index.csv").get(1))
                .isEqualTo("LFN-2023-000001;FACTURE;21620001400019;Ablain;31/12/2023;13,80;LFN-2023-000001.pdf;"
                        + file("LFN/LFN-2023-000001.pdf")
                        + ";;;;;216200014_21620001400019;COURRIER;COMPLET;");
        assertThat(workshop.lines("LFN/index.csv").get(2))
                .startsWith("LFN-2023-000002;FACTURE;21620002200012;Ablainzevelle;31/12/2023;13,80;"
                        + "incomplets/LFN-2023-000002.pdf;"
                        + file("LFN/incomplets/LFN-2023-000002.pdf")
                        + ";;;;;216200022_21620002200012;")
                .contains(";INCOMPLET;")
                .contains(
                        "adresse1 : collectivité sans ligne valable dans tiers.csv : adresse1 manque ; code_postal : ");
        assertThat(workshop.index("LFN", "numero_facture", "montant_ttc", "envoi", "etat"))
                .endsWith("LFN-2023-000003 19,32 CHORUS COMPLET");
        assertThat(workshop.index("CDG", "numero_facture", "siret", "montant_ttc", "fichier"))
                .containsExactly("CDG-2023-000001 21620041000019 25,00 CDG-2023-000001.pdf");
    }

    /** Pages, size and hash of a file, as the index tells them. */
    private static String file(String name) {
        FileFingerprint file = fingerprint(name);
        return workshop.pages(name) + ";" + file.size() + ";" + file.sha256();
    }

    private static FileFingerprint fingerprint(String name) {
        return Objects.requireNonNull(workshop.files().get(name));
    }

    @Test
    void what_is_missing_is_listed_cell_by_cell() {
        assertThat(workshop.lines("a-completer.csv").get(0))
                .isEqualTo("\uFEFFnumero_facture;siret;collectivite;champ;motif");
        assertThat(PublishedRows.of(
                        workshop.output().resolve("a-completer.csv"),
                        "numero_facture",
                        "siret",
                        "collectivite",
                        "champ"))
                .containsExactly(
                        "LFN-2023-000002 21620002200012 Ablainzevelle adresse1",
                        "LFN-2023-000002 21620002200012 Ablainzevelle code_postal",
                        "LFN-2023-000002 21620002200012 Ablainzevelle ville");
    }

    @Test
    void the_manifest_tells_of_every_file_and_of_what_they_were_made_from() {
        DocumentsManifest manifest = DocumentsManifest.in(workshop.output()).orElseThrow();

        assertThat(manifest.year()).isEqualTo(2023);
        assertThat(manifest.files())
                .containsExactlyInAnyOrderElementsOf(workshop.files().values().stream()
                        .filter(file -> !file.name().equals("manifest.json"))
                        .toList());
        assertThat(manifest.inputs())
                .extracting(FileFingerprint::name)
                .containsExactly(
                        "tiers.csv",
                        "config/issuers.yml",
                        "config/documents/facture.html",
                        "config/documents/document.css");
        assertThat(manifest.origin()).isPresent();
        assertThat(String.join("\n", workshop.lines("manifest.json")))
                .contains("\"java\" : \"" + Runtime.version() + "\"")
                .doesNotContain(directory.toString());
    }

    @Test
    void every_page_says_that_it_is_an_example() {
        assertThat(workshop.files().keySet())
                .filteredOn(name -> name.endsWith(".pdf") && !name.contains("impression"))
                .hasSize(4)
                .allMatch(name -> workshop.isStamped(name, "SPÉCIMEN"));
    }

    @Test
    void a_document_without_an_address_says_so() {
        assertThat(workshop.text("LFN/incomplets/LFN-2023-000002.pdf")).contains("Adresse à compléter");
        assertThat(workshop.text("LFN/LFN-2023-000001.pdf"))
                .contains("1 rue de l'Église", "62153 Ablain-Saint-Nazaire")
                .doesNotContain("compléter");
    }

    /** One document is sent by post, and begins a sheet that is printed on both sides. */
    @Test
    void what_is_sent_by_post_is_put_together_to_be_printed() {
        assertThat(workshop.pages("LFN/impression-LFN-2023.pdf"))
                .isEqualTo(2 * ((workshop.pages("LFN/LFN-2023-000001.pdf") + 1) / 2));
        assertThat(workshop.text("LFN/impression-LFN-2023.pdf"))
                .contains("LFN-2023-000001")
                .doesNotContain("LFN-2023-000002", "LFN-2023-000003");
    }
}
