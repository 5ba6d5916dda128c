package fr.tripartite.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Problem;
import fr.tripartite.invoicing.Amounts;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.pricing.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that do not add up are found out, wherever the cent went. */
class BalanceTest {

    @TempDir
    Path directory;

    private YearSummary summary;
    private final List<Document> documents = new ArrayList<>();
    private final List<TrackedRow> rows = new ArrayList<>();
    private final List<SubsidyRow> subsidy = new ArrayList<>();

    @BeforeEach
    void bill() throws IOException {
        YearBilling billing = SampleYear.year(directory).billing();
        summary = billing.summary();
        Numbers numbers = Numbers.preview(2023);
        rows.addAll(billing.rejectedRows());
        for (Body body : billing.bodies()) {
            BilledBody billed = billing.bill(new BodyToBill(body, Map.of()));
            documents.addAll(billing.documents(billed, numbers, LocalDate.of(2023, 12, 31)));
            billed.outcomes().forEach(outcome -> rows.add(TrackedRow.priced(billed.siret(), outcome)));
            subsidy.addAll(billed.subsidy());
        }
    }

    private Balance balance() {
        Balance balance = new Balance(summary);
        documents.forEach(balance::add);
        rows.forEach(balance::add);
        subsidy.forEach(balance::add);
        return balance;
    }

    private YearTotals totals() {
        return balance().totals(Map.of());
    }

    private void assertUnbalanced(String words) {
        assertThatThrownBy(this::totals)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not balance")
                .hasMessageContaining(words);
    }

    private static Money cent() {
        return Money.parse("0.01");
    }

    private static Amounts amounts(String ht, String vat, String ttc) {
        return new Amounts(Money.parse(ht), Money.parse(vat), Money.parse(ttc));
    }

    @Test
    void everything_is_added_up() {
        YearTotals totals = totals();

        // Arras, pack and two units: 570 + 200 + 1 225 = 1 995.00 HT, 399.00 VAT; CDG 225.00
        // Ablain, backup and three mailboxes: 385.88 + 92.00 + 3 × 16.10 + 3 × 10.00 = 556.18 HT, VAT 111.236 → 111.24;
        // CDG 50 + 75 + 50 = 175.00; covered: 755 − 570 and 1 225 − 200; 375 − 225
        assertThat(totals.issuers())
                .containsEntry("LFN", ofIssuer(2, 7, amounts("2551.18", "510.24", "3061.42"), "1210.00"))
                .containsEntry("CDG", ofIssuer(2, 4, amounts("400.00", "0.00", "400.00"), "150.00"));
        assertThat(totals.states())
                .containsEntry(State.FACTURE, 4)
                .containsEntry(State.PARTIEL, 0)
                .containsEntry(State.A_DEVISER, 1)
                .containsEntry(State.SANS_OBJET, 0)
                .containsEntry(State.REJETE, 1);
        assertThat(totals.cents()).isZero();
        assertThat(totals.warnings()).isZero();
        assertThat(balance().cents()).isEmpty();
    }

    private static YearTotals.OfIssuer ofIssuer(int invoices, int lines, Amounts amounts, String covered) {
        return new YearTotals.OfIssuer(invoices, 0, lines, amounts, Money.parse(covered), Money.parse(covered));
    }

    @Test
    void what_earlier_years_covered_is_added_to_the_subsidy_since_the_start() {
        SubsidyRow first = subsidy.get(0);
        YearTotals totals = balance().totals(Map.of(first.key(), Money.parse("100.00")));

        assertThat(totals.issuers().get(first.coverage().issuer()))
                .extracting(YearTotals.OfIssuer::covered, YearTotals.OfIssuer::coveredSinceStart)
                .containsExactly(Money.parse("1210.00"), Money.parse("1310.00"));
    }

    private void changeDocument(UnaryOperator<Document> change) {
        documents.set(0, change.apply(documents.get(0)));
    }

    private static Document with(Document document, Amounts amounts, List<Document.Line> lines) {
        return new Document(
                document.id(),
                document.type(),
                document.recipient(),
                document.issue(),
                document.rate(),
                amounts,
                document.vatCent(),
                document.origin(),
                document.contributionStart(),
                lines);
    }

    @Test
    void a_line_whose_ht_and_vat_are_not_its_ttc_does_not_balance() {
        changeDocument(document -> {
            Document.Line line = document.lines().get(0);
            Amounts wrong = new Amounts(line.ht().plus(cent()), line.vat(), line.ttc());
            List<Document.Line> lines = new ArrayList<>(document.lines());
            lines.set(0, new Document.Line(line.item(), line.quantity(), wrong, line.rows()));
            return with(document, document.amounts(), lines);
        });

        assertUnbalanced("HT + VAT");
    }

