package fr.tripartite.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.facturx.SampleDocument;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.sender.SampleSenders;
import fr.tripartite.tiers.ChorusReferences;
import fr.tripartite.tiers.Dispatch;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.tiers.TiersCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a year: documents, lists, what is printed; all of them, whole, and the same twice. */
class DocumentsDirectoryTest {

    private static final PostalAddress ADDRESS =
            new PostalAddress("", "2 rue de la Mairie", "", "", "62217", "Achicourt");

    @TempDir
    private static Path directory;

    private static Path written;
    private static final List<Integer> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void writeOnce() {
        written = write("a");
    }

    private static Tiers tiers(Dispatch dispatch) {
        return new Tiers(
                Cases.ACHICOURT,
                "",
                ADDRESS,
                Optional.of(TiersCategory.COMMUNE),
                "",
                ChorusReferences.AUCUN,
                Optional.ofNullable(dispatch),
                "",
                "");
    }

    private static Document invoice(int sequence, String name) {
        return SampleDocument.of(Cases.LFN.issuer())
                .to(new Document.Recipient(Cases.ACHICOURT, name, "", "SG"))
                .line(Cases.MAILBOX, 1)
                .invoice(sequence);
    }

    private static Shipment shipment(Document document, Tiers tiers) {
        return new Shipment(document, Cases.LFN, tiers, "", Shipment.Stamp.NONE);
    }

    private static Path write(String name) {
        Path target = directory.resolve(name);
        Document first = invoice(1, "=HYPERLINK(\"x\")");
        try (DocumentsDirectory documents = DocumentsDirectory.begin(
                target, DocumentsDirectory.template(Path.of("config/documents")), PROGRESS::add)) {
            documents.add(shipment(first, tiers(null)), true);
            documents.add(shipment(invoice(2, "Commune; d'Achicourt"), tiers(Dispatch.COURRIER)), true);
            documents.add(shipment(invoice(3, "Achicourt"), Tiers.unknown(Cases.ACHICOURT)), false);
            documents.add(
                    shipment(
                            SampleDocument.avoir(first, Cases.LFN.issuer(), 4, LocalDate.of(2025, 3, 15)),
                            tiers(Dispatch.COURRIER)),
                    true);
            documents.add(
                    new Shipment(
                            SampleDocument.of(SampleSenders.CDG.issuer())
                                    .line(Cases.SUPPORT, 1)
                                    .invoice(1),
                            SampleSenders.CDG,
                            tiers(Dispatch.COURRIEL),
                            "",
                            Shipment.Stamp.SPECIMEN),
                    true);
            documents.finishLists();
            documents.writePrintFiles(2024);
            documents.finishManifest(
                    2024,
                    Optional.of(new DocumentsManifest.Origin("identity", "seal")),
                    List.of(new FileFingerprint("tiers.csv", 1, "00")));
            assertThat(documents.report())
                    .isEqualTo(new DocumentsReport(Map.of(
                            "LFN", new DocumentsReport.OfIssuer(4, 1, 2, 0, 0),
                            "CDG", new DocumentsReport.OfIssuer(1, 0, 0, 0, 0))));
            assertThat(documents.unkept().keySet())
                    .extracting("number")
                    .containsExactly("LFN-2024-000001", "LFN-2024-000002", "LFN-2024-000004");
            assertThat(target).doesNotExist();
            documents.publish(List.of());
        }
        return target;
    }

