package fr.tripartite.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    /** 21.28 × 20 % = 4.256; 0.025 half up; an avoir is the exact negative. */
    @ParameterizedTest
    @CsvSource({"2000, 21.28, 4.26", "2000, -21.28, -4.26", "500, 0.50, 0.03", "550, 100.00, 5.50", "0, 385.88, 0.00"})
    void vat_is_the_rate_of_the_base_rounded_once_half_up(int hundredths, String ht, String vat) {
        assertThat(new Rate(hundredths).vatOf(Money.parse(ht))).isEqualTo(Money.parse(vat));
    }

    /** 49.00 ÷ 1.20 = 40.8333; 100.05 ÷ 1.20 = 83.375, half up. */
    @ParameterizedTest
    @CsvSource({"2000, 49.00, 40.83", "2000, 100.05, 83.38", "2000, -100.05, -83.38", "0, 225.00, 225.00"})
    void an_amount_that_includes_vat_is_divided_by_one_and_the_rate(int hundredths, String ttc, String ht) {
        assertThat(new Rate(hundredths).excluded(Money.parse(ttc))).isEqualTo(Money.parse(ht));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "2000|20", "550|5,5", "210|2,1", "1925|19,25", "10000|100", "1000|10"})
    void a_rate_has_no_needless_decimals(int hundredths, String text) {
        assertThat(new Rate(hundredths)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 1.00", "2000, 1.20", "550, 1.055", "1925, 1.1925"})
    void the_factor_has_two_decimals_at_least(int hundredths, String factor) {
        assertThat(new Rate(hundredths).factor()).hasToString(factor);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void a_rate_lies_between_nothing_and_the_whole(int hundredths) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate(hundredths))
                .withMessage("a VAT rate lies between 0 and 100 %");
    }

    @Test
    void no_vat_is_a_rate_of_zero() {
        assertThat(Rate.NONE.isZero()).isTrue();
        assertThat(new Rate(10_000).isZero()).isFalse();
    }
}
