package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void the_program_explains_its_verbs_and_exit_codes() {
        Call call = Call.of("--help");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains(
                        "Usage: tripartite",
                        "run",
                        "check",
                        "export",
                        "verify",
                        "tariffs",
                        "move-ledger",
                        "Exit codes:");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void the_program_tells_its_version() {
        Call call = Call.of("--version");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).hasLineCount(1).matches("tripartite \\S+ \\(Java \\d\\S+\\)\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "export", "verify"})
    void each_verb_explains_its_options(String verb) {
        Call call = Call.of(verb, "--help");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("Usage: tripartite " + verb)
                .contains("--inventory", "--config", "--data", "--output", "--date", "--help", "--version", "YEAR");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void the_tariffs_explain_their_options() {
        Call call = Call.of("tariffs", "--help");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("Usage: tripartite tariffs")
                .contains("--lint", "--diff", "--euros", "--inventory", "--config", "--data", "--help", "--version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "export", "verify", "tariffs"})
    void each_verb_tells_the_version_of_the_program(String verb) {
        Call call = Call.of(verb, "--version");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).isEqualTo(Call.of("--version").out());
    }

    @Test
    void a_verb_is_explained_in_two_ways_and_wherever_the_question_stands() {
        String help = Call.of("run", "--help").out();

        assertThat(Call.of("help", "run").out()).isEqualTo(help);
        assertThat(Call.of("run", "2023", "--data", "x", "-h").out()).isEqualTo(help);
        assertThat(Call.of("--debug", "run", "-h").out()).isEqualTo(help);
        assertThat(Call.of("help").out()).isEqualTo(Call.of("-h").out());
    }

    @Test
    void the_help_fits_a_terminal() {
        assertThat(Call.of("tariffs", "--help").out().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(110).doesNotEndWith(" "));
    }
}
