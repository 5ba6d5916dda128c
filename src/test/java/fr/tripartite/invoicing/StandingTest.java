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

/** What stands is told from what is owed line by line, whatever the words and the places in the inventory. */
class StandingTest {

    private static final Issuer ISSUER = new Issuer(
            "IS", "Issuer", List.of(), "", "IS", Basis.HT, new Issuer.Vat(new Rate(2000), "", "", List.of()));
    private static final Document.Recipient ARRAS = new Document.Recipient("21620041800014", "Arras", "EJ-1", "SG");

    private static BillableLine line(String service, long quantity, String price, int row) {
        Item item = new Item(
                service,
                Nature.ABONNEMENT,
                Item.Kind.ORDINARY,
                "label " + row,
                "unit",
                Money.parse(price),
                Basis.HT,
                "GRID",
                "place " + row);
        return new BillableLine(item, quantity, List.of(row));
    }

    private static Document document(int sequence, BillableLine... lines) {
        return Document.invoice(
                Invoice.of(List.of(lines), ISSUER),
                ISSUER,
                ARRAS,
                DocumentNumber.of(ISSUER, 2024, sequence),
                new Document.Issue(LocalDate.of(2024, 12, 31), "", Motive.FIRST),
                null);
    }

    private static List<Invoice.Line> owed(BillableLine... lines) {
        return Invoice.of(List.of(lines), ISSUER).lines();
    }

    private static final BillableLine TWO = line("A", 2, "10.00", 2);
    private static final BillableLine ONE = line("B", 1, "5.00", 3);

    @Test
    void the_number_the_rows_and_the_wording_are_not_what_a_body_owes() {
        Standing standing = new Standing(List.of(document(1, TWO, ONE)));

        assertThat(standing.missing(owed(line("B", 1, "5.00", 20), line("A", 2, "10.00", 21))))
                .contains(List.of());
    }

    @Test
    void what_is_owed_beside_what_stands_is_missing_once_for_each_line() {
        Standing standing = new Standing(List.of(document(1, TWO)));

        assertThat(standing.missing(owed(TWO, ONE, line("A", 2, "10.00", 9))))
                .contains(List.of(ONE, line("A", 2, "10.00", 9)));
    }

    @Test
    void an_invoice_and_its_complements_ask_together() {
        Standing standing = new Standing(List.of(document(1, TWO), document(2, ONE)));

        assertThat(standing.missing(owed(TWO, ONE))).contains(List.of());
        assertThat(standing.amounts().ttc()).isEqualTo(Money.parse("30.00"));
        assertThat(standing.invoice().number()).isEqualTo("IS-2024-000001");
    }

    @Test
    void whatever_stands_and_is_not_owed_any_more_leaves_nothing_to_complete() {
        Standing standing = new Standing(List.of(document(1, TWO, ONE)));

        assertThat(standing.missing(owed(TWO))).isEmpty();
        assertThat(standing.missing(owed(line("A", 3, "10.00", 2), ONE))).isEmpty();
        assertThat(standing.missing(owed(line("A", 2, "12.00", 2), ONE))).isEmpty();
        assertThat(standing.missing(owed(TWO, TWO))).isEmpty();
    }

    @Test
    void the_same_line_twice_is_owed_twice() {
        Standing standing = new Standing(List.of(document(1, TWO, TWO, TWO)));

        assertThat(standing.missing(owed(TWO, TWO, TWO))).contains(List.of());
        assertThat(standing.missing(owed(TWO, TWO, TWO, TWO))).contains(List.of(TWO));
        assertThat(standing.missing(owed(TWO, TWO))).isEmpty();
    }

    @Test
    void nothing_stands_where_there_is_no_document() {
        assertThat(Standing.NOTHING.isEmpty()).isTrue();
        assertThat(Standing.NOTHING.amounts()).isEqualTo(Amounts.ZERO);
        assertThat(new Standing(List.of(document(1, TWO))).isEmpty()).isFalse();
    }

    @Test
    void another_name_reference_or_rate_is_for_somebody_else() {
        Standing standing = new Standing(List.of(document(1, TWO)));
        Rate rate = ISSUER.vat().rate();

        assertThat(standing.isFor(ARRAS, rate)).isTrue();
        assertThat(standing.isFor(ARRAS, new Rate(550))).isFalse();
        assertThat(standing.isFor(new Document.Recipient(ARRAS.siret(), "Aras", "EJ-1", "SG"), rate))
                .isFalse();
        assertThat(standing.isFor(new Document.Recipient(ARRAS.siret(), "Arras", "EJ-2", "SG"), rate))
                .isFalse();
        assertThat(standing.isFor(new Document.Recipient(ARRAS.siret(), "Arras", "EJ-1", ""), rate))
                .isFalse();
    }
}
