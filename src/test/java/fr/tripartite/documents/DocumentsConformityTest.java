package fr.tripartite.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.tripartite.conformity.InvoiceXml;
import fr.tripartite.facturx.PlainText;
import fr.tripartite.invoicing.Document;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents are what they say they are, and show all that their XML says, where an envelope and a person look for it. */
class DocumentsConformityTest {

    private static final int THREADS = 2;

    /** A4, and the window of a DL envelope, in mm. */
    private static final float LEFT = 13;

    private static final float RIGHT = 197;
    private static final float BOTTOM = 292;
    private static final float MIDDLE = 105;
    private static final float WINDOW_TOP = 45;
    private static final float WINDOW_BOTTOM = 85;

    /** What machines alone read of an invoice; what is billed (BT-23) is told in words. */
    private static final Set<String> CODES = Set.of(
            "ram:TypeCode",
            "ram:SubjectCode",
            "ram:CategoryCode",
            "ram:InvoiceCurrencyCode",
            "ram:CountryID",
            "ram:ExemptionReasonCode");

    private static final Set<String> NEGATIVE_ON_AN_AVOIR = Set.of(
            "ram:LineTotalAmount",
            "ram:CalculatedAmount",
            "ram:BasisAmount",
            "ram:TaxBasisTotalAmount",
            "ram:TaxTotalAmount",
            "ram:GrandTotalAmount",
            "ram:DuePayableAmount",
            "ram:BilledQuantity");

    private static final String HEAD = Pages.plain("N° Désignation Quantité Prix unit. HT TVA HT Mt TVA TTC");

