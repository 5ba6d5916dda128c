package fr.tripartite.cli;

import static fr.tripartite.cli.DocumentsWorkshop.ABLAIN;
import static fr.tripartite.cli.DocumentsWorkshop.MAILBOX_OF_ARRAS;
import static fr.tripartite.cli.DocumentsWorkshop.NAME_OF_ABLAINZEVELLE;
import static fr.tripartite.cli.DocumentsWorkshop.TIERS_OF_ABLAIN;
import static fr.tripartite.cli.DocumentsWorkshop.TIERS_OF_ABLAINZEVELLE;
import static fr.tripartite.cli.DocumentsWorkshop.TIERS_OF_ARRAS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.ledger.LedgerHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made to be sent stays as it was made, whatever changes around it. */
class KeptDocumentsTest {

    private static final String IBAN = "FR483000100468C620000000007";
    private static final String OTHER_IBAN = "FR7630001007941234567890185";
    private static final List<String> COMPLETE =
            List.of("LFN/LFN-2023-000001.pdf", "LFN/LFN-2023-000003.pdf", "CDG/CDG-2023-000001.pdf");

    @TempDir
    static Path shared;

    private static DocumentsWorkshop billed;
    private static DocumentsWorkshop made;
    private static Map<String, FileFingerprint> first;

    @TempDir
    Path directory;

    private DocumentsWorkshop workshop;

    @BeforeAll
    static void make() throws IOException {
        billed = new DocumentsWorkshop(Files.createDirectory(shared.resolve("billed")))
                .inEarnest()
                .billed();
        made = billed.copy(shared.resolve("made"));
        Call call = made.documents("2023");
        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(call.complaints()).isEmpty();
        first = made.files();
    }

    @BeforeEach
    void copy() {
        workshop = made.copy(directory.resolve("made"));
    }

    private Call documents(int exitCode, Object... more) {
        Call call = workshop.documents("2023", more);
        assertThat(call.exitCode()).as(call.err()).isEqualTo(exitCode);
        return call;
    }

    /** What each run was: the cell « what » of its row. */
    private List<String> history() {
        return Call.of("history", "--data", workshop.data())
                .out()
                .lines()
                .skip(2)
                .map(line -> line.split("\\|", -1)[5].strip())
                .toList();
    }

    private void assertStayed(Iterable<String> names) {
        for (String name : names) {
            assertThat(workshop.files().get(name)).as(name).isEqualTo(first.get(name));
        }
    }

    @Test
    void again_they_are_the_same_and_nothing_is_booked() {
        Map<String, String> ledger = workshop.ledger();

        assertThat(documents(3).complaints()).isEmpty();

        assertThat(workshop.files()).isEqualTo(first);
        assertThat(workshop.ledger()).isEqualTo(ledger);
        assertThat(history()).containsExactly("billed", "documents made");
        assertThat(workshop.isStamped("LFN/LFN-2023-000001.pdf", "SPÉCIMEN")).isFalse();
    }

    @Test
    void somewhere_else_they_are_the_same_too() {
        documents(3, "--output", directory.resolve("elsewhere"));

        assertThat(workshop.files()).isEqualTo(first);
    }

    /** They are those that can be sent; the incomplete one says today's account. */
    @Test
    void another_account_is_for_those_not_made_yet() {
        workshop.setting("issuers.yml", IBAN, OTHER_IBAN);

        Call call = documents(3);

        assertThat(call.complaints()).singleElement().asString().startsWith("warning: 2 documents made before");
        assertStayed(COMPLETE);
        assertThat(workshop.text("LFN/LFN-2023-000001.pdf")).contains("FR48 3000 1004 68C6");
        assertThat(workshop.text("LFN/incomplets/LFN-2023-000002.pdf")).contains("FR76 3000 1007 9412");
        assertThat(history()).containsExactly("billed", "documents made");
    }

