package fr.tripartite.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice with its number, and the avoir that cancels it. */
class DocumentTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Document.Recipient ARRAS = new Document.Recipient("21620041000019", "Arras", "EJ-1", "SG");

    private static Issuer issuer(int rate) {
        return issuer("IS", new Rate(rate));
    }

    private static Issuer issuer(String prefix) {
        return issuer(prefix, Rate.NONE);
    }

    private static Issuer issuer(String prefix, Rate rate) {
        return new Issuer(
                "ISS",
                "Issuer",
                List.of("Rue"),
                "21620041000019",
                prefix,
                Basis.HT,
                new Issuer.Vat(rate, "", "", List.of()));
    }

    private static BillableLine line(String service, long quantity, String price, Basis basis, int row) {
        return new BillableLine(
                new Item(
                        service,
                        Nature.ABONNEMENT,
                        Item.Kind.ORDINARY,
                        "Label " + row,
                        "an",
                        Money.parse(price),
                        basis,
                        "GRID",
                        "place " + row),
                quantity,
                List.of(row));
    }

    private static Document document(int sequence, BillableLine... lines) {
        return document(issuer(2000), ARRAS, sequence, lines);
    }

    private static Document document(Issuer issuer, Document.Recipient recipient, int sequence, BillableLine... lines) {
        return Document.invoice(
                Invoice.of(List.of(lines), issuer),
                issuer,
                recipient,
                DocumentNumber.of(issuer, 2024, sequence),
                new Document.Issue(DAY, "mention", Motive.FIRST),
                null);
    }

    /** « per issuer and year, from 1 … at most 20 characters ». */
    @ParameterizedTest
    @CsvSource({
        "LFN, 2024, 1, LFN-2024-000001",
        "CDG, 2023, 999999, CDG-2023-999999",
        "X, 2024, 1000000, X-2024-1000000"
    })
    void a_number_is_prefix_year_and_at_least_six_digits(String prefix, int year, int sequence, String number) {
        DocumentNumber given = DocumentNumber.of(issuer(prefix), year, sequence);

        assertThat(given).hasToString(number);
        assertThat(DocumentNumber.isNumber(number)).isTrue();
        assertThat(DocumentNumber.isPreview(number)).isFalse();
    }

    @Test
    void a_document_belongs_to_the_issuer_and_the_year_of_its_number() {
        Document invoice = document(7, line("A", 1, "10.00", Basis.HT, 2));

        assertThat(invoice.issuer()).isEqualTo("ISS");
        assertThat(invoice.year()).isEqualTo(2024);
        assertThat(invoice.number()).isEqualTo("IS-2024-000007");
        assertThat(invoice.date()).isEqualTo(DAY);
    }

    @Test
    void a_provisional_number_cannot_be_taken_for_a_real_one() {
        DocumentNumber given = DocumentNumber.preview(issuer("LFN"), 2024, 1);

        assertThat(given).hasToString("APERCU-LFN-000001");
        assertThat(DocumentNumber.isPreview(given.text())).isTrue();
        assertThat(DocumentNumber.isNumber(given.text())).isFalse();
    }

    /** At most twenty characters, as an invoice number has. */
    @Test
    void a_devis_has_a_series_of_its_own() {
        DocumentNumber given = DocumentNumber.quote(issuer("SIXSIX"), 2026, 12);

        assertThat(given.text()).isEqualTo("D-SIXSIX-2026-000012").hasSize(20);
        assertThat(given.year()).isEqualTo(2026);
        assertThat(given.sequence()).isEqualTo(12);
        assertThat(DocumentNumber.isQuote(given.text())).isTrue();
        assertThat(DocumentNumber.isNumber(given.text())).isFalse();
        assertThat(DocumentNumber.isPreview(given.text())).isFalse();
    }

    @Test
    void a_devis_that_is_only_looked_at_has_no_number_that_counts() {
        DocumentNumber given = DocumentNumber.quotePreview(issuer("LFN"), 2026, 1);

        assertThat(given.text()).isEqualTo("D-APERCU-LFN-0001");
        assertThat(DocumentNumber.isQuote(given.text())).isFalse();
        assertThat(DocumentNumber.isQuote("LFN-2026-000001")).isFalse();
    }

    /** « An avoir is the exact negative of the invoice it cancels, line by line. » 49.00 TTC = 40.83 + 8.17. */
    @Test
    void an_avoir_is_the_exact_negative_of_its_invoice_line_by_line() {
        Document invoice = document(
                7,
                line("NAME", 1, "15.00", Basis.TTC, 2),
                line("PAGE", 1, "14.00", Basis.TTC, 3),
                line("MAIL", 1, "20.00", Basis.TTC, 4));

        Document avoir =
                invoice.cancelled(DocumentNumber.of(issuer(2000), 2024, 8), LocalDate.of(2025, 1, 15), Motive.GONE);

        assertThat(avoir.type()).isEqualTo(Document.Type.AVOIR);
        assertThat(avoir.isClaim()).isFalse();
        assertThat(avoir.number()).isEqualTo("IS-2024-000008");
        assertThat(avoir.id().sequence()).isEqualTo(8);
        assertThat(avoir.origin()).isEqualTo(new Document.Origin("IS-2024-000007", DAY));
        assertThat(avoir.issue()).isEqualTo(new Document.Issue(LocalDate.of(2025, 1, 15), "mention", Motive.GONE));
        assertThat(avoir.date()).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(avoir.recipient()).isEqualTo(ARRAS);
        assertThat(List.of(avoir.ht(), avoir.vat(), avoir.ttc()))
                .containsExactly(Money.parse("-40.83"), Money.parse("-8.17"), Money.parse("-49.00"));
        assertThat(avoir.lines()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Document.Line cancelled = avoir.lines().get(i);
            Document.Line line = invoice.lines().get(i);
            assertThat(cancelled.item()).isEqualTo(line.item());
            assertThat(cancelled.rows()).isEqualTo(line.rows());
            assertThat(cancelled.quantity()).isEqualTo(-line.quantity());
            assertThat(cancelled.ht().plus(line.ht())).isEqualTo(Money.ZERO);
            assertThat(cancelled.vat().plus(line.vat())).isEqualTo(Money.ZERO);
            assertThat(cancelled.ttc().plus(line.ttc())).isEqualTo(Money.ZERO);
        }
    }

    /** 100.05 TTC at 20 %: no HT gives it, 83.38 + 16.67 where 83.38 × 20 % is 16.68. */
    @Test
    void the_cent_of_an_invoice_is_cancelled_too() {
        Document invoice = document(1, line("QUOTE", 1, "100.05", Basis.TTC, 2));

        assertThat(invoice.vatCent()).isEqualTo(Money.parse("-0.01"));
        assertThat(invoice.cancelled(DocumentNumber.of(issuer(2000), 2024, 2), DAY, Motive.CHANGED)
                        .vatCent())
                .isEqualTo(Money.parse("0.01"));
    }

    /** « numero_origine: what … a complement completes. » */
    @Test
    void a_complement_names_the_invoice_that_it_completes() {
        Document invoice = document(1, line("A", 2, "10.00", Basis.HT, 2));

        Document complement = document(2, line("B", 1, "5.00", Basis.HT, 3)).completing(invoice);

        assertThat(complement.type()).isEqualTo(Document.Type.COMPLEMENT);
        assertThat(complement.number()).isEqualTo("IS-2024-000002");
        assertThat(complement.origin()).isEqualTo(new Document.Origin("IS-2024-000001", DAY));
        assertThat(complement.ttc()).isEqualTo(Money.parse("6.00"));
        assertThat(complement.isClaim()).isTrue();
    }
}