    private static final Map<String, Examined> EXAMINED = new LinkedHashMap<>();
    private static final Map<String, Pages> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void examine() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Map<String, Future<Examined>> begun = new LinkedHashMap<>();
            Cases.all().forEach((name, shipment) -> {
                Callable<Examined> work = () -> Examined.of(shipment);
                begun.put(name, threads.submit(work));
            });
            for (Map.Entry<String, Future<Examined>> each : begun.entrySet()) {
                EXAMINED.put(each.getKey(), each.getValue().get());
                PAGES.put(each.getKey(), Pages.of(each.getValue().get().pdf()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static Stream<String> cases() {
        return Cases.all().keySet().stream();
    }

    private static boolean isAvoir(String name) {
        return !EXAMINED.get(name).shipment().document().isClaim();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_keeps_every_rule(String name) {
        List<String> expected = name.equals("a body without a row")
                ? List.of(
                        "BT-46, BT-47, BT-49: the buyer's address has no PostcodeCode",
                        "BT-46, BT-47, BT-49: the buyer's address has no LineOne",
                        "BT-46, BT-47, BT-49: the buyer's address has no CityName")
                : List.of();

        assertThat(EXAMINED.get(name).failures()).isEqualTo(expected);
        assertThat(EXAMINED.get(name).pages()).isEqualTo(PAGES.get(name).count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_shows_what_its_xml_says(String name) {
        Examined examined = EXAMINED.get(name);
        String text = PAGES.get(name).text();
        if (examined.shipment().isPreview()) {
            assertThat(examined.xml()).isEmpty();
            return;
        }
        List<String> missing = new ArrayList<>();
        InvoiceXml xml = new InvoiceXml(examined.xml());
        xml.nodes("//*[not(*)][not(ancestor::rsm:ExchangedDocumentContext)]").forEach(node -> {
            String element = node.getNodeName();
            if (!CODES.contains(element) && !text.contains(shown(element, node.getTextContent(), isAvoir(name)))) {
                missing.add(element + " " + node.getTextContent());
            }
        });

        assertThat(missing).isEmpty();
    }

    private static String shown(String element, String text, boolean isAvoir) {
        if (element.endsWith(":DateTimeString")) {
            return day(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        }
        if (element.equals("ram:RateApplicablePercent")) {
            return text + "%";
        }
        if (NEGATIVE_ON_AN_AVOIR.contains(element) || element.equals("ram:ChargeAmount")) {
            boolean isNegative = isAvoir && !element.equals("ram:ChargeAmount") && !text.equals("0.00");
            return (isNegative ? "-" : "") + text.replace('.', ',');
        }
        return Pages.plain(Examined.visible(text));
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_page_says_which_it_is_of_how_many_and_holds_what_stands_on_it(String name) {
        Pages pages = PAGES.get(name);
        Shipment shipment = EXAMINED.get(name).shipment();
        for (int page = 1; page <= pages.count(); page++) {
            assertThat(pages.text(page))
                    .contains("Page" + page + "/" + pages.count())
                    .contains(Pages.plain(InvoiceValues.title(shipment.document())));
            assertThat(pages.stamp(page)).isEqualTo(Pages.plain(shipment.stamp().text()));
            assertThat(pages.glyphs(page).stream().filter(glyph -> !glyph.isStamp()))
                    .as("within the margins of page " + page)
                    .allMatch(glyph ->
                            glyph.left() > LEFT - 0.1 && glyph.right() < RIGHT + 0.1 && glyph.bottom() < BOTTOM);
        }
    }

    /** « The head of the table again on every page; no line split over two pages. » */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_line_stands_whole_on_one_page_below_the_head_of_the_table(String name) {
        Pages pages = PAGES.get(name);
        Document document = EXAMINED.get(name).shipment().document();
        int page = 1;
        for (int i = 0; i < document.lines().size(); i++) {
            String row = row(i + 1, document.lines().get(i));
            while (page < pages.count() && !pages.text(page).contains(row)) {
                page++;
            }
            assertThat(pages.text(page)).contains(row);
            assertThat(pages.text(page)).contains(HEAD);
        }
    }

    private static String row(int number, Document.Line line) {
        return Pages.plain(number + line.item().label() + line.item().service() + "·"
                + line.item().reference() + line.quantity() + line.item().unit());
    }

    /** « No heading alone at the foot; Règlement and the totals together. » */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void totals_and_payment_stand_on_one_page(String name) {
        Pages pages = PAGES.get(name);
        Shipment shipment = EXAMINED.get(name).shipment();
        int last = pageOf(pages, "Totaux et règlement");

        assertThat(pages.text(pageOf(pages, "Bases de la liquidation")))
                .contains(row(1, shipment.document().lines().get(0)));
        assertThat(pages.text(last)).contains(Pages.plain("Total HT"), Pages.plain("Total TTC"));
        if (shipment.document().isClaim() && !shipment.isPreview()) {
            assertThat(pages.text(last))
                    .contains(Pages.plain("IBAN FR76 3000 1007 9412 3456 7890 185 BIC BDFEFRPPCCT"))
                    .contains(Pages.plain("Titulaire Service de gestion comptable de l'Exemple"))
                    .contains(Pages.plain(
                            "Référence à rappeler " + shipment.document().number()));
        } else {
            assertThat(pages.text()).doesNotContain("IBAN", "FR763000", "BDFEFRPPCCT");
        }
    }

    private static int pageOf(Pages pages, String text) {
        for (int page = 1; page <= pages.count(); page++) {
            if (pages.text(page).contains(Pages.plain(text))) {
                return page;
            }
        }
        throw new AssertionError("nowhere: " + text);
    }

    /** « Recipient in the window of a DL envelope (right, 45–85 mm from the top). » Nothing else is to be seen there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_address_stands_in_the_window_of_an_envelope_and_alone(String name) {
        Shipment shipment = EXAMINED.get(name).shipment();
        Tiers tiers = shipment.tiers();
        PostalAddress address = tiers.address();
        String named = tiers.name().isEmpty() ? shipment.document().recipient().name() : tiers.name();
        String expected = Stream.of(
                        PlainText.of(named, PlainText.NAME),
                        address.complement(),
                        address.street(),
                        address.second(),
                        address.third(),
                        address.postcode(),
                        address.city(),
                        address.street().isEmpty() ? "Adresse à compléter" : "")
                .map(Examined::visible)
                .map(Pages::plain)
                .collect(Collectors.joining());

        assertThat(PAGES.get(name).within(1, MIDDLE, WINDOW_TOP, RIGHT + 1, WINDOW_BOTTOM))
                .isEqualTo(expected);
        assertThat(PAGES.get(name).within(1, MIDDLE, 40, RIGHT + 1, WINDOW_BOTTOM + 1))
                .isEqualTo(expected);
    }

    /** What somebody hears who does not see it: from the sender to the recipient, on to the lines and to how it can be contested. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_is_read_aloud_in_the_order_in_which_it_is_looked_at(String name) {
        Shipment shipment = EXAMINED.get(name).shipment();
        List<String> aloud = ReadAloud.of(EXAMINED.get(name).pdf());
        String all = String.join("\n", aloud);
        List<Integer> places = Stream.of(
                        Pages.plain(shipment.sender().issuer().name()),
                        "H1: " + Pages.plain(InvoiceValues.title(shipment.document())),
                        shipment.tiers().address().city().isEmpty() ? Pages.plain("Adresse à compléter") : "62217",
                        Pages.plain("SIREN, SIRET"),
                        "H2: " + Pages.plain("Bases de la liquidation"),
                        Pages.plain("Désignation"),
                        Pages.plain(shipment.document().lines().get(0).item().label()),
                        "H2: " + Pages.plain("Totaux et règlement"),
                        Pages.plain(shipment.sender().mentions().discount()))
                .map(all::indexOf)
                .toList();

        assertThat(places).doesNotContain(-1).isSorted();
        assertThat(aloud).noneMatch(line -> line.contains("Page1/") || line.contains(Pages.plain("SPÉCIMEN")));
    }

    /** Worked out by hand: 20 : 1.20 = 16.67; 40.83 and 8.17 of 49 as in the rules; 400 000 : 1.20 = 333 333.33. */
    static Stream<Arguments> told() {
        return Stream.of(
                arguments(
                        "one line",
                        List.of(
                                "Facture n° LFN-2024-000001",
                                "Net à payer 20,00 €",
                                "au plus tard le 30/01/2025",
                                "Date 31/12/2024",
                                "du 01/01/2024 au 31/12/2024",
                                "SIRET 200 038 586 00018 · TVA FR50200038586",
                                "SIREN, SIRET 216 200 048, 216 200 048 00017",
                                "200038586_20003858600018",
                                "216200048_21620004800017",
                                "Nature de l'opération prestation de services",
                                "1 compte et an 16,67 soit 20,00 TTC 20 % 16,67 3,33 20,00",
                                "20 % 16,67 € 3,33 € 20,00 €",
                                "Paiement à 30 jours.",
                                "Référence à rappeler LFN-2024-000001",
                                "Émis par Camille Exemple, président du syndicat mixte.")),
                arguments(
                        "lines whose cents differ",
                        List.of(
                                "1 nom de domaine et an 12,50 soit 15,00 TTC 20 % 12,50 2,50 15,00",
                                "1 compte et an 11,67 soit 14,00 TTC 20 % 11,67 2,33 14,00",
                                "1 compte et an 16,66 soit 20,00 TTC 20 % 16,66 3,34 20,00",
                                "20 % 40,83 € 8,17 € 49,00 €",
                                "Net à payer 49,00 €")),
                arguments(
                        "a million",
                        List.of(
                                "1 000 000 Go et an 333 333,33 pour 1 000 000 soit 0,40 TTC 20 % 333 333,33 66 666,67 400 000,00",
                                "1 000 000 compte et an 16,10 20 % 16 100 000,00 3 220 000,00 19 320 000,00",
                                "20 % 16 433 333,33 € 3 286 666,67 € 19 720 000,00 €")),
                arguments(
                        "prices with and without VAT",
                        List.of(
                                "3 compte et an 16,10 20 % 48,30 9,66 57,96",
                                "7 compte et an 16,667 soit 20,00 TTC 20 % 116,67 23,33 140,00",
                                "20 % 164,97 € 32,99 € 197,96 €")),
                arguments(
                        "a quote of 100.05",
                        List.of(
                                "1 forfait 83,38 soit 100,05 TTC 20 % 83,38 16,67 100,05",
                                "TVA FR10286200019", "20 % 83,38 € 16,67 € 100,05 €")),
                arguments(
                        "out of the scope of VAT",
                        List.of(
                                "1 forfait 375,00 — 375,00 0,00 375,00",
                                "2 forfait 375,00 — 750,00 0,00 750,00",
                                "— Hors champ d'application de la TVA 1 125,00 € 0,00 € 1 125,00 €")),
                arguments("goods alone", List.of("Nature de l'opération livraison de biens Bases")),
                arguments(
                        "goods and services",
                        List.of("Nature de l'opération livraison de biens et prestation de services")),
                arguments("VAT on debits", List.of("TVA Option pour le paiement de la taxe d'après les débits")),
                arguments("routed", List.of("Routage : B2B")),
                arguments(
                        "an avoir",
                        List.of(
                                "Avoir n° LFN-2024-000014",
                                "annule la facture n° LFN-2024-000013 du 31/12/2024",
                                "Montant annulé -1 530,00 €",
                                "Date 15/03/2025",
                                "N° d'engagement 2024-0123",
                                "Code service FINANCES",
                                "Motif Trois messageries au lieu de deux",
                                "-1 unité 1 225,00 20 % -1 225,00 -245,00 -1 470,00",
                                "-3 compte et an 16,667 soit 20,00 TTC 20 % -50,00 -10,00 -60,00",
                                "20 % -1 275,00 € -255,00 € -1 530,00 €",
                                "aucun paiement n'est attendu")),
                arguments(
                        "a complement",
                        List.of(
                                "Facture n° LFN-2024-000015",
                                "complète la facture n° LFN-2024-000013 du 31/12/2024",
                                "au plus tard le 17/03/2025")),
                arguments(
                        "references that are too long",
                        List.of("N° d'engagement " + Cases.TOO_LONG_ENGAGEMENT, "Code service " + Cases.TOO_LONG_CODE)),
                arguments("a body without a row", List.of("Adresse à compléter")),
                arguments("a preview", List.of("Facture n° APERCU-LFN-000001", "Net à payer 20,00 €")),
                arguments("a line break", List.of("Client Commune d'Achicourt SIREN")),
                arguments("a formula", List.of("Client =HYPERLINK(\"x\") SIREN")),
                arguments("markup", List.of("Client <b>&amp;\"Achicourt\"</b> ]]> SIREN")),
                arguments("300 characters without a space", List.of("Client " + "Wxyz".repeat(75) + " SIREN")),
                arguments("what no typeface shows", List.of("Client Achicourt \ufffd\ufffd\ufffd\ufffd SIREN")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void a_person_finds_what_was_worked_out_by_hand(String name, List<String> told) {
        String text = PAGES.get(name).text();

        assertThat(told).allSatisfy(each -> assertThat(text).contains(Pages.plain(each)));
    }

    @Test
    void what_is_missing_or_not_set_is_shown_nowhere() {
        assertThat(PAGES.get("one line").text())
                .doesNotContain(Pages.plain("N° d'engagement"), Pages.plain("Code service"), Pages.plain("Motif"))
                .doesNotContain(Pages.plain("Option pour"), "Routage", Pages.plain("Adresse à compléter"))
                .doesNotContain(Pages.plain("complète la facture"), "annule");
        assertThat(PAGES.get("nobody to ask").text()).doesNotContain("facturation@exemple.fr");
        assertThat(PAGES.get("no titre").text())
                .doesNotContain(
                        Pages.plain("Titre exécutoire"), Pages.plain("Émis par"), Pages.plain("Recours devant"));
        assertThat(PAGES.get("an avoir").text())
                .doesNotContain(Pages.plain("Net à payer"), Pages.plain("au plus tard"));
        assertThat(PAGES.get("out of the scope of VAT").text()).doesNotContain("·TVA", "FR10286200019");
        assertThat(new InvoiceXml(EXAMINED.get("references that are too long").xml())
                        .has("$agreement/ram:BuyerReference"))
                .isFalse();
    }

    /** A body without a row, references that are too long, and names that cannot be shown: nothing else keeps one back. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_can_be_sent_is_complete(String name) {
        List<String> fields = EXAMINED.get(name).shortcomings(false).stream()
                .map(Shortcoming::field)
                .toList();

        assertThat(fields)
                .isEqualTo(
                        switch (name) {
                            case "a body without a row" -> List.of("adresse1", "code_postal", "ville", "categorie");
                            case "references that are too long" -> List.of("engagement", "code_service");
                            case "a ligature and an emoji", "what no typeface shows" -> List.of("collectivite");
                            default -> List.of();
                        });
    }
}
