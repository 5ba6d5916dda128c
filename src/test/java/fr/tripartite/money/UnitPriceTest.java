package fr.tripartite.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « The fewest of 2 to 6 decimals for which quantity × price rounds to montant_ht; if none does, BT-149 = quantity. » */
class UnitPriceTest {

    @ParameterizedTest(name = "{0} : {1} = {2}, as {3}")
    @CsvSource(delimiter = ';', textBlock = """
            12.50;       1;       12.50;     exact
            60.00;       3;       20.00;     exact
            0.00;        5;       0.00;      nothing at all
            0.01;        2;       0.005;     a cent for two: 0.01 would make two cents
            1157.50;     3;       385.833;   385.83 makes 1157.49, 385.833 makes 1157.499
            50.00;       3;       16.667;    16.67 makes 50.01, 16.667 makes 50.001
            33.33;       7;       4.761;     4.76 makes 33.32, 4.761 makes 33.327
            33.33;       40;      0.8333;    0.833 makes 33.32, 0.8333 makes 33.332
            166.67;      200;     0.83335;   0.8334 makes 166.68
            1666.67;     2000;    0.833335;  0.83333 makes 1666.66, 0.83334 makes 1666.68
            10.00;       1000000; 0.00001;   little for each of many
            """)
    void a_price_has_as_few_decimals_as_give_the_amount_back(String amount, long quantity, String price, String why) {
        UnitPrice found = UnitPrice.of(Money.parse(amount), quantity);

        assertThat(found).as(why).isEqualTo(new UnitPrice(new BigDecimal(price), 1));
    }

    /** 0.333333 makes 333333.00 and 0.333334 makes 333334.00; 16.666667 makes 16666667.00, not 16666666.67. */
    @ParameterizedTest
    @CsvSource({"333333.33, 1000000", "16666666.67, 1000000", "0.01, 1000000"})
    void an_amount_that_no_price_of_six_decimals_gives_back_is_the_price_of_all_units(String amount, long quantity) {
        assertThat(UnitPrice.of(Money.parse(amount), quantity))
                .isEqualTo(new UnitPrice(new BigDecimal(amount), quantity));
    }
}