    @Test
    void another_address_is_for_documents_not_made_yet() {
        workshop.tiers(TIERS_OF_ABLAIN.replace("1 rue de l'Église", "9 rue Neuve"), TIERS_OF_ARRAS);

        Call call = documents(3);

        assertThat(call.complaints()).singleElement().asString().startsWith("warning: 1 documents made before");
        assertStayed(COMPLETE);
    }

    /** It may have been sent: it does not become incomplete. */
    @Test
    void a_row_that_is_gone_makes_nothing_incomplete() {
        workshop.tiers(TIERS_OF_ARRAS);

        documents(3);

        assertStayed(COMPLETE);
        assertThat(workshop.index("LFN", "numero_facture", "etat"))
                .containsExactly("LFN-2023-000001 COMPLET", "LFN-2023-000002 INCOMPLET", "LFN-2023-000003 COMPLET");
    }

    @Test
    void one_is_made_anew_where_somebody_names_it_and_the_history_tells() {
        workshop.setting("issuers.yml", IBAN, OTHER_IBAN);

        Call rewriting = documents(3, "--rewrite", "LFN-2023-000001");

        assertThat(rewriting.complaints()).singleElement().asString().startsWith("warning: 1 documents made before");
        assertThat(workshop.text("LFN/LFN-2023-000001.pdf")).contains("FR76 3000 1007 9412");
        assertStayed(List.of("LFN/LFN-2023-000003.pdf", "CDG/CDG-2023-000001.pdf"));
        assertThat(history()).containsExactly("billed", "documents made", "documents made");
        Map<String, FileFingerprint> rewritten = workshop.files();
        workshop.setting("issuers.yml", OTHER_IBAN, IBAN);
        documents(3);
        assertThat(workshop.files().get("LFN/LFN-2023-000001.pdf")).isEqualTo(rewritten.get("LFN/LFN-2023-000001.pdf"));
        assertThat(history()).hasSize(3);
    }

