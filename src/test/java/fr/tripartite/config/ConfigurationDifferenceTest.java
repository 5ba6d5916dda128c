package fr.tripartite.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told who bills a year again with other tariffs. */
class ConfigurationDifferenceTest {

    /** A corrected word of the documentation is no reason to refuse a year that is billed. */
    @Test
    void what_documents_a_reading_says_nothing_about_amounts() {
        Configuration.Source before = new Configuration.Source(
                "readings.yml", "- { id: R1, question: a, why: b, chosen: x, choices: { x: c, y: d } }\n");
        Configuration.Source after = new Configuration.Source(
                "readings.yml", "- { id: R1, question: A, text: t, chosen: y, choices: { x: C, y: d } }\n");

        assertThat(told(ConfigurationDifference.between(List.of(before), List.of(after))))
                .containsExactly("readings.yml, line 1: chosen 'x' is now 'y'");
        assertThat(ConfigurationDifference.between(
                        List.of(source("a: 1\n")), List.of(source("a: 1\nreadings: [R1]\n"))))
                .isEmpty();
    }

    private static Configuration.Source source(String text) {
        return new Configuration.Source("tariffs/a.yml", text);
    }

    private static List<String> difference(String before, String after) {
        return told(ConfigurationDifference.between(List.of(source(before)), List.of(source(after))));
    }

    private static List<String> told(List<Message> differences) {
        return differences.stream().map(Words.ENGLISH::say).toList();
    }

    @Test
    void comments_and_layout_say_nothing() {
        assertThat(difference("a: { b: \"1.50\" }\n", "# new\r\na:\r\n  b: \"1.50\" # old\r\n"))
                .isEmpty();
    }

    @Test
    void a_value_that_changed_is_told_with_its_line_and_key() {
        assertThat(difference("x: 1\na:\n  - price: \"1.50\"\n", "x: 1\n\na:\n  - price: \"1.5\"\n"))
                .containsExactly("tariffs/a.yml, line 4: price '1.50' is now '1.5'");
    }

    @Test
    void values_that_came_and_went_are_told() {
        assertThat(difference("services: [A, B]\n", "services: [A]\nonce: true\n"))
                .containsExactly(
                        "tariffs/a.yml, line 2: once 'true' is new", "tariffs/a.yml, line 1: services 'B' is gone");
    }

    @Test
    void files_that_came_and_went_are_told() {
        Configuration.Source other = new Configuration.Source("tariffs/b.yml", "a: 1\n");

        assertThat(told(ConfigurationDifference.between(List.of(source("a: 1\n")), List.of(other))))
                .containsExactly("tariffs/b.yml is new", "tariffs/a.yml is gone");
    }

    private static final String ISSUER = """
            - code: LFN
              name: "Syndicat"
              address: ["1 rue", "59000 Lille"]
              siret: "20003858600018"
              prefix: LFN
              quotes: HT
              vat: { rate: "20", number: "FR50200038586", mention: "", option-debits: false }
              specimen: true
              contact: { name: "", phone: "", email: "" }
              payment: { iban: "FR7630001007941234567890185", days: "30" }
              signatory: { last-name: "Exemple" }
              mentions: { PMT: "Forfait", operation: { S1: "services" } }
              titre: { mentions: true }
            """;

    private static List<String> ofAnIssuer(String found, String written) {
        assertThat(ISSUER).contains(found);
        return told(ConfigurationDifference.between(
                List.of(new Configuration.Source("issuers.yml", ISSUER)),
                List.of(new Configuration.Source("issuers.yml", ISSUER.replace(found, written)))));
    }

    /** « Limits, templates, bank details and the like may change »: a billed year stays what it is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            FR7630001007941234567890185; FR1420041010050500013M02606
            days: "30";                  days: "45"
            "1 rue", "59000 Lille";      "2 rue", "Bâtiment B", "62000 Arras"
            20003858600018;              28620001900011
            FR50200038586;               FR10286200019
            option-debits: false;        option-debits: true
            specimen: true;              specimen: false
            name: "", phone: "";         name: "Service", phone: "03"
            last-name: "Exemple";        last-name: "Autre"
            PMT: "Forfait";              PMT: "Autre forfait"
            S1: "services";              S1: "prestation"
            titre: { mentions: true };   titre: { mentions: false, print: { logo: "a.png" } }
            """)
    void what_only_documents_need_says_nothing_about_amounts(String found, String written) {
        assertThat(ofAnIssuer(found, written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            code: LFN;        code: LFX;              issuers.yml, line 1: code 'LFN' is now 'LFX'
            name: "Syndicat"; name: "Syndicat mixte"; issuers.yml, line 2: name 'Syndicat' is now 'Syndicat mixte'
            prefix: LFN;      prefix: SYN;            issuers.yml, line 5: prefix 'LFN' is now 'SYN'
            quotes: HT;       quotes: TTC;            issuers.yml, line 6: quotes 'HT' is now 'TTC'
            rate: "20";       rate: "10";             issuers.yml, line 7: rate '20' is now '10'
            mention: "";      mention: "Exonéré";     issuers.yml, line 7: mention '' is now 'Exonéré'
            """)
    void what_prices_numbers_and_published_files_read_of_an_issuer_is_told(String found, String written, String told) {
        assertThat(ofAnIssuer(found, written)).containsExactly(told);
    }
}
