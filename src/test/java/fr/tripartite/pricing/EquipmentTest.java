package fr.tripartite.pricing;

import static fr.tripartite.inventory.SampleRow.line;
import static fr.tripartite.pricing.PricedBody.CONTRIBUTED;
import static fr.tripartite.pricing.PricedBody.PACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Provenance;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Rule {@code due.equipment}, where a tariff would say something else of equipment than the one that was voted. */
class EquipmentTest {

    private static final Amount.Price REDUCED = price("200.00");
    private static final Amount.Price FURTHER = price("1225.00");

    private static Amount.Price price(String euros) {
        return new Amount.Price(Money.parse(euros), new Provenance("Table", "Row", "Column", List.of()));
    }

    private static String equipment(String started, int quantity) {
        return line("service=PACK_MATERIEL", "population=900", "date_debut=" + started, "quantite=" + quantity);
    }

    private static List<Tuple> lines(PricedBody body) {
        return body.statement().bills().stream()
                .flatMap(bill -> bill.invoice().lines().stream())
                .map(line -> tuple(
                        line.billable().firstRow(),
                        line.billable().quantity(),
                        line.billable().unitPrice().toString()))
                .toList();
    }

    /** Two units at 200.00: the one of 2023, which is billed, and the first of the two of 2024. */
    @Test
    void a_unit_that_stands_in_the_ledger_and_in_the_inventory_is_counted_once() {
        PricedBody body = PricedBody.in(2024, PACK, equipment("01/06/2023", 1), equipment("01/06/2024", 2))
                .withEquipmentAt(new Amount.FirstUnits(2, REDUCED, FURTHER))
                .holdingAPlace(1, CONTRIBUTED);

        assertThat(lines(body)).containsExactly(tuple(4, 1L, "200.00"), tuple(4, 1L, "1225.00"));
    }

    /** Three units at 200.00: the one of 2023, the one of March, and the first of the two of June. */
    @Test
    void a_unit_of_an_earlier_day_of_the_year_is_counted_beside_those_of_the_ledger() {
        PricedBody body = PricedBody.in(2024, PACK, equipment("01/03/2024", 1), equipment("01/06/2024", 2))
                .withEquipmentAt(new Amount.FirstUnits(3, REDUCED, FURTHER))
                .holdingAPlace(1, CONTRIBUTED);

        assertThat(lines(body))
                .containsExactly(tuple(3, 1L, "200.00"), tuple(4, 1L, "200.00"), tuple(4, 1L, "1225.00"));
    }

    /** Rule {@code pack.contribution}: 570.00 and 225.00 are what a place contributes, whatever else the holder pays. */
    @Test
    void equipment_at_one_price_for_holders_of_a_place_is_no_contribution() {
        PricedBody body = PricedBody.in(2024, PACK, equipment("01/06/2024", 1))
                .withEquipmentAt(price("300.00"))
                .holdingAPlace(CONTRIBUTED);

        assertThat(lines(body)).containsExactly(tuple(3, 1L, "300.00"));
        assertThat(body.statement().contributions()).isEmpty();
    }
}
