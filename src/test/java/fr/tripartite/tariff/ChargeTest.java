package fr.tripartite.tariff;

import static fr.tripartite.tariff.TariffFixtures.aCharge;
import static fr.tripartite.tariff.TariffFixtures.bands;
import static fr.tripartite.tariff.TariffFixtures.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.tripartite.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeTest {

    private static final Amount BLOCKS = new Amount.Blocks(
            Money.parse("150.00"), Money.parse("50.00"), 20, 20, new Provenance("Table", "Row", "Column", List.of()));

    @Test
    void a_charge_is_for_at_least_one_service() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aCharge().build())
                .withMessage("a charge needs at least one service");
    }

    @Test
    void only_bands_over_several_rows_are_pooled() {
        assertThat(Charge.Counting.EACH_UNIT.isPooled()).isFalse();
        assertThat(Charge.Counting.ROW_BAND.isPooled()).isFalse();
        assertThat(Charge.Counting.GRID_BAND.isPooled()).isTrue();
        assertThat(Charge.Counting.BODY_BAND.isPooled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Charge.Counting.class,
            names = {"GRID_BAND", "BODY_BAND"})
    void units_counted_together_end_in_a_price_whatever_their_number(Charge.Counting counting) {
        assertThatCode(() -> aCharge("A")
                        .counting(counting)
                        .amount(bands(price("50.00")))
                        .build())
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        aCharge("A").counting(counting).amount(bands(BLOCKS)).build())
                .doesNotThrowAnyException();
        for (Amount amount : new Amount[] {
            price("50.00"),
            bands(new Amount.Quote("sur devis", List.of())),
            bands(new Amount.Nothing("inclus", List.of()))
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> aCharge("A").counting(counting).amount(amount).build())
                    .withMessage("units counted together need bands that each end in a price");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Period.class,
            names = {"ONCE", "COMMISSIONING"})
    void units_counted_together_are_charged_yearly(Period period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aCharge("A")
                        .counting(Charge.Counting.GRID_BAND)
                        .amount(bands(price("50.00")))
                        .period(period)
                        .build())
                .withMessage("units counted together are charged yearly");
    }

    @Test
    void a_band_of_one_row_may_end_in_a_quote_and_be_due_once() {
        assertThatCode(() -> aCharge("A")
                        .counting(Charge.Counting.ROW_BAND)
                        .amount(bands(new Amount.Quote("sur devis", List.of())))
                        .period(Period.ONCE)
                        .build())
                .doesNotThrowAnyException();
    }
}
