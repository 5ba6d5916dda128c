package fr.tripartite.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run was made stands in UTC, whatever the clock of the machine makes of that hour. */
class LedgerSealTest {

    @TempDir
    Path directory;

    /** 02:30 does not exist in Paris on the day on which summer time begins. */
    @Test
    void a_moment_that_the_clock_of_the_machine_leaves_out_comes_back_as_it_was() throws Exception {
        LocalDateTime left = LocalDateTime.of(2026, 3, 29, 2, 30);
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try (EmbeddedDatabase database = EmbeddedDatabase.write(Files.createDirectory(directory.resolve("files")))) {
            LedgerSchema.current().apply(database.jdbc(), 0);
            database.jdbc()
                    .update(
                            "INSERT INTO run (id, billed_year, kind, document_date, program, format, inventory_rows,"
                                    + " rows_with_warning, invoices_off_by_a_cent, places_granted, places_available,"
                                    + " last_document_id) VALUES (1, 2023, 'BILLING', DATE '2023-12-31', 'p', 4, 0, 0, 0, 0, 0, 0)");
            LedgerSeal seals = new LedgerSeal(database.jdbc());
            LedgerSeal.Kept sealed = seals.seal(1, List.of(), new LedgerSeal.Made(left, "somebody", "because"));

            seals.keep(sealed, List.of(), "stored", "manifest");

            assertThat(seals.all())
                    .singleElement()
                    .extracting(LedgerSeal.Kept::made)
                    .isEqualTo(new LedgerSeal.Made(left, "somebody", "because"));
            assertThat(seals.audit(seals.all().get(0), List.of(), "stored", "manifest"))
                    .isEmpty();
            assertThat(seals.audit(seals.all().get(0), List.of(), "stored", "another"))
                    .isPresent();
            database.abandon();
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
