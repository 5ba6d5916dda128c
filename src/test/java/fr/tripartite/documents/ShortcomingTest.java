package fr.tripartite.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.facturx.SampleDocument;
import fr.tripartite.invoicing.Document;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.tiers.ChorusReferences;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.tiers.TiersCategory;
import fr.tripartite.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a document from being sent, in the words of {@code a-completer.csv}. */
class ShortcomingTest {

    private static final Typeface TYPEFACE = new Typeface();
    private static final PostalAddress ADDRESS =
            new PostalAddress("", "2 rue de la Mairie", "", "", "62217", "Achicourt");

    private static Tiers tiers(PostalAddress address, ChorusReferences chorus, TiersCategory category) {
        return new Tiers(
                Cases.ACHICOURT, "", address, Optional.ofNullable(category), "", chorus, Optional.empty(), "", "");
    }

    private static Tiers tiers(PostalAddress address) {
        return tiers(address, ChorusReferences.AUCUN, TiersCategory.COMMUNE);
    }

    private static Document invoice(String name, String engagement, String code) {
        return SampleDocument.of(Cases.LFN.issuer())
                .to(new Document.Recipient(Cases.ACHICOURT, name, engagement, code))
                .line(Cases.MAILBOX, 1)
                .invoice(1);
    }

    private static List<String> told(Document document, Tiers tiers, boolean isListed, String reason) {
        return Shortcoming.of(new Shipment(document, Cases.LFN, tiers, reason, Shipment.Stamp.NONE), isListed, TYPEFACE)
                .stream()
                .map(each -> each.field() + " : " + Words.FRENCH.say(each.reason()))
                .toList();
    }

    private static List<String> told(Document document, Tiers tiers) {
        return told(document, tiers, true, "");
    }

    @Test
    void a_body_of_which_all_is_known_can_be_sent_its_invoice() {
        assertThat(told(invoice("Achicourt", "", ""), tiers(ADDRESS))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            adresse1;    '';        62217; Achicourt
            code_postal; 2 rue X;   '';    Achicourt
            ville;       2 rue X;   62217; ''
            """)
    void a_cell_that_is_required_is_named(String column, String street, String postcode, String city) {
        Tiers tiers = tiers(new PostalAddress("Bâtiment B", street, "BP", "", postcode, city));

        assertThat(told(invoice("Achicourt", "", ""), tiers, true, ""))
                .containsExactly(column + " : cellule " + column + " vide dans tiers.csv");
        assertThat(told(invoice("Achicourt", "", ""), tiers, false, ""))
                .containsExactly(column + " : collectivité sans ligne valable dans tiers.csv : " + column + " manque");
    }

    @Test
    void a_body_without_a_row_lacks_all_that_is_required() {
        assertThat(told(invoice("Achicourt", "", ""), Tiers.unknown(Cases.ACHICOURT), false, ""))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("adresse1", "code_postal", "ville", "categorie");
    }

    @Test
    void nobody_knows_what_sort_of_body_it_is() {
        assertThat(told(invoice("Achicourt", "", ""), tiers(ADDRESS, ChorusReferences.AUCUN, null)))
                .containsExactly(
                        "categorie : catégorie inconnue : la dire dans tiers.csv (une commune a la sienne par son"
                                + " type dans l'inventaire)");
    }

    /** Chorus Pro's five cases; a reference of white space is none. */
    @ParameterizedTest(name = "{0}, «{1}», «{2}»")
    @CsvSource(delimiter = ';', textBlock = """
            AUCUN;                 '';  '';  ''
            SERVICE;               '';  '';  code_service
            SERVICE;               EJ;  '';  code_service
            SERVICE;               '';  SG;  ''
            ENGAGEMENT;            '';  SG;  engagement
            ENGAGEMENT;            ' '; SG;  engagement
            ENGAGEMENT;            EJ;  '';  ''
            SERVICE_OU_ENGAGEMENT; '';  '';  engagement code_service
            SERVICE_OU_ENGAGEMENT; EJ;  '';  ''
            SERVICE_OU_ENGAGEMENT; '';  SG;  ''
            SERVICE_ET_ENGAGEMENT; EJ;  '';  code_service
            SERVICE_ET_ENGAGEMENT; '';  SG;  engagement
            SERVICE_ET_ENGAGEMENT; '';  '';  engagement code_service
            SERVICE_ET_ENGAGEMENT; EJ;  SG;  ''
            """)
    void a_reference_that_is_demanded_and_absent_is_named(
            ChorusReferences demanded, String engagement, String code, String missing) {
        List<String> expected = missing.isEmpty()
                ? List.of()
                : List.of(missing.split(" ")).stream()
                        .map(column -> column + " : référence exigée (" + demanded
                                + " dans tiers.csv) et absente de la facture : la demander à la collectivité, la porter dans"
                                + " l'inventaire et corriger l'année")
                        .toList();

        assertThat(told(invoice("Achicourt", engagement, code), tiers(ADDRESS, demanded, TiersCategory.COMMUNE)))
                .isEqualTo(expected);
    }

    @Test
    void a_reference_that_no_electronic_invoice_holds_is_named() {
        assertThat(told(invoice("Achicourt", "é".repeat(50), "😀".repeat(100)), tiers(ADDRESS)))
                .noneMatch(line -> line.contains("plus de"));
        assertThat(told(invoice("Achicourt", "x".repeat(51), "x".repeat(101)), tiers(ADDRESS)))
                .containsExactly(
                        "engagement : référence de plus de 50 caractères, qu'une facture électronique ne peut pas porter",
                        "code_service : référence de plus de 100 caractères, qu'une facture électronique ne peut pas porter");
    }

    @Test
    void a_character_that_cannot_be_shown_is_named_wherever_it_stands() {
        String sentence = " : caractère que la police des documents n'a pas, remplacé par un losange : ";
        PostalAddress address = new PostalAddress("中", "2 rue 中", "中", "中", "62217", "Achi中court");
        Tiers tiers = new Tiers(
                Cases.ACHICOURT,
                "Mairie 文中文",
                address,
                Optional.of(TiersCategory.COMMUNE),
                "",
                ChorusReferences.AUCUN,
                Optional.empty(),
                "",
                "");
        String zhong = sentence + "中 (CJK UNIFIED IDEOGRAPHS 4E2D)";

        assertThat(told(invoice("Achicourt 中", "中", "中"), tiers))
                .containsExactly(
                        "collectivite" + zhong,
                        "engagement" + zhong,
                        "code_service" + zhong,
                        "nom" + zhong + ", 文 (CJK UNIFIED IDEOGRAPHS 6587)",
                        "complement" + zhong,
                        "adresse1" + zhong,
                        "adresse2" + zhong,
                        "adresse3" + zhong,
                        "ville" + zhong);
        assertThat(told(invoice("A\u0378", "", ""), tiers(ADDRESS)))
                .containsExactly("collectivite" + sentence + "\u0378 (U+0378)");
    }

    /** « --reason TEXT: printed on avoirs. » */
    @Test
    void a_reason_is_printed_on_an_avoir_alone() {
        Document invoice = invoice("Achicourt", "", "");
        Document avoir = SampleDocument.avoir(invoice, Cases.LFN.issuer(), 2, LocalDate.of(2025, 3, 15));

        assertThat(told(invoice, tiers(ADDRESS), true, "中")).isEmpty();
        assertThat(told(avoir, tiers(ADDRESS), true, "中")).hasSize(1).allMatch(line -> line.startsWith("raison : "));
    }
}
