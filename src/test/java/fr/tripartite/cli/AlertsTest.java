package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careful colleague would ask stands in the way of a run until it is confirmed with its very figure, once. */
class AlertsTest {

    private static final String HEADING = "# How many generations before";

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    /** As many bodies with one row each. */
    private static String[] bodies(int count, String... cells) {
        return IntStream.range(0, count)
                .mapToObj(body -> SampleRow.line(Stream.concat(
                                Stream.of("siret=" + SampleRow.siret(body), "collectivite=Commune " + body),
                                Stream.of(cells))
                        .toArray(String[]::new)))
                .toArray(String[]::new);
    }

    private static String file(String[]... rows) {
        return SampleRow.file(Stream.of(rows).flatMap(Stream::of).toArray(String[]::new));
    }

    private static void bill(Workshop workshop, String year, String inventory) {
        Call call = workshop.inventory(inventory).run(year);
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    private static Object[] configured(Workshop workshop, String limits) {
        return new Object[] {
            "--config", workshop.configuration(HEADING, "tripartite: { alerts: { " + limits + " } }\n" + HEADING)
        };
    }

    /**
     * A year in which one alert stands.
     *
     * @param alert its name
     * @param figure what it is confirmed with
     * @param year billed
     * @param exitCode of a run that confirms it
     * @param prepare bills what has to be billed before, and lays the inventory out
     * @param options of the call
     */
    private record Situation(
            String alert,
            int figure,
            String year,
            int exitCode,
            Consumer<Workshop> prepare,
            Function<Workshop, Object[]> options) {

        private Object[] options(Workshop workshop, Object... more) {
            return Stream.concat(Stream.of(options.apply(workshop)), Stream.of(more))
                    .toArray();
        }

        private String confirmation() {
            return alert + "=" + figure;
        }

        @Override
        public String toString() {
            return alert;
        }
    }

    private static Object[] none(Workshop workshop) {
        return new Object[0];
    }

    private static Stream<Situation> situations() {
        return Stream.of(
                // 11 of 12 rows
                new Situation(
                        "rejets",
                        11,
                        "2023",
                        3,
                        workshop -> workshop.inventory(file(bodies(1), bodies(11, "quantite=0"))),
                        AlertsTest::none),
                // all 11 documents, each of one domain name and now of two
                new Situation(
                        "avoirs",
                        11,
                        "2023",
                        0,
                        workshop -> {
                            bill(workshop, "2023", file(bodies(11)));
                            workshop.inventory(file(bodies(11, "quantite=2")));
                        },
                        workshop -> new Object[] {"--correct"}),
                // 4 of 4
                new Situation(
                        "partis",
                        4,
                        "2024",
                        0,
                        workshop -> {
                            bill(workshop, "2023", file(bodies(4)));
                            workshop.inventory(SampleRow.header() + "\n");
                        },
                        AlertsTest::none),
                // one, in a ledger that begins with 2024
                new Situation(
                        "places",
                        1,
                        "2024",
                        0,
                        workshop -> workshop.inventory(file(bodies(1, "service=PACK_SOCLE", "population=900"))),
                        AlertsTest::none),
                new Situation(
                        "inventaire",
                        2023,
                        "2024",
                        0,
                        workshop -> bill(workshop, "2023", file(bodies(1))),
                        AlertsTest::none),
                new Situation(
                        "annees",
                        1,
                        "2023",
                        0,
                        workshop -> {
                            bill(workshop, "2024", file(bodies(2)));
                            workshop.inventory(file(bodies(1)));
                        },
                        AlertsTest::none),
                // 13,80 € and then 27,60 € for the domain names of one body
                new Situation(
                        "montant-lfn",
                        100,
                        "2024",
                        0,
                        workshop -> {
                            bill(workshop, "2023", file(bodies(1)));
                            workshop.inventory(file(bodies(1, "quantite=2")));
                        },
                        workshop -> configured(workshop, "montant-lfn: { percent: 99 }")),
                // 100 € and then 50 € for the accompagnement of its backups
                new Situation(
                        "montant-cdg",
                        -50,
                        "2024",
                        0,
                        workshop -> {
                            bill(
                                    workshop,
                                    "2023",
                                    file(bodies(1, "service=SAUVEGARDE", "quantite=2", "dont_nouveaux=0")));
                            workshop.inventory(file(bodies(1, "service=SAUVEGARDE", "dont_nouveaux=0")));
                        },
                        workshop -> configured(workshop, "montant-cdg: { percent: 49 }")));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void a_run_is_refused_and_leaves_everything_as_it_was(Situation situation) {
        situation.prepare.accept(workshop);
        Object[] options = situation.options(workshop);
        Map<String, String> before = Snapshot.of(directory);
        boolean isBooked = workshop.data().toFile().exists();

        Call call = workshop.run(situation.year, options);

        assertThat(call.exitCode()).as(call.err()).isEqualTo(4);
        assertThat(call.err()).contains("an alert is not confirmed", "  " + situation.alert + ": ");
        assertThat(Snapshot.of(directory)).isEqualTo(before);
        assertThat(workshop.data().toFile().exists()).isEqualTo(isBooked);
        assertThat(workshop.output().toFile().exists()).isEqualTo(situation.alert.equals("avoirs"));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void another_figure_counts_as_none(Situation situation) {
        situation.prepare.accept(workshop);
        Object[] options = situation.options(workshop, "--confirm", situation.alert + "=" + (situation.figure - 1));
        Map<String, String> before = Snapshot.of(directory);

        assertThat(workshop.run(situation.year, options).isUnconfirmed()).isTrue();

        assertThat(Snapshot.of(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void the_printed_line_books_and_nothing_is_asked_again(Situation situation) {
        situation.prepare.accept(workshop);
        Object[] options = situation.options(workshop);

        Object[] line = workshop.run(situation.year, options).lineToType();
        assertThat(line).endsWith("--confirm", situation.confirmation());
        Call confirmed = Call.of(line);

        assertThat(confirmed.exitCode()).as(confirmed.err()).isEqualTo(situation.exitCode);
        assertThat(confirmed.out()).contains("alert " + situation.alert + " (confirmed): ");
        assertThat(alerts()).containsExactly(situation.confirmation() + " true");

        Call again = workshop.run(situation.year, options);

        assertThat(again.exitCode()).as(again.err()).isEqualTo(situation.exitCode);
        assertThat(again.out()).doesNotContain("alert ");
        assertThat(alerts()).containsExactly(situation.confirmation() + " true");
    }

    @ParameterizedTest
    @MethodSource("situations")
    void a_check_writes_its_preview_tells_the_figure_and_ends_as_a_run_would(Situation situation) {
        situation.prepare.accept(workshop);
        Map<String, String> ledger = workshop.ledger();

        Call open = workshop.call("check", situation.year, situation.options(workshop));

        assertThat(open.exitCode()).as(open.err()).isEqualTo(4);
        assertThat(open.out())
                .contains("alert " + situation.alert + ": ", "--confirm " + situation.confirmation())
                .containsPattern("alert " + situation.alert + ": [^\n]*\\b" + Math.abs(situation.figure) + "\\b");
        assertThat(alerts()).containsExactly(situation.confirmation() + " false");

        Call confirmed = workshop.call(
                "check", situation.year, situation.options(workshop, "--confirm", situation.confirmation()));

        assertThat(confirmed.exitCode()).as(confirmed.err()).isEqualTo(situation.exitCode);
        assertThat(confirmed.out()).contains("alert " + situation.alert + " (confirmed): ");
        assertThat(alerts()).containsExactly(situation.confirmation() + " true");
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void off_is_a_limit(Situation situation) {
        situation.prepare.accept(workshop);
        Object[] options = Stream.concat(
                        Stream.of(situation.options.apply(workshop)).filter("--correct"::equals),
                        Stream.of(configured(workshop, situation.alert + ": { count: off }")))
                .toArray();

        Call call = workshop.run(situation.year, options);

        assertThat(call.exitCode()).as(call.err()).isEqualTo(situation.exitCode);
        assertThat(alerts()).isEmpty();
    }

    /** What {@code controle.json} holds of them, as they are confirmed, and whether they were. */
    private List<String> alerts() {
        String control = workshop.files().get("controle.json");
        String list = control.substring(control.indexOf("\"alertes\""), control.indexOf("\"centimes\""));
        return list.replaceAll("\\s", "")
                .transform(text -> text.substring("\"alertes\":[".length(), text.length() - "],".length()))
                .transform(text -> Stream.of(text.split("(?<=}),")))
                .filter(alert -> !alert.isEmpty())
                .map(alert ->
                        alert.replaceAll("\\{\"nom\":\"(.*)\",\"chiffre\":(-?\\d+),\"confirmee\":(.*)}", "$1=$2 $3"))
                .toList();
    }

    @Test
    void two_alerts_are_asked_at_once_and_one_confirmation_is_not_enough() {
        bill(workshop, "2024", file(bodies(2)));
        workshop.inventory(file(bodies(1), bodies(11, "quantite=0")));

        Call call = workshop.run("2023", "--confirm", "annees=1");

        assertThat(call.isUnconfirmed()).isTrue();
        assertThat(call.err())
                .contains("an alert is not confirmed", "  rejets: ")
                .doesNotContain("  annees: ");
        assertThat(call.lineToType()).contains("annees=1", "rejets=11");
        assertThat(Call.of(call.lineToType()).exitCode()).isEqualTo(3);
        assertThat(alerts()).containsExactlyInAnyOrder("annees=1 true", "rejets=11 true");
    }

    @Test
    void a_confirmation_of_what_does_not_stand_is_ignored_with_a_line() {
        workshop.inventory(file(bodies(1)));

        Call call = workshop.run("2023", "--confirm", "rejets=0");

        assertThat(call.exitCode()).isZero();
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .contains("the alert rejets does not stand")
                .contains("ignored");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void a_billed_year_is_not_asked_about_under_other_limits() {
        workshop.inventory(file(bodies(2), bodies(1, "quantite=0")));
        assertThat(workshop.run("2023").exitCode()).isEqualTo(3);

        Call again = workshop.run("2023", configured(workshop, "rejets: { percent: 0, count: 0 }"));

        assertThat(again.exitCode()).as(again.err()).isEqualTo(3);
        assertThat(again.out()).doesNotContain("alert ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rejets",
                "rejets=",
                "=3",
                "rejets=three",
                "rejets=1.5",
                "rejets=+3",
                "rejets=3 %",
                "rejets=9999999999"
            })
    void a_confirmation_is_a_name_and_a_figure(String confirmation) {
        workshop.inventory(file(bodies(1)));

        Call call = workshop.run("2023", "--confirm", confirmation);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).singleElement().asString().contains("--confirm", "name", "figure");
        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void a_limit_that_is_none_stops_before_anything_is_written() {
        workshop.inventory(file(bodies(1)));
        Object[] options = configured(workshop, "rejets: { percent: 5.5 }");

        Call call = workshop.run("2023", options);

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .contains("application.yml", "tripartite.alerts.rejets", "whole number");
        assertThat(workshop.data()).doesNotExist();
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void an_alert_that_there_is_not_has_no_limits() {
        workshop.inventory(file(bodies(1)));

        Call call = workshop.run("2023", configured(workshop, "refus: { percent: 5 }"));

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .contains("application.yml", "tripartite.alerts.refus.percent");
    }

    @Test
    void without_an_alert_there_is_no_word_of_it() {
        workshop.inventory(file(bodies(11), bodies(10, "quantite=0")));

        Call call = workshop.run("2023");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out() + call.err()).doesNotContain("alert ", "confirm");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void settings_take_the_place_of_the_limits_they_name_only() {
        workshop.inventory(file(bodies(17), bodies(3, "quantite=0")));

        Call fifteenPercent = workshop.call("check", "2023", configured(workshop, "rejets: { count: 2 }"));

        assertThat(fifteenPercent.exitCode()).isEqualTo(4);
        assertThat(alerts()).containsExactly("rejets=3 false");
    }

    @Test
    void a_percentage_set_alone_leaves_the_count() {
        workshop.inventory(file(bodies(17), bodies(3, "quantite=0")));

        assertThat(workshop.call("check", "2023", configured(workshop, "rejets: { percent: 14 }"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(alerts()).isEmpty();
    }
}
