package fr.tripartite.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Amounts » of the rules: VAT once per invoice, lines that add up to it. */
class InvoiceTest {

    private static final Issuer AT_20 = issuer(2000);
    private static final Issuer OUT_OF_SCOPE = issuer(0);

    private static Issuer issuer(int rate) {
        return new Issuer(
                "LFN",
                "Name",
                List.of("Town"),
                "20003858000016",
                "LFN",
                Basis.HT,
                new Issuer.Vat(new Rate(rate), "", "", List.of()));
    }

    private static BillableLine line(int row, Nature nature, long quantity, String euros, Basis basis) {
        return new BillableLine(
                new Item(
                        "SERVICE",
                        nature,
                        Item.Kind.ORDINARY,
                        "Libellé",
                        "unité",
                        Money.parse(euros),
                        basis,
                        "G",
                        "Table"),
                quantity,
                List.of(row));
    }

    private static BillableLine ht(int row, String euros) {
        return line(row, Nature.ABONNEMENT, 1, euros, Basis.HT);
    }

    private static BillableLine ttc(int row, String euros) {
        return line(row, Nature.ABONNEMENT, 1, euros, Basis.TTC);
    }

    private static Invoice invoice(Issuer issuer, BillableLine... lines) {
        Invoice invoice = Invoice.of(List.of(lines), issuer);
        requireBalance(invoice);
        return invoice;
    }

    private static void requireBalance(Invoice invoice) {
        for (Invoice.Line line : invoice.lines()) {
            assertThat(line.ttc()).isEqualTo(line.ht().plus(line.vat()));
        }
        assertThat(sum(invoice, Invoice.Line::ht)).as("HT of the lines").isEqualTo(invoice.ht());
        assertThat(sum(invoice, Invoice.Line::vat)).as("VAT of the lines").isEqualTo(invoice.vat());
        assertThat(sum(invoice, Invoice.Line::ttc)).as("TTC of the lines").isEqualTo(invoice.ttc());
        assertThat(invoice.ttc()).isEqualTo(invoice.ht().plus(invoice.vat()));
    }

    private static Money sum(Invoice invoice, Function<Invoice.Line, Money> column) {
        return invoice.lines().stream().map(column).reduce(Money.ZERO, Money::plus);
    }

    private static void requireTotals(Invoice invoice, String ht, String vat, String ttc) {
        assertThat(tuple(invoice.ht(), invoice.vat(), invoice.ttc())).isEqualTo(amounts(ht, vat, ttc));
    }

    private static Tuple amounts(String... euros) {
        return tuple(Arrays.stream(euros).map(Money::parse).toArray());
    }

    private static void requireLines(Invoice invoice, Tuple... lines) {
        assertThat(invoice.lines())
                .extracting(Invoice.Line::ht, Invoice.Line::vat, Invoice.Line::ttc)
                .containsExactly(lines);
    }

    /**
     * Example 7: 15 + 14 + 20 = 49.00 TTC = 40.83 HT + 8.17 VAT. Running HT: 15 ÷ 1.2 = 12.50; 29 ÷ 1.2 = 24.166… =
     * 24.17; 49 ÷ 1.2 = 40.833… = 40.83.
     */
    @Test
    void an_invoice_of_prices_including_vat_keeps_its_total() {
        Invoice invoice = invoice(AT_20, ttc(2, "15.00"), ttc(3, "14.00"), ttc(4, "20.00"));
        requireTotals(invoice, "40.83", "8.17", "49.00");
        requireLines(
                invoice,
                amounts("12.50", "2.50", "15.00"),
                amounts("11.67", "2.33", "14.00"),
                amounts("16.66", "3.34", "20.00"));
        assertThat(invoice.vatCent().isZero()).isTrue();
    }

    /** Example 6: 60.00 TTC = 50.00 HT + 10.00 VAT. */
    @Test
    void a_quantity_is_multiplied_before_anything_is_rounded() {
        Invoice invoice = invoice(AT_20, line(2, Nature.ABONNEMENT, 3, "20.00", Basis.TTC));
        requireTotals(invoice, "50.00", "10.00", "60.00");
    }