    @Test
    void a_document_that_is_not_the_sum_of_its_lines_does_not_balance() {
        changeDocument(document -> with(
                document,
                new Amounts(
                        document.ht(),
                        document.vat().plus(cent()),
                        document.ttc().plus(cent())),
                document.lines()));

        assertUnbalanced("do not add up to the document");
    }

    @Test
    void a_document_that_lost_a_line_does_not_balance() {
        changeDocument(document -> with(
                document,
                document.amounts(),
                document.lines().subList(1, document.lines().size())));

        assertUnbalanced("do not add up to the document");
    }

    /** 5.00 € of VAT moved to the base, in the line and the document: TTC and tracking still agree. */
    @Test
    void a_document_whose_vat_is_not_its_base_times_the_rate_does_not_balance() {
        changeDocument(document -> {
            Amounts moved = amounts("5.00", "-5.00", "0.00");
            Document.Line line = document.lines().get(0);
            List<Document.Line> lines = new ArrayList<>(document.lines());
            lines.set(
                    0,
                    new Document.Line(
                            line.item(), line.quantity(), line.amounts().plus(moved), line.rows()));
            return with(document, document.amounts().plus(moved), lines);
        });

        assertUnbalanced("VAT is not base × rate");
    }

    @Test
    void a_document_that_is_missing_does_not_balance() {
        documents.remove(0);

        assertUnbalanced("the tracking column does not add up");
    }

    @Test
    void a_document_of_nobody_does_not_balance() {
        changeDocument(document -> new Document(
                new DocumentNumber("NEW", 2023, 1, "NEW-2023-000001"),
                document.type(),
                document.recipient(),
                document.issue(),
                Rate.NONE,
                document.amounts(),
                document.vatCent(),
                document.origin(),
                document.contributionStart(),
                document.lines()));

        assertUnbalanced("no issuer");
    }

    @Test
    void a_row_that_is_missing_does_not_balance() {
        rows.remove(0);

        assertUnbalanced("rows were read");
    }

    @Test
    void a_row_that_is_tracked_twice_does_not_balance() {
        rows.set(1, rows.get(2));

        assertUnbalanced("tracked twice");
    }

    @Test
    void a_row_whose_amount_is_a_cent_off_does_not_balance() {
        for (int i = 0; i < rows.size(); i++) {
            TrackedRow row = rows.get(i);
            if (row.state() == State.FACTURE) {
                List<Money> more =
                        List.of(row.amounts().get(0), row.amounts().get(1).plus(cent()));
                rows.set(i, with(row, more, row.problems()));
                break;
            }
        }

        assertUnbalanced("CDG: the tracking column");
    }

    private static TrackedRow with(TrackedRow row, List<Money> amounts, List<Problem> problems) {
        return new TrackedRow(
                row.origin(),
                row.siret(),
                row.name(),
                row.bodyType(),
                row.service(),
                row.quantity(),
                row.state(),
                row.reason(),
                amounts,
                row.awaited(),
                problems);
    }

    @Test
    void a_rejected_row_without_a_problem_does_not_balance() {
        TrackedRow row = rows.get(0);
        assertThat(row.state()).isEqualTo(State.REJETE);
        rows.set(0, with(row, row.amounts(), List.of()));

        assertUnbalanced("rejected without a reason");
    }

    /** A quote of 100.05 TTC at 20 %: 83.38 + 16.67, where 83.38 × 20 % is 16.68. */
    @Test
    void a_total_that_no_ht_gives_is_told_with_its_cent() {
        Document document = documents.get(0);
        Amounts total = amounts("83.38", "16.67", "100.05");
        Document.Line line = document.lines().get(0);
        Balance balance = new Balance(summary);
        balance.add(with(document, total, List.of(new Document.Line(line.item(), 1, total, line.rows()))));

        assertThat(balance.cents()).containsExactly(new Balance.Cent(document.number(), Money.parse("-0.01")));
    }

    @Test
    void the_rows_may_come_in_any_order() {
        List<TrackedRow> backwards = new ArrayList<>();
        rows.forEach(row -> backwards.add(0, row));
        rows.clear();
        rows.addAll(backwards);

        assertThatCode(this::totals).doesNotThrowAnyException();
    }
}
