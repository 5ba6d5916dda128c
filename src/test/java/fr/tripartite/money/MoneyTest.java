package fr.tripartite.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    /** The largest amount that can be read: 999 999 999 999.99 €. */
    private static final Money LARGEST_READ = new Money(99_999_999_999_999L);

    private static final Money LARGEST_HELD = new Money(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "16.10, 1610",
        "0.05, 5",
        "0.5, 50",
        "7, 700",
        "-5, -500",
        "-0.01, -1",
        "0, 0",
        "000.10, 10",
        "999999999999.99, 99999999999999"
    })
    void an_amount_is_read_to_the_cent(String text, long cents) {
        assertThat(Money.parse(text)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16.105",
                "16.100",
                "0.001",
                "16,10",
                "",
                " ",
                " 5",
                "5 ",
                "1 000",
                "5.",
                ".5",
                "+5",
                "--5",
                "5€",
                "1e3",
                "abc",
                "NaN",
                "1000000000000",
                "1.2.3",
                "١٦"
            })
    void an_amount_with_a_third_decimal_or_any_other_sign_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("'" + text + "' is not an amount in euros with a point and at most two decimals");
    }

    @Test
    void three_times_ten_cents_is_exactly_thirty_cents() {
        Money tenCents = Money.parse("0.10");
        assertThat(tenCents.plus(tenCents).plus(tenCents)).isEqualTo(Money.parse("0.30"));
        assertThat(tenCents.times(3)).isEqualTo(Money.parse("0.30"));
        assertThat(Money.parse("0.30").minus(tenCents).minus(tenCents).minus(tenCents))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void the_opposite_of_an_amount_takes_it_back_to_nothing() {
        Money amount = Money.parse("385.88");
        assertThat(amount.negate()).isEqualTo(Money.parse("-385.88"));
        assertThat(amount.plus(amount.negate()).isZero()).isTrue();
        assertThat(amount.isZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // euros, numerator, denominator, expected
        "0.05, 1, 10, 0.01", // 0.005
        "-0.05, 1, 10, -0.01",
        "0.04, 1, 10, 0.00", // 0.004
        "-0.04, 1, 10, 0.00",
        "0.14, 1, 4, 0.04", // 0.035
        "0.13, 1, 4, 0.03", // 0.0325
        "-0.14, 1, 4, -0.04",
        "0.01, 1, 3, 0.00",
        "0.02, 1, 3, 0.01", // 0.00666…
        "49.00, 10000, 12000, 40.83", // 40.8333…
        "100.05, 10000, 12000, 83.38", // 83.375
        "-100.05, 10000, 12000, -83.38",
        "567.88, 2000, 10000, 113.58", // 113.576
        "100.00, -1, 3, -33.33",
        "0.05, 1, 1, 0.05",
        "0.00, 7, 9, 0.00"
    })
    void a_quotient_is_rounded_once_half_up_on_the_absolute_value(
            String euros, long numerator, long denominator, String expected) {
        assertThat(Money.parse(euros).times(numerator, denominator)).isEqualTo(Money.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // 99 999 999 999 999 cents; the products do not fit 62 bits
        "100000, 300000, 33333333333333", // a third, exactly
        "100000, 700000, 14285714285714", // …714.14
        "100001, 200002, 50000000000000", // 49 999 999 999 999.5
        "-100001, 200002, -50000000000000",
        "-100000, 700000, -14285714285714"
    })
    void a_product_beyond_sixty_two_bits_is_rounded_the_same_way(long numerator, long denominator, long cents) {
        assertThat(LARGEST_READ.times(numerator, denominator)).isEqualTo(new Money(cents));
    }

    @Test
    void rounding_agrees_with_decimal_arithmetic_on_small_and_big_products() {
        Random random = new Random(400);
        for (int i = 0; i < 20_000; i++) {
            long cents = random.nextLong() >> random.nextInt(20, 63);
            long numerator = random.nextLong() >> random.nextInt(40, 63);
            long denominator = 1L + random.nextInt(1_000_000);
            BigDecimal expected = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
            if (expected.toBigInteger().bitLength() <= 63) {
                assertThat(new Money(cents).times(numerator, denominator))
                        .as("%d × %d ÷ %d", cents, numerator, denominator)
                        .isEqualTo(new Money(expected.longValueExact()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 61) - 1, 1L << 61, (1L << 62) - 1, 1L << 62, Long.MAX_VALUE})
    void nothing_jumps_where_the_exact_path_changes(long cents) {
        assertThat(new Money(cents).times(1, 1)).isEqualTo(new Money(cents));
        assertThat(new Money(-cents).times(1, 1)).isEqualTo(new Money(-cents));
        assertThat(new Money(cents).times(1, 2)).isEqualTo(new Money(cents / 2 + cents % 2));
        assertThat(new Money(-cents).times(1, 2)).isEqualTo(new Money(-(cents / 2 + cents % 2)));
    }

    static Stream<Runnable> overflows() {
        Money cent = new Money(1);
        return Stream.of(
                () -> LARGEST_HELD.plus(cent),
                () -> LARGEST_HELD.negate().minus(cent).minus(cent),
                () -> LARGEST_HELD.times(2),
                () -> new Money(Long.MIN_VALUE).negate(),
                () -> LARGEST_READ.times(100_000, 1),
                () -> LARGEST_HELD.times(3, 2),
                () -> LARGEST_HELD.negate().times(3, 2));
    }

    @ParameterizedTest
    @MethodSource("overflows")
    void an_amount_too_large_to_hold_is_never_a_wrong_amount(Runnable operation) {
        assertThatThrownBy(operation::run).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"123450, '1234,50'", "-123450, '-1234,50'", "5, '0,05'", "-5, '-0,05'", "10, '0,10'", "0, '0,00'"})
    void an_amount_is_written_with_two_decimals_and_no_thousands_separator(long cents, String text) {
        assertThat(new Money(cents).format(',')).isEqualTo(text);
        assertThat(new Money(cents)).hasToString(text.replace(',', '.'));
    }

    @Test
    void amounts_compare_by_their_value() {
        assertThat(Money.parse("-1")).isLessThan(Money.ZERO);
        assertThat(Money.parse("10.00")).isGreaterThan(Money.parse("9.99"));
        assertThat(Money.parse("10")).isEqualByComparingTo(Money.parse("10.00"));
    }
}