    /** Example 5: 48.30 + 30.00 + 43.70 + 20.00 = 142.00 HT, 170.40 TTC. */
    @Test
    void an_invoice_of_prices_excluding_vat_adds_it_once() {
        Invoice invoice = invoice(
                AT_20,
                line(2, Nature.ABONNEMENT, 3, "16.10", Basis.HT),
                line(2, Nature.MISE_EN_SERVICE, 3, "10.00", Basis.HT),
                line(3, Nature.ABONNEMENT, 2, "21.85", Basis.HT),
                line(3, Nature.MISE_EN_SERVICE, 2, "10.00", Basis.HT));
        requireTotals(invoice, "142.00", "28.40", "170.40");
        requireLines(
                invoice,
                amounts("48.30", "9.66", "57.96"),
                amounts("30.00", "6.00", "36.00"),
                amounts("43.70", "8.74", "52.44"),
                amounts("20.00", "4.00", "24.00"));
    }

    /**
     * Example 10: 385.88 + 92.00 + 90.00 = 567.88 HT, VAT 113.576 = 113.58. Running VAT, in shares of 113.58: 77.1787 =
     * 77.18; 95.5794 = 95.58; 113.58.
     */
    @Test
    void each_line_bears_its_share_of_the_rounded_vat() {
        Invoice invoice = invoice(
                AT_20,
                ht(2, "385.88"),
                line(2, Nature.MISE_EN_SERVICE, 1, "92.00", Basis.HT),
                line(3, Nature.ABONNEMENT, 10, "9.00", Basis.HT));
        requireTotals(invoice, "567.88", "113.58", "681.46");
        requireLines(
                invoice,
                amounts("385.88", "77.18", "463.06"),
                amounts("92.00", "18.40", "110.40"),
                amounts("90.00", "18.00", "108.00"));
    }

    /** H = 0.06, VAT 0.012 = 0.01, borne where the running share 0.0033, 0.0067, 0.01 rounds to a cent. */
    @Test
    void vat_too_small_for_each_line_is_not_lost() {
        Invoice invoice = invoice(AT_20, ht(2, "0.02"), ht(3, "0.02"), ht(4, "0.02"));
        requireTotals(invoice, "0.06", "0.01", "0.07");
        requireLines(
                invoice,
                amounts("0.02", "0.00", "0.02"),
                amounts("0.02", "0.01", "0.03"),
                amounts("0.02", "0.00", "0.02"));
    }

    /** H = 100.00, T = 49.00, T_HT = 40.83: HT 140.83, VAT 28.166 = 28.17, of which 49.00 − 40.83 = 8.17 for T. */
    @Test
    void both_bases_meet_on_one_invoice() {
        Invoice invoice = invoice(AT_20, ttc(2, "49.00"), ht(3, "100.00"));
        requireTotals(invoice, "140.83", "28.17", "169.00");
        requireLines(invoice, amounts("40.83", "8.17", "49.00"), amounts("100.00", "20.00", "120.00"));
    }

    /**
     * H = 10.00, T = 100.05, T_HT = 83.375 = 83.38: HT 93.38, VAT 18.676 = 18.68. The line of 100.05 keeps it, with VAT
     * 16.67; the line of 10.00 HT has the rest, 2.01.
     */
    @Test
    void lines_excluding_vat_take_up_the_cent_of_those_including_it() {
        Invoice invoice = invoice(AT_20, ht(2, "10.00"), ttc(3, "100.05"));
        requireTotals(invoice, "93.38", "18.68", "112.06");
        requireLines(invoice, amounts("10.00", "2.01", "12.01"), amounts("83.38", "16.67", "100.05"));
        assertThat(invoice.vatCent().isZero()).isTrue();
    }

