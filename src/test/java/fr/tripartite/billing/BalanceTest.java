package fr.tripartite.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that do not add up are found out, whatever damaged them. */
class BalanceTest {

    @TempDir
    Path directory;

    private Path files;
    private Preview year;

    @BeforeEach
    void publish() throws IOException {
        year = SampleYear.year(directory);
        files = directory.resolve("2023");
        year.publish(files);
    }

    private void replace(String file, String text, String with) throws IOException {
        Path path = files.resolve(file);
        String content = Files.readString(path);
        int at = content.indexOf(text);
        assertThat(at).as(text + " in " + content).isNotNegative();
        Files.writeString(path, content.substring(0, at) + with + content.substring(at + text.length()));
    }

    private void removeLine(String file, int index) throws IOException {
        Path path = files.resolve(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.remove(index);
        Files.writeString(path, String.join("\n", lines) + "\n");
    }

    private void assertUnbalanced(String words) {
        assertThatThrownBy(() -> Balance.read(files, year.summary(), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not balance")
                .hasMessageContaining(words);
    }

    @Test
    void what_the_files_add_up_to_is_read_from_the_files() {
        Balance balance = Balance.read(files, year.summary(), Map.of());

        // Arras, pack and two units: 570 + 200 + 1 225 = 1 995.00 HT, 399.00 VAT; CDG 225.00
        // Ablain, backup and three mailboxes: 385.88 + 92.00 + 3 × 16.10 + 3 × 10.00 = 556.18 HT, VAT 111.236 → 111.24;
        // CDG 50 + 75 + 50 = 175.00; covered: 755 − 570 and 1 225 − 200; 375 − 225
        assertThat(balance.issuers())
                .containsEntry("LFN", totals(2, 7, "2551.18", "510.24", "3061.42", "1210.00"))
                .containsEntry("CDG", totals(2, 4, "400.00", "0.00", "400.00", "150.00"));
        assertThat(balance.states())
                .containsEntry(State.FACTURE, 4)
                .containsEntry(State.PARTIEL, 0)
                .containsEntry(State.A_DEVISER, 1)
                .containsEntry(State.SANS_OBJET, 0)
                .containsEntry(State.REJETE, 1);
        assertThat(balance.cents()).isEmpty();
        assertThat(balance.warnings()).isZero();
    }

    private static YearTotals.OfIssuer totals(
            int invoices, int lines, String ht, String vat, String ttc, String covered) {
        return new YearTotals.OfIssuer(
                invoices,
                0,
                lines,
                Money.parse(ht),
                Money.parse(vat),
                Money.parse(ttc),
                Money.parse(covered),
                Money.parse(covered));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the HT, the VAT and the TTC of a line; the price alone adds up to nothing
                "lignes-LFN.csv|;HT;570,00;20;|;HT;570,01;20;|HT + VAT",
                "lignes-LFN.csv|;20;114,00;684,00|;20;113,99;684,00|HT + VAT",
                "lignes-LFN.csv|;114,00;684,00|;114,01;684,01|do not add up",
                "lignes-CDG.csv|;TTC;225,00;0;0,00;225,00|;TTC;225,01;0;0,00;225,01|do not add up",
                "factures.csv|;1995,00;399,00;2394,00|;1995,00;399,01;2394,01|do not add up",
                "factures.csv|;2394,00|;2394,01|do not add up",
                "factures.csv|;2394,00;3;|;2394,00;2;|do not add up",
                "factures.csv|;2394,00;3;|;2394,00;4;|missing",
                "suivi-inventaire.csv|;684,00;225,00|;684,01;225,00|LFN: the tracking column",
                "suivi-inventaire.csv|;684,00;225,00|;684,00;224,99|CDG: the tracking column",
                "subvention.csv|;755,00;570,00;185,00|;755,00;570,00;185,01|is not the subsidy",
                "suivi-inventaire.csv|;REJETE;|;SANS_OBJET;|rejected rows",
                "suivi-inventaire.csv|;FACTURE;|;REJETE;|rejected rows"
            })
    void a_file_altered_by_a_cent_or_a_word_does_not_balance(String file, String text, String with, String words)
            throws IOException {
        replace(file, text, with);

        assertUnbalanced(words);
    }

    @Test
    void a_state_that_does_not_exist_is_not_read() throws IOException {
        replace("suivi-inventaire.csv", ";FACTURE;", ";PAYE;");

        assertThatThrownBy(() -> Balance.read(files, year.summary(), Map.of())).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "lignes-LFN.csv, 1, out of place",
        "lignes-LFN.csv, 7, is missing",
        "lignes-CDG.csv, 4, is missing",
        "factures.csv, 1, out of place",
        "factures.csv, 2, belongs to no invoice",
        "factures.csv, 4, belongs to no invoice",
        "suivi-inventaire.csv, 3, rows were read",
        "rejets.csv, 1, rejected rows"
    })
    void a_lost_line_does_not_balance(String file, int index, String words) throws IOException {
        removeLine(file, index);

        assertUnbalanced(words);
    }

    @Test
    void a_row_that_is_tracked_twice_does_not_balance() throws IOException {
        List<String> lines = Files.readAllLines(files.resolve("suivi-inventaire.csv"));
        lines.set(4, lines.get(3));
        Files.writeString(files.resolve("suivi-inventaire.csv"), String.join("\n", lines) + "\n");

        assertUnbalanced("tracked twice");
    }

    @Test
    void an_invoice_whose_vat_is_not_its_base_times_the_rate_does_not_balance() throws IOException {
        // 5.00 € of VAT moved to the base, in the line, the invoice and nowhere else: TTC and tracking still agree
        replace("lignes-LFN.csv", ";HT;570,00;20;114,00;684,00", ";HT;575,00;20;109,00;684,00");
        replace("factures.csv", ";1995,00;399,00;2394,00", ";2000,00;394,00;2394,00");

        assertUnbalanced("VAT is not base × rate");
    }

    @Test
    void a_file_without_its_mark_does_not_balance() throws IOException {
        replace("factures.csv", "\ufeff", "");

        assertUnbalanced("byte-order mark");
    }
}
