package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tired people and administrators do: a lost ledger, an older backup, somebody else's directory, a slip in a date. */
class AccidentsTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void bill_2023() {
        workshop = new Workshop(directory).inventory(Workshop.GOOD);
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void assertRefused(Call call, String... words) {
        assertThat(call.exitCode()).as(call.err()).isEqualTo(4);
        assertThat(call.complaints()).hasSize(1).first().asString().contains(words);
    }

    /** Without its ledger the same numbers would go out again, to other bodies. */
    @ParameterizedTest
    @ValueSource(strings = {"2023", "2024"})
    void a_lost_or_mistyped_ledger_bills_nothing_beside_what_is_published(String year) throws IOException {
        Path published = workshop.output();
        Map<String, String> files = Snapshot.of(published);
        delete(workshop.data());

        assertRefused(workshop.run(year), "comes from another ledger", "--data");

        assertThat(Snapshot.of(published)).isEqualTo(files);
        assertThat(workshop.data().resolve("CURRENT")).doesNotExist();
    }

    @Test
    void an_older_backup_bills_and_corrects_nothing_and_verify_says_which_it_is() throws IOException {
        Path backup = directory.resolve("backup");
        copy(workshop.data(), backup);
        workshop.inventory(Workshop.GOOD.replace(";3;", ";4;"));
        assertThat(workshop.run("2023", "--correct", "--date", "2024-01-31").exitCode())
                .isZero();
        delete(workshop.data());
        copy(backup, workshop.data());

        assertRefused(workshop.run("2023", "--correct", "--date", "2024-02-15"), "older backup");
        assertRefused(workshop.run("2024", "--date", "2024-12-31"), "older backup");
        Call verify = workshop.call("verify", "2023");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.err()).contains("older backup").doesNotContain("export");
    }

    /** The older files would make the older ledger look right, and the next run would give their numbers again. */
    @Test
    void an_older_backup_writes_no_files_over_those_of_the_right_ledger() throws IOException {
        Path backup = directory.resolve("backup");
        copy(workshop.data(), backup);
        workshop.inventory(Workshop.GOOD.replace(";3;", ";4;"));
        assertThat(workshop.run("2023", "--correct", "--date", "2024-01-31").exitCode())
                .isZero();
        Map<String, String> files = Snapshot.of(workshop.output());

        Call export = Call.of("export", "2023", "--data", backup, "--output", workshop.output());

        assertRefused(export, "older backup");
        assertThat(Snapshot.of(workshop.output())).isEqualTo(files);
        assertThat(workshop.call("verify", "2023").exitCode()).isZero();
    }

    @Test
    void a_lost_manifest_is_written_again_and_files_of_somebody_else_are_not_written_over() throws IOException {
        Map<String, String> files = Snapshot.of(workshop.output());
        Files.delete(workshop.output().resolve("manifest.json"));
        assertThat(workshop.call("export", "2023").exitCode()).isZero();
        assertThat(Snapshot.of(workshop.output())).isEqualTo(files);

        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("factures.csv"), "of somebody else");

        assertRefused(
                Call.of("export", "2023", "--data", workshop.data(), "--output", elsewhere),
                "factures.csv, which no manifest lists");
        assertThat(elsewhere.resolve("factures.csv")).hasContent("of somebody else");
    }

    @Test
    void verify_says_that_the_ledger_is_lost_and_advises_neither_to_bill_nor_to_export() throws IOException {
        delete(workshop.data());

        Call verify = workshop.call("verify", "2023");

        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.complaints())
                .singleElement()
                .asString()
                .contains("comes from another ledger", "put that ledger back")
                .doesNotContain("export", "bill a year");
    }

    @Test
    void money_is_not_set_against_another_ledger() throws IOException {
        Path other = directory.resolve("other");
        Call billed = Call.of(
                "run",
                "2023",
                "--inventory",
                workshop.inventory(),
                "--data",
                other,
                "--output",
                directory.resolve("elsewhere"),
                "--date",
                "2023-11-30");
        assertThat(billed.exitCode()).as(billed.err()).isZero();
        Path payments = Files.writeString(
                directory.resolve("versements.csv"), "date;reference;emetteur;siret;montant\n15/01/2024;V1;LFN;;10\n");

        assertRefused(
                Call.of(
                        "reconcile",
                        "2023",
                        "--received",
                        payments,
                        "--data",
                        other,
                        "--output",
                        directory.resolve("output/2023")),
                "comes from another ledger");
        Call verify = Call.of("verify", "2023", "--data", other, "--output", directory.resolve("output/2023"));
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.err()).contains("comes from another ledger").doesNotContain("export");
    }

    @Test
    void who_moves_the_output_away_begins_anew() throws IOException {
        delete(workshop.data());
        Files.move(directory.resolve("output"), directory.resolve("old"));

        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
    }

    @Test
    void the_files_of_another_year_are_not_written_over() {
        Map<String, String> files = workshop.files();

        assertRefused(
                Call.of(
                        "run",
                        "2024",
                        "--inventory",
                        workshop.inventory(),
                        "--data",
                        workshop.data(),
                        "--date",
                        "2024-12-31",
                        "--output",
                        workshop.output()),
                "holds the files of 2023");

        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void a_preview_is_not_written_over_what_was_billed() {
        Map<String, String> files = workshop.files();

        assertRefused(
                Call.of(
                        "check",
                        "2023",
                        "--inventory",
                        workshop.inventory(),
                        "--data",
                        workshop.data(),
                        "--output",
                        workshop.output()),
                "as it was billed");

        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void a_file_that_no_manifest_lists_is_somebody_elses() throws IOException {
        Path output = Files.createDirectories(directory.resolve("output/2024"));
        Files.writeString(output.resolve("factures.csv"), "mine");
        Files.writeString(output.resolve("notes.txt"), "mine too");

        assertRefused(workshop.run("2024", "--date", "2024-12-31"), "factures.csv", "no manifest lists");

        Files.delete(output.resolve("factures.csv"));
        assertThat(workshop.runConfirmed("2024", "--date", "2024-12-31").exitCode())
                .isZero();
        assertThat(output.resolve("notes.txt")).hasContent("mine too");
    }

    @Test
    void directory_and_files_keep_the_mode_of_those_they_replace() throws IOException {
        Path output = workshop.output();
        Files.setAttribute(output, "unix:mode", 02770);
        Files.setPosixFilePermissions(output.resolve("factures.csv"), PosixFilePermissions.fromString("rw-rw----"));
        workshop.inventory(Workshop.GOOD.replace(";3;", ";4;"));

        assertThat(workshop.run("2023", "--correct", "--date", "2024-01-31").exitCode())
                .isZero();

        assertThat((int) Files.getAttribute(output, "unix:mode") & 07777).isEqualTo(02770);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output.resolve("factures.csv"))))
                .isEqualTo("rw-rw----");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0024-12-31", "2022-12-31", "31/12/2022"})
    void a_document_is_not_dated_before_the_year_before_the_billed_one(String date) {
        Call call = workshop.run("2024", "--date", date);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).hasSize(1).first().asString().contains("2023-01-01", "--date");
        assertThat(workshop.output()).doesNotExist();
    }

    @Test
    void a_document_is_not_dated_more_than_a_month_ahead() {
        Call late = workshop.run("2024", "--date", today().plusDays(33).toString());
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.complaints()).hasSize(1).first().asString().contains("--date");

        assertThat(workshop.runConfirmed("2024", "--date", today().plusDays(29).toString())
                        .exitCode())
                .isZero();
    }

    /** The first document of 2023 is of 31/12/2023. */
    @Test
    void an_avoir_is_not_dated_before_its_invoice() {
        Map<String, String> ledger = workshop.ledger();
        workshop.inventory(Workshop.GOOD.replace(";3;", ";4;"));

        Call early = workshop.run("2023", "--correct", "--date", "2023-12-30");

        assertThat(early.exitCode()).as(early.err()).isEqualTo(2);
        assertThat(early.complaints()).hasSize(1).first().asString().contains("2023-12-31", "--date");
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(workshop.run("2023", "--correct", "--date", "2023-12-31").exitCode())
                .isZero();
    }

    @Test
    void a_year_that_is_billed_already_says_that_its_date_stays() {
        Call again = workshop.run("2023", "--date", "2024-02-29");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("billed already", "keep their dates");
    }
}