    /**
     * 100.05 = 6 × 16.67 + 0.03: no HT gives it at 20 %. HT 83.38 (83.375), VAT the rest 16.67; HT × 20 % would be
     * 16.676 = 16.68.
     */
    @Test
    void a_total_including_vat_that_no_ht_gives_is_kept_and_the_cent_reported() {
        Invoice invoice = invoice(AT_20, ttc(2, "50.00"), ttc(3, "50.05"));
        requireTotals(invoice, "83.38", "16.67", "100.05");
        requireLines(invoice, amounts("41.67", "8.33", "50.00"), amounts("41.71", "8.34", "50.05"));
        assertThat(invoice.vatCent()).isEqualTo(Money.parse("-0.01"));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0", "0.02, 0", "0.03, -0.01", "0.04, 0", "0.05, 0", "0.06, 0", "0.09, -0.01", "100.11, -0.01"})
    void only_totals_of_three_cents_beyond_a_multiple_of_six_leave_a_cent_at_20_percent(String total, String cent) {
        assertThat(invoice(AT_20, ttc(2, total)).vatCent()).isEqualTo(Money.parse(cent));
    }

    @Test
    void outside_the_scope_of_vat_all_three_amounts_agree_whatever_the_basis() {
        Invoice invoice = invoice(OUT_OF_SCOPE, ttc(2, "225.00"), ht(3, "100.05"), ttc(4, "0.03"));
        requireTotals(invoice, "325.08", "0.00", "325.08");
        requireLines(
                invoice,
                amounts("225.00", "0.00", "225.00"),
                amounts("100.05", "0.00", "100.05"),
                amounts("0.03", "0.00", "0.03"));
        assertThat(invoice.vatCent().isZero()).isTrue();
    }

    /** 100.00 ÷ 1.055 = 94.7867 = 94.79, VAT 5.21; 94.79 × 5.5 % = 5.21345 = 5.21. */
    @Test
    void the_rate_is_the_issuers_own() {
        requireTotals(invoice(issuer(550), ttc(2, "100.00")), "94.79", "5.21", "100.00");
        requireTotals(invoice(issuer(550), ht(2, "100.00")), "100.00", "5.50", "105.50");
        requireTotals(invoice(issuer(10_000), ht(2, "1.01")), "1.01", "1.01", "2.02");
    }

    @Test
    void a_line_at_no_price_bears_no_vat() {
        Invoice invoice = invoice(AT_20, ht(2, "0.00"), ht(3, "10.00"), ttc(4, "0.00"));
        requireTotals(invoice, "10.00", "2.00", "12.00");
        requireLines(
                invoice,
                amounts("0.00", "0.00", "0.00"),
                amounts("10.00", "2.00", "12.00"),
                amounts("0.00", "0.00", "0.00"));
    }

    /** H = 0, T = 49.00: as if the line at no price were not there. */
    @Test
    void lines_at_no_price_may_be_the_only_ones_excluding_vat() {
        requireTotals(invoice(AT_20, ht(2, "0.00"), ttc(3, "49.00")), "40.83", "8.17", "49.00");
        requireTotals(invoice(AT_20, ht(2, "0.00")), "0.00", "0.00", "0.00");
    }

    @Test
    void lines_stand_in_the_order_of_the_inventory_then_of_their_nature() {
        List<Nature> natures = new ArrayList<>(List.of(Nature.values()));
        Collections.reverse(natures);
        List<BillableLine> lines = new ArrayList<>();
        for (Nature nature : natures) {
            lines.add(line(7, nature, 1, "1.00", Basis.HT));
            lines.add(line(3, nature, 1, "1.00", Basis.TTC));
        }
        assertThat(Invoice.of(lines, AT_20).lines())
                .extracting(line -> line.billable().firstRow(), line -> line.billable()
                        .nature())
                .containsExactly(
                        tuple(3, Nature.ABONNEMENT),
                        tuple(3, Nature.MISE_EN_SERVICE),
                        tuple(3, Nature.CERTIFICAT),
                        tuple(3, Nature.MATERIEL),
                        tuple(3, Nature.ACCOMPAGNEMENT),
                        tuple(3, Nature.DEVIS),
                        tuple(7, Nature.ABONNEMENT),
                        tuple(7, Nature.MISE_EN_SERVICE),
                        tuple(7, Nature.CERTIFICAT),
                        tuple(7, Nature.MATERIEL),
                        tuple(7, Nature.ACCOMPAGNEMENT),
                        tuple(7, Nature.DEVIS));
    }

    /** Example 4: 570.00 + 200.00 + 1 225.00 = 1 995.00 HT. */
    @Test
    void the_reduced_unit_stays_before_the_further_ones_of_the_same_row() {
        Invoice invoice = invoice(
                AT_20,
                line(3, Nature.MATERIEL, 1, "200.00", Basis.HT),
                line(3, Nature.MATERIEL, 1, "1225.00", Basis.HT),
                ht(2, "570.00"));
        requireTotals(invoice, "1995.00", "399.00", "2394.00");
        requireLines(
                invoice,
                amounts("570.00", "114.00", "684.00"),
                amounts("200.00", "40.00", "240.00"),
                amounts("1225.00", "245.00", "1470.00"));
    }

    @Test
    void a_band_over_several_rows_stands_at_the_first_of_them() {
        BillableLine band = new BillableLine(
                new Item(
                        "BAND",
                        Nature.ACCOMPAGNEMENT,
                        Item.Kind.ORDINARY,
                        "Libellé",
                        "forfait",
                        Money.parse("50.00"),
                        Basis.TTC,
                        "G",
                        "Table"),
                1,
                List.of(2, 9));
        assertThat(band.firstRow()).isEqualTo(2);
        assertThat(invoice(OUT_OF_SCOPE, ttc(3, "1.00"), band).lines().get(0).billable())
                .isEqualTo(band);
    }

    @Test
    void the_amount_of_a_line_is_its_quantity_at_its_price() {
        assertThat(line(2, Nature.ABONNEMENT, 1_000_000, "16.10", Basis.HT).amount())
                .isEqualTo(Money.parse("16100000.00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 210, 550, 1000, 2000})
    void whatever_the_lines_every_column_adds_up_and_vat_is_the_base_at_the_rate(int rate) {
        Random random = new Random(rate);
        for (int i = 0; i < 2_000; i++) {
            List<BillableLine> lines = new ArrayList<>();
            int most = 1 + random.nextInt(100_000);
            int last = 2 + random.nextInt(8);
            for (int row = 2; row <= last; row++) {
                String euros = new Money(1 + random.nextInt(most)).toString();
                Basis basis = random.nextInt(3) == 0 ? Basis.HT : Basis.TTC;
                lines.add(line(row, Nature.ABONNEMENT, 1 + random.nextInt(3), euros, basis));
            }
            Invoice invoice = invoice(issuer(rate), lines.toArray(BillableLine[]::new));
            Money exactVat = invoice.ht().times(rate, 10_000);
            if (lines.stream().allMatch(line -> line.basis() == Basis.TTC)) {
                Money total = lines.stream().map(BillableLine::amount).reduce(Money.ZERO, Money::plus);
                assertThat(invoice.ttc()).isEqualTo(total);
                assertThat(invoice.vat()).isEqualTo(exactVat.plus(invoice.vatCent()));
                assertThat(Math.abs(invoice.vatCent().cents())).isLessThanOrEqualTo(1);
            } else {
                assertThat(invoice.vat()).isEqualTo(exactVat);
                assertThat(invoice.vatCent().isZero()).isTrue();
            }
            for (Invoice.Line line : invoice.lines()) {
                Money kept = line.billable().basis() == Basis.HT ? line.ht() : line.ttc();
                assertThat(kept).isEqualTo(line.billable().amount());
            }
        }
    }

    /** A line of 0.00 HT has no share of the VAT: the invoice is one of TTC lines, and keeps its TTC. */
    @Test
    void a_free_line_does_not_move_the_cent_of_a_ttc_total() {
        Invoice invoice = invoice(AT_20, ht(2, "0.00"), ttc(3, "100.05"));

        requireTotals(invoice, "83.38", "16.67", "100.05");
        assertThat(invoice.vatCent()).isEqualTo(Money.parse("-0.01"));
    }
}
