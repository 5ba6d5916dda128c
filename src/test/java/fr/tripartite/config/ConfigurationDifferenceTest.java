package fr.tripartite.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
