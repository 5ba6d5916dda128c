package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.ledger.LedgerHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One process at a time writes a ledger, and the others are told by whom it is held; whoever reads neither waits nor is refused. */
class LedgerInUseTest {

    @TempDir
    Path directory;

    private Workshop billed() throws IOException {
        Workshop workshop = new Workshop(directory).inventory(Workshop.GOOD);
        workshop.run("2023");
        Path payments = directory.resolve("versements.csv");
        Files.writeString(payments, "date;reference;emetteur;siret;montant\n15/01/2024;V1;LFN;;100,00\n");
        return workshop;
    }

    @Test
    void a_ledger_that_another_process_writes_is_refused_to_who_writes() throws IOException {
        Workshop workshop = billed();
        Map<String, String> files = workshop.files();
        List<List<Object>> calls = List.of(
                List.of("run"),
                List.of("run", "--correct"),
                List.of("reconcile", "--received", directory.resolve("versements.csv")));
        try (LedgerHolder holder = LedgerHolder.of(workshop.data())) {
            for (List<Object> call : calls) {
                Call refused = workshop.call(
                        (String) call.get(0),
                        "2023",
                        call.subList(1, call.size()).toArray());

                assertThat(refused.exitCode()).as("%s", call).isEqualTo(4);
                assertThat(refused.complaints().get(refused.complaints().size() - 1))
                        .contains("another run holds the ledger " + workshop.data())
                        .contains("process " + holder.pid());
                assertThat(workshop.files()).isEqualTo(files);
            }
        }

        assertThat(workshop.run("2023").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "export", "verify"})
    void a_ledger_that_another_process_writes_is_read_all_the_same(String verb) throws IOException {
        Workshop workshop = billed();
        Map<String, String> ledger = workshop.ledger();
        try (LedgerHolder holder = LedgerHolder.of(workshop.data())) {
            assertThat(holder.pid()).isPositive();

            assertThat(workshop.call(verb, "2023").exitCode()).isZero();
        }

        assertThat(workshop.ledger()).isEqualTo(ledger);
    }
}