    /** What can no longer be sent does not take the place of what may have been. */
    @Test
    void one_that_would_be_incomplete_is_not_made_anew() {
        workshop.tiers(TIERS_OF_ARRAS);

        Call refused = documents(2, "--rewrite", "LFN-2023-000001");

        assertThat(refused.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: LFN-2023-000001 ")
                .contains("adresse1");
        assertThat(workshop.files()).isEqualTo(first);
        assertThat(history()).hasSize(2);
    }

    @Test
    void only_what_was_made_is_made_anew() {
        for (String number : List.of("LFN-2023-000002", "LFN-2023-000009")) {
            Call refused = documents(2, "--rewrite", number);
            assertThat(refused.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("tripartite: " + number + " is not a document made for 2023");
        }
        assertThat(documents(2, "--rewrite", "LFN").complaints()).hasSize(1);
        assertThat(workshop.files()).isEqualTo(first);
    }

    @Test
    void a_body_that_is_completed_later_leaves_the_incomplete_ones() {
        workshop.tiers(TIERS_OF_ABLAIN, TIERS_OF_ABLAINZEVELLE, TIERS_OF_ARRAS);

        assertThat(documents(0).complaints()).isEmpty();

        assertStayed(COMPLETE);
        assertThat(workshop.files())
                .containsOnlyKeys(
                        "manifest.json",
                        "a-completer.csv",
                        "LFN/index.csv",
                        "LFN/LFN-2023-000001.pdf",
                        "LFN/LFN-2023-000002.pdf",
                        "LFN/LFN-2023-000003.pdf",
                        "LFN/impression-LFN-2023.pdf",
                        "CDG/index.csv",
                        "CDG/CDG-2023-000001.pdf");
        assertThat(history()).containsExactly("billed", "documents made", "documents made");
    }

    /** Ablain has left: an avoir of its invoice. Arras has another mailbox: a complement. */
    @Test
    void a_correction_adds_documents_and_keeps_the_others() {
        workshop.inventory(SampleRow.file(
                NAME_OF_ABLAINZEVELLE, MAILBOX_OF_ARRAS, SampleRow.line("service=NOM_DOMAINE", "dont_nouveaux=0")));
        Call correction = workshop.run("2023", "--correct", "--date", "2024-01-31", "--reason", "commune partie");
        assertThat(correction.exitCode()).as(correction.err()).isZero();

        assertThat(documents(3).complaints()).isEmpty();

        assertStayed(COMPLETE);
        assertThat(workshop.index("LFN", "numero_facture", "type", "date_facture", "montant_ttc", "etat"))
                .containsExactly(
                        "LFN-2023-000001 FACTURE 31/12/2023 13,80 COMPLET",
                        "LFN-2023-000002 FACTURE 31/12/2023 13,80 INCOMPLET",
                        "LFN-2023-000003 FACTURE 31/12/2023 19,32 COMPLET",
                        "LFN-2023-000004 AVOIR 31/01/2024 -13,80 COMPLET",
                        "LFN-2023-000005 COMPLEMENT 31/01/2024 13,80 COMPLET");
        assertThat(workshop.text("LFN/LFN-2023-000004.pdf"))
                .contains("annule la facture n° LFN-2023-000001 du 31/12/2023", "commune partie");
        assertThat(workshop.text("LFN/LFN-2023-000005.pdf"))
                .contains("complète la facture n° LFN-2023-000003 du 31/12/2023");
        assertThat(history()).containsExactly("billed", "documents made", "corrected", "documents made");
    }

    @Test
    void a_part_is_what_was_kept_and_keeps_nothing() {
        Map<String, String> ledger = workshop.ledger();
        workshop.setting("issuers.yml", IBAN, OTHER_IBAN).tiers(TIERS_OF_ABLAINZEVELLE);

        documents(0, "--output", directory.resolve("part"), "--issuer", "LFN");

        assertStayed(List.of("LFN/LFN-2023-000001.pdf", "LFN/LFN-2023-000003.pdf"));
        assertThat(workshop.text("LFN/LFN-2023-000002.pdf")).contains("2 rue du Moulin", "FR76 3000 1007 9412");
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    /** Of two issuers one still has settings that are an example. */
    @Test
    void of_an_example_nothing_is_kept() throws IOException {
        DocumentsWorkshop half = new DocumentsWorkshop(Files.createDirectory(directory.resolve("half")))
                .setting(
                        "issuers.yml",
                        "  specimen: true\n  electronic-address: \"\" # empty",
                        "  specimen: false\n" + "  electronic-address: \"\" # empty")
                .billed();
        half.documents("2023");
        assertThat(half.isStamped("LFN/LFN-2023-000001.pdf", "SPÉCIMEN")).isFalse();
        assertThat(half.isStamped("CDG/CDG-2023-000001.pdf", "SPÉCIMEN")).isTrue();
        half.setting("issuers.yml", IBAN, OTHER_IBAN).setting("issuers.yml", "C620000000104", "C620000000201");

        Call again = half.documents("2023");

        assertThat(again.complaints()).singleElement().asString().startsWith("warning: 2 documents made before");
        assertThat(half.text("CDG/CDG-2023-000001.pdf")).contains("2000 0000 201");
    }

    private Path keptFile(String name) throws IOException {
        String hash = first.get(name).sha256();
        try (Stream<Path> files = Files.walk(workshop.data().resolve("documents"))) {
            return files.filter(file -> file.endsWith(hash)).findFirst().orElseThrow();
        }
    }

    @Test
    void the_files_are_kept_beside_the_ledger_by_their_hash() throws IOException {
        for (String name : COMPLETE) {
            assertThat(keptFile(name)).hasSize(first.get(name).size());
        }
        try (Stream<Path> files = Files.walk(workshop.data().resolve("documents"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(COMPLETE.size());
        }
    }

    private void assertTold(Call call) {
        assertThat(call.exitCode()).as(call.err()).isEqualTo(1);
        assertThat(call.complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: ")
                .contains("LFN/LFN-2023-000003.pdf", workshop.data().toString())
                .doesNotContain("Exception");
    }

    private void assertDamageIsFound() {
        Map<String, FileFingerprint> before = workshop.files();

        assertTold(workshop.documents("2023"));

        assertThat(workshop.files()).isEqualTo(before);
        assertThat(workshop.hidden()).isEmpty();
        assertTold(workshop.call("verify", "2023"));
    }

    @Test
    void a_kept_file_that_is_gone_is_told() throws IOException {
        Files.delete(keptFile("LFN/LFN-2023-000003.pdf"));

        assertDamageIsFound();
    }

    @Test
    void a_kept_file_that_was_changed_is_told() throws IOException {
        Path kept = keptFile("LFN/LFN-2023-000003.pdf");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);

        assertDamageIsFound();
    }

    /** With the settings of that time it is made as it was, and is whole again. */
    @Test
    void a_kept_file_that_is_gone_can_be_made_anew() throws IOException {
        for (boolean isGone : List.of(true, false)) {
            Path kept = keptFile("LFN/LFN-2023-000003.pdf");
            if (isGone) {
                Files.delete(kept);
            } else {
                Files.writeString(kept, "damaged");
            }

            documents(3, "--rewrite", "LFN-2023-000003");

            assertThat(workshop.files()).isEqualTo(first);
            assertThat(workshop.call("verify", "2023").exitCode()).isZero();
        }
    }

    @Test
    void every_other_verb_goes_on() throws IOException {
        Path payments = Files.writeString(
                directory.resolve("versements.csv"),
                "date;reference;emetteur;siret;montant\n15/01/2024;V1;LFN;;100,00\n");
        for (Call call : List.of(
                workshop.run("2023"),
                workshop.call("verify", "2023", "--again"),
                workshop.call("check", "2023"),
                workshop.call("check", "2023", "--correct"),
                workshop.call("reconcile", "2023", "--received", payments),
                workshop.call("export", "2023"),
                workshop.call("verify", "2023"),
                workshop.run("2024", "--date", "2024-12-31"),
                workshop.call("verify", "2024", "--again"),
                Call.of("explain", "LFN-2023-000001", "--data", workshop.data()),
                Call.of("migrate", "--data", workshop.data()))) {
            assertThat(call.exitCode()).as(call.err()).isZero();
        }
        documents(3);
        assertThat(workshop.files()).isEqualTo(first);
        assertThat(history()).containsExactly("billed", "documents made", "money received", "billed");
    }

    /** The same correction of the same year, whether or not its documents were made in between. */
    @Test
    void a_year_is_corrected_as_if_no_documents_had_been_made() {
        DocumentsWorkshop without = billed.copy(directory.resolve("without"));
        for (DocumentsWorkshop each : List.of(workshop, without)) {
            each.inventory(SampleRow.file(MAILBOX_OF_ARRAS));
            Call correction = each.run("2023", "--correct", "--date", "2024-01-31");
            assertThat(correction.exitCode()).as(correction.err()).isZero();
        }

        for (String name : List.of("factures.csv", "lignes-LFN.csv", "pieces-nouvelles.csv")) {
            assertThat(directory.resolve("made/output/2023").resolve(name))
                    .hasSameBinaryContentAs(
                            directory.resolve("without/output/2023").resolve(name));
        }
    }

    @Test
    void a_ledger_that_another_process_writes_is_refused_where_documents_would_be_kept() throws IOException {
        try (LedgerHolder holder = LedgerHolder.of(workshop.data())) {
            Call refused = documents(4);

            assertThat(refused.complaints())
                    .singleElement()
                    .asString()
                    .contains("another run holds the ledger " + workshop.data(), "process " + holder.pid());
            assertThat(workshop.files()).isEqualTo(first);
            documents(0, "--output", directory.resolve("part"), "--siret", ABLAIN);
            documents(3, "--preview");
        }
    }
}
