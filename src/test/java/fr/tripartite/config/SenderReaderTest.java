package fr.tripartite.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.sender.Bank;
import fr.tripartite.sender.Mentions;
import fr.tripartite.sender.Sender;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents need of their issuer: each setting that is not there, unfinished or wrong is told, all of them at once. */
class SenderReaderTest {

    private static final String ISSUERS = "issuers.yml";

    /** A setting a line, so that each has a line of its own. */
    private static final String SETTINGS = """
            - code: LFN
              name: "Syndicat mixte"
              address: ["1 rue de l'Exemple", "59000 Lille"]
              siret: "20003858600018"
              prefix: LFN
              quotes: HT
              vat:
                rate: "20"
                number: "FR50 200038586"
                mention: ""
                option-debits: true
              electronic-address: ""
              contact:
                name: "Service facturation"
                phone: "03 20 00 00 00"
                email: "facturation@lfn.example"
              payment:
                iban: "FR76 3000 1007 9412 3456 7890 185"
                bic: "bdfefrppcct"
                account: "SGC de Lille"
                days: 45
                means: "30"
                text: "Paiement à  45 jours."
              signatory:
                last-name: "Exemple"
                first-name: "Camille"
                role: "président"
              mentions:
                PMT: "Forfait"
                PMD: "Retard"
                AAB: "Escompte"
                REG: "Titre"
                recours: "Recours"
                operation:
                  S1: "services"
                  B1: "biens"
                  M1: "les deux"
              facturx:
                bar: ""
              titre:
                mentions: true
                print:
                  logo: ""
                  recto-verso: false
            - code: CDG
              name: "Centre de gestion"
              address: ["Allée du Château", "62700 Bruay"]
              siret: "28620001900011"
              prefix: CDG
              quotes: TTC
              vat:
                rate: { reading: R12, out-of-scope: "0", vat-20-included: "20" }
                number: { reading: R12, out-of-scope: "", vat-20-included: "FR10286200019" }
                mention: { reading: R12, out-of-scope: "Hors champ", vat-20-included: "" }
                exemption-code: VATEX-EU-O
              payment: { iban: "FR7630001007941234567890185", bic: BDFEFRPP, account: SGC, days: "30", means: "58", text: Virement }
              signatory: { last-name: Modèle, first-name: Dominique, role: présidente }
              mentions: { PMT: a, PMD: b, AAB: c, REG: d, recours: e, operation: { S1: f, B1: g, M1: h } }
            """;

    @TempDir
    private Path directory;

    private ConfigurationCopy copy;

    @BeforeEach
    void copyTheShippedConfiguration() throws IOException {
        copy = ConfigurationCopy.into(directory).write(ISSUERS, SETTINGS);
    }

    private List<SenderReader.Found> read() {
        return SenderReader.read(directory, ConfigurationReader.read(directory, Map.of()));
    }

    private List<String> faults() {
        return read().stream()
                .flatMap(found -> found.faults().stream())
                .map(fault -> Words.ENGLISH.say(fault.told()).replace(directory + "/", ""))
                .toList();
    }

    private static String toBeFilled(int line, String key) {
        return "issuers.yml, line %d: %s has to be filled in: without it no document can be made".formatted(line, key);
    }

    private int lineOf(String anchor) {
        return copy.lineOf(ISSUERS, anchor);
    }

    @Test
    void what_is_written_is_read() {
        Sender lfn = read().get(0).sender();
        Sender cdg = read().get(1).sender();

        assertThat(faults()).isEmpty();
        assertThat(lfn.specimen()).isFalse();
        assertThat(lfn.address()).isEqualTo(new Sender.Address(List.of("1 rue de l'Exemple"), "59000", "Lille"));
        assertThat(lfn.electronicAddress()).isEqualTo("200038586_20003858600018");
        assertThat(lfn.contact())
                .isEqualTo(new Sender.Contact("Service facturation", "03 20 00 00 00", "facturation@lfn.example"));
        assertThat(lfn.bank())
                .isEqualTo(new Bank(
                        "FR7630001007941234567890185",
                        "BDFEFRPPCCT",
                        "SGC de Lille",
                        45,
                        "30",
                        "Paiement à 45 jours."));
        assertThat(lfn.vat()).isEqualTo(new Sender.VatTerms(true, ""));
        assertThat(lfn.mentions())
                .isEqualTo(new Mentions(
                        "Forfait", "Retard", "Escompte", "Titre", "Recours", "services", "biens", "les deux", ""));
        assertThat(lfn.titre()).isEqualTo(new Sender.Titre(true, "Exemple", "Camille", "président"));
        assertThat(lfn.logo()).isEmpty();
        assertThat(lfn.duplex()).isFalse();
        assertThat(cdg.contact().isEmpty()).isTrue();
        assertThat(cdg.vat()).isEqualTo(new Sender.VatTerms(false, "VATEX-EU-O"));
        assertThat(cdg.bank().means()).isEqualTo("58");
    }