    private static Map<String, byte[]> files(Path directory) throws IOException {
        try (Stream<Path> walked = Files.walk(directory)) {
            return walked.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> directory.relativize(file).toString(),
                            DocumentsDirectoryTest::bytes,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_year_is_written_whole_and_the_same_twice() throws IOException {
        Map<String, byte[]> files = files(written);

        assertThat(files.keySet())
                .containsExactly(
                        "CDG/CDG-2024-000001.pdf",
                        "CDG/index.csv",
                        "LFN/LFN-2024-000001.pdf",
                        "LFN/LFN-2024-000002.pdf",
                        "LFN/LFN-2024-000004.pdf",
                        "LFN/impression-LFN-2024.pdf",
                        "LFN/incomplets/LFN-2024-000003.pdf",
                        "LFN/index.csv",
                        "a-completer.csv",
                        "manifest.json");
        assertThat(PROGRESS).startsWith(1, 2, 3, 4, 5);
        Map<String, byte[]> again = files(write("b"));
        assertThat(again.keySet()).isEqualTo(files.keySet());
        assertThat(files)
                .allSatisfy(
                        (name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    /** A name that a spreadsheet would run is none; size and hash are those of the file. */
    @Test
    void the_index_lists_every_document() throws IOException {
        DocumentsManifest manifest = DocumentsManifest.in(written).orElseThrow();
        Map<String, FileFingerprint> prints =
                manifest.files().stream().collect(Collectors.toMap(FileFingerprint::name, print -> print));

        assertThat(Files.readString(written.resolve("LFN/index.csv")))
                .isEqualTo(
                        "\ufeffnumero_facture;type;siret;collectivite;date_facture;montant_ttc;fichier;pages;taille;sha256;"
                                + "exercice;bordereau;titre;fichier_pes;adresse_electronique;envoi;etat;motif\n"
                                + "LFN-2024-000001;FACTURE;21620004800017;\"'=HYPERLINK(\"\"x\"\")\";31/12/2024;20,00;LFN-2024-000001.pdf;1;"
                                + print(prints, "LFN/LFN-2024-000001.pdf")
                                + ";;;;;216200048_21620004800017_SG;CHORUS;COMPLET;\n"
                                + "LFN-2024-000002;FACTURE;21620004800017;\"Commune; d'Achicourt\";31/12/2024;20,00;LFN-2024-000002.pdf;1;"
                                + print(prints, "LFN/LFN-2024-000002.pdf")
                                + ";;;;;216200048_21620004800017_SG;COURRIER;COMPLET;\n"
                                + "LFN-2024-000003;FACTURE;21620004800017;Achicourt;31/12/2024;20,00;incomplets/LFN-2024-000003.pdf;1;"
                                + print(prints, "LFN/incomplets/LFN-2024-000003.pdf")
                                + ";;;;;216200048_21620004800017_SG;;INCOMPLET;"
                                + "\"adresse1 : collectivité sans ligne valable dans tiers.csv : adresse1 manque ; "
                                + "code_postal : collectivité sans ligne valable dans tiers.csv : code_postal manque ; "
                                + "ville : collectivité sans ligne valable dans tiers.csv : ville manque ; "
                                + "categorie : catégorie inconnue : la dire dans tiers.csv (une commune a la sienne par son type dans"
                                + " l'inventaire)\"\n"
                                + "LFN-2024-000004;AVOIR;21620004800017;\"'=HYPERLINK(\"\"x\"\")\";15/03/2025;-20,00;LFN-2024-000004.pdf;1;"
                                + print(prints, "LFN/LFN-2024-000004.pdf")
                                + ";;;;;216200048_21620004800017_SG;COURRIER;COMPLET;\n");
        assertThat(Files.readString(written.resolve("CDG/index.csv"))).contains(";COURRIEL;COMPLET;\n");
    }

    private static String print(Map<String, FileFingerprint> prints, String name) {
        return prints.get(name).size() + ";" + prints.get(name).sha256();
    }

    @Test
    void what_is_missing_stands_in_a_list_of_its_own() throws IOException {
        assertThat(Files.readString(written.resolve("a-completer.csv")))
                .startsWith("\ufeffnumero_facture;siret;collectivite;champ;motif\n"
                        + "LFN-2024-000003;21620004800017;Achicourt;adresse1;"
                        + "collectivité sans ligne valable dans tiers.csv : adresse1 manque\n")
                .contains("\nLFN-2024-000003;21620004800017;Achicourt;categorie;catégorie inconnue")
                .hasLineCount(5);
    }

    /** Two documents of a page each, on a sheet each: the incomplete one and those of Chorus Pro are not among them. */
    @Test
    void what_goes_by_post_is_put_together() throws IOException {

        try (PDDocument print =
                Loader.loadPDF(written.resolve("LFN/impression-LFN-2024.pdf").toFile())) {
            assertThat(print.getNumberOfPages()).isEqualTo(4);
        }
        assertThat(Pages.of(Files.readAllBytes(written.resolve("LFN/impression-LFN-2024.pdf")))
                        .text())
                .contains("LFN-2024-000002", "LFN-2024-000004")
                .doesNotContain(Pages.plain("Facture n° LFN-2024-000003"));
    }

    @Test
    void the_manifest_knows_every_file() throws IOException {
        DocumentsManifest manifest = DocumentsManifest.in(written).orElseThrow();

        manifest.requireIntact(written);
        assertThat(manifest.year()).isEqualTo(2024);
        assertThat(manifest.origin()).contains(new DocumentsManifest.Origin("identity", "seal"));
        assertThat(manifest.files())
                .extracting(FileFingerprint::name)
                .containsExactlyInAnyOrderElementsOf(files(written).keySet().stream()
                        .filter(name -> !name.equals("manifest.json"))
                        .toList());
        assertThat(manifest.inputs()).containsExactly(new FileFingerprint("tiers.csv", 1, "00"));
    }
}