    /** The shipped settings are an example that documents can be made of, and say so. */
    @Test
    void the_shipped_settings_lack_nothing() {
        Path shipped = Path.of("config");
        Configuration configuration = ConfigurationReader.read(shipped, Map.of());

        assertThat(SenderReader.read(shipped, configuration))
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.faults()).isEmpty())
                .allSatisfy(found -> assertThat(found.sender().specimen()).isTrue());
        assertThat(SenderReader.specimens(shipped, configuration)).containsExactly("LFN", "CDG");
        assertThat(SenderReader.specimens(directory, ConfigurationReader.read(directory, Map.of())))
                .isEmpty();
    }

    /** Every setting that documents need, what is written there, and what stands first beside it where it is taken away. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            payment.iban;          iban: "FR76 3000 1007 9412 3456 7890 185"; bic: "bdfefrppcct"
            payment.bic;           bic: "bdfefrppcct";                        iban: "FR76 3000
            payment.account;       account: "SGC de Lille";                   iban: "FR76 3000
            payment.days;          days: 45;                                  iban: "FR76 3000
            payment.means;         means: "30";                               iban: "FR76 3000
            payment.text;          text: "Paiement à  45 jours.";             iban: "FR76 3000
            signatory.last-name;   last-name: "Exemple";                      first-name: "Camille"
            signatory.first-name;  first-name: "Camille";                     last-name: "Exemple"
            signatory.role;        role: "président";                         last-name: "Exemple"
            mentions.PMT;          PMT: "Forfait";                            PMD: "Retard"
            mentions.PMD;          PMD: "Retard";                             PMT: "Forfait"
            mentions.AAB;          AAB: "Escompte";                           PMT: "Forfait"
            mentions.REG;          REG: "Titre";                              PMT: "Forfait"
            mentions.recours;      recours: "Recours";                        PMT: "Forfait"
            mentions.operation.S1; S1: "services";                            B1: "biens"
            mentions.operation.B1; B1: "biens";                               S1: "services"
            mentions.operation.M1; M1: "les deux";                            S1: "services"
            """)
    void a_setting_that_is_missing_empty_or_unfinished_is_told(String key, String written, String beside)
            throws IOException {
        String name = written.substring(0, written.indexOf(':'));
        int line = lineOf(written);

        for (String unfinished : List.of("\"\"", "\"  \"", "\"à compléter\"", "\"À COMPLÉTER par le service\"")) {
            copy.write(ISSUERS, SETTINGS.replace(written, name + ": " + unfinished));
            assertThat(faults()).as(unfinished).containsExactly(toBeFilled(line, key));
        }
        copy.write(ISSUERS, SETTINGS.replaceFirst(" *\\Q" + written + "\\E\n", ""));
        assertThat(faults()).containsExactly(toBeFilled(lineOf(beside), key));
    }

    @Test
    void a_part_that_is_missing_is_told_where_the_issuer_begins() throws IOException {
        copy.write(ISSUERS, SETTINGS.replaceFirst("(?s)  signatory:\\n.*?  mentions:", "  mentions:"));

        assertThat(faults())
                .containsExactly(
                        toBeFilled(1, "signatory.last-name"),
                        toBeFilled(1, "signatory.first-name"),
                        toBeFilled(1, "signatory.role"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            vat.number;         number: "FR50 200038586"
            vat.mention;        mention: { reading: R12, out-of-scope: "Hors champ", vat-20-included: "" }
            vat.exemption-code; exemption-code: VATEX-EU-O
            """)
    void what_is_said_of_vat_is_told_where_it_is_missing(String key, String written) throws IOException {
        String name = written.substring(0, written.indexOf(':'));
        int line = lineOf(written);

        for (String unfinished : List.of("\"\"", "\"à compléter\"")) {
            copy.write(ISSUERS, SETTINGS.replace(written, name + ": " + unfinished));
            assertThat(faults()).as(unfinished).containsExactly(toBeFilled(line, key));
        }
    }

    @Test
    void all_that_is_missing_is_told_at_once() throws IOException {
        copy.write(
                ISSUERS,
                SETTINGS.replace("\"Syndicat mixte\"", "\"À compléter\"")
                        .replace("\"1 rue de l'Exemple\"", "\"à compléter\"")
                        .replace("\"FR76 3000 1007 9412 3456 7890 185\"", "\"\"")
                        .replace("\"Forfait\"", "\"à compléter\"")
                        .replace("exemption-code: VATEX-EU-O", "exemption-code: \"\"")
                        .replace("last-name: Modèle, ", ""));

        assertThat(faults())
                .containsExactly(
                        toBeFilled(3, "address"),
                        toBeFilled(18, "payment.iban"),
                        toBeFilled(29, "mentions.PMT"),
                        toBeFilled(2, "name"),
                        toBeFilled(55, "vat.exemption-code"),
                        toBeFilled(57, "signatory.last-name"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            "FR76 3000 1007 9412 3456 7890 185";  "FR76 3000 1007 9412 3456 7890 186"; payment.iban: 'FR76 3000 1007 9412 3456 7890 186' is not an IBAN of at most 27 characters with a right key
            "FR76 3000 1007 9412 3456 7890 185";  "compte 123";         payment.iban: 'compte 123' is not an IBAN of at most 27 characters with a right key
            "bdfefrppcct";                        "BDFEFRPPC";          payment.bic: 'BDFEFRPPC' is not a BIC of 8 or 11 characters
            days: 45;                             days: "-1";           payment.days: '-1' is not a number of days from 0 to 365
            days: 45;                             days: 366;            payment.days: '366' is not a number of days from 0 to 365
            days: 45;                             days: trente;         payment.days: 'trente' is not a number of days from 0 to 365
            means: "30";                          means: "48";          payment.means: '48' is not a transfer (code 30, 31, 42 or 58)
            "FR50 200038586";                     "50200038586";        vat.number: '50200038586' is not a VAT number
            "FR50 200038586";                     "fr50200038586";      vat.number: 'fr50200038586' is not a VAT number
            VATEX-EU-O;                           "hors champ";         vat.exemption-code: 'hors champ' is not a code of a reason for exemption (VATEX-EU-O outside the scope of VAT)
            electronic-address: "";               electronic-address: "111111111_X"; '111111111_X' is not an electronic address for invoices: it begins with the SIREN 200038586, then letters without accents, digits, + _ . -
            electronic-address: "";               electronic-address: "200038586 é"; '200038586 é' is not an electronic address for invoices: it begins with the SIREN 200038586, then letters without accents, digits, + _ . -
            electronic-address: "";               electronic-address: "à compléter"; 'à compléter' is not an electronic address for invoices: it begins with the SIREN 200038586, then letters without accents, digits, + _ . -
            "59000 Lille";                        "Lille";              address: one to three lines, then postcode and town ("59000 Lille"), expected
            ["1 rue de l'Exemple", "59000 Lille"]; ["59000 Lille"];     address: one to three lines, then postcode and town ("59000 Lille"), expected
            ["1 rue de l'Exemple", "59000 Lille"]; [a, b, c, d, "59000 Lille"]; address: one to three lines, then postcode and town ("59000 Lille"), expected
            bar: "";                              bar: "B2G";           'B2G' is not one of ARCHIVEONLY, B2B, B2BINT, B2C, OUTOFSCOPE
            bar: "";                              bar: "à compléter";   'à compléter' is not one of ARCHIVEONLY, B2B, B2BINT, B2C, OUTOFSCOPE
            phone: "03 20 00 00 00";              phone: "";            contact.phone has to be filled in: without it no document can be made
            email: "facturation@lfn.example";     email: "à compléter"; contact.email has to be filled in: without it no document can be made
            """)
    void a_setting_that_is_wrong_is_told_with_what_is_written(String found, String written, String fault)
            throws IOException {
        copy.write(ISSUERS, SETTINGS.replace(found, written));

        assertThat(faults()).containsExactly("issuers.yml, line " + lineOf(written) + ": " + fault);
    }

    @Test
    void a_text_has_to_fit_into_a_note_and_a_name_into_an_invoice() throws IOException {
        copy.write(ISSUERS, SETTINGS.replace("\"Forfait\"", "\"" + "x".repeat(1024) + "\""));
        assertThat(faults()).isEmpty();
        copy.write(
                ISSUERS,
                SETTINGS.replace("\"Forfait\"", "\"" + "x".repeat(1025) + "\"")
                        .replace("\"Syndicat mixte\"", "\"" + "x".repeat(100) + "\""));

        assertThat(faults())
                .containsExactly(
                        "issuers.yml, line 29: mentions.PMT: at most 1024 characters",
                        "issuers.yml, line 2: name: at most 99 characters");
    }

    @Test
    void a_logo_is_a_file_beside_the_templates() throws IOException {
        Files.write(directory.resolve("documents/logo.png"), new byte[] {1});
        copy.write(ISSUERS, SETTINGS.replace("logo: \"\"", "logo: logo.png"));
        assertThat(faults()).isEmpty();
        assertThat(read().get(0).sender().logo()).isEqualTo("logo.png");

        for (String other : List.of("autre.png", "../issuers.yml", "/etc/hostname", "http://example.com/x.png")) {
            copy.write(ISSUERS, SETTINGS.replace("logo: \"\"", "logo: \"" + other + "\""));
            assertThat(faults())
                    .containsExactly("issuers.yml, line 43: titre.print.logo: '" + other + "' is not a file of "
                            + "documents, where the images of the documents stand");
        }
    }

    /** The finance software makes the titre: nothing that only a titre shows is needed, nor shown. */
    @Test
    void an_invoice_beside_a_titre_needs_no_signatory_and_no_mention_of_a_titre() throws IOException {
        copy.write(
                ISSUERS,
                SETTINGS.replace("mentions: true", "mentions: false")
                        .replace("\"Exemple\"", "\"\"")
                        .replace("\"Titre\"", "\"à compléter\"")
                        .replaceFirst(" *recours: .*\\n", ""));
        Sender lfn = read().get(0).sender();

        assertThat(faults()).isEmpty();
        assertThat(lfn.titre()).isEqualTo(new Sender.Titre(false, "", "", ""));
        assertThat(lfn.mentions().titre()).isEmpty();
        assertThat(lfn.mentions().appeal()).isEmpty();
    }

    @Test
    void nobody_has_to_be_named() throws IOException {
        copy.write(
                ISSUERS,
                SETTINGS.replaceAll("name: \"Service facturation\"|phone: .*|email: .*", "")
                        .replace("contact:\n", "contact: {}\n"));

        assertThat(faults()).isEmpty();
        assertThat(read().get(0).sender().contact()).isEqualTo(new Sender.Contact("", "", ""));
    }

    /** Whatever part it stands in: what nobody reads is a mistake of whoever wrote it. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bic: \"bdfefrppcct\"",
                "role: \"président\"",
                "PMD: \"Retard\"",
                "B1: \"biens\"",
                "phone: \"03 20 00 00 00\"",
                "bar: \"\"",
                "recto-verso: false",
                "print:"
            })
    void an_unknown_key_is_refused(String written) throws IOException {
        String unknown = "x" + written;
        copy.write(ISSUERS, SETTINGS.replace(written, unknown));

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(this::read)
                .withMessageContaining("issuers.yml, line " + lineOf(unknown))
                .withMessageContaining("unknown key '" + unknown.substring(0, unknown.indexOf(':')) + "'");
    }

    /** Other verbs do not ask what documents need, but whoever adds an unknown key to an issuer hears of it from every verb. */
    @Test
    void no_other_verb_needs_what_documents_need() throws IOException {
        String bare = withoutDocuments(SETTINGS.substring(0, SETTINGS.indexOf("- code: CDG")))
                + withoutDocuments(SETTINGS.substring(SETTINGS.indexOf("- code: CDG")));
        copy.write(ISSUERS, bare);

        assertThat(ConfigurationReader.read(directory, Map.of()).tariffs().issuers())
                .hasSize(2);
        assertThat(faults()).hasSize(17 + 18);
        copy.write(ISSUERS, bare.replace("prefix: LFN", "prefix: LFN\n  paiement: {}"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> ConfigurationReader.read(directory, Map.of()))
                .withMessageContaining("unknown key 'paiement'");
    }

    private static String withoutDocuments(String issuer) {
        return issuer.lines()
                .takeWhile(line -> !line.matches("  (electronic-address|payment).*"))
                .filter(line -> !line.matches(" *(option-debits|exemption-code).*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
