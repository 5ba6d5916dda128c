package fr.tripartite.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import fr.tripartite.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « French; date dd/MM/yyyy; 1 089,28 € with no-break spaces. » Here these spaces are written _ and the wide ones #. */
class TypographyTest {

    private static String told(String text) {
        return text.replace('\u00a0', '_').replace('\u2007', '#');
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0.00;         0,00_€;            0,00
            7.05;         7,05_€;            7,05
            1089.28;      1_089,28_€;        1_089,28
            -1089.28;     -1_089,28_€;       -1_089,28
            -0.05;        -0,05_€;           -0,05
            19720000.00;  19_720_000,00_€;   19_720_000,00
            """)
    void an_amount_holds_together(String amount, String euros, String bare) {
        assertThat(told(Typography.euros(Money.parse(amount)))).isEqualTo(euros);
        assertThat(told(Typography.amount(Money.parse(amount)))).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "-3, -3", "999, 999", "1000, 1_000", "1000000, 1_000_000", "-1000000, -1_000_000"})
    void a_quantity_is_whole(long number, String whole) {
        assertThat(told(Typography.whole(number))).isEqualTo(whole);
    }

    /** The commas of a column stand below each other: a space as wide as a digit for each that is not there. */
    @ParameterizedTest
    @CsvSource({
        "16.10,      2, '16,10'",
        "16.10,      3, '16,10#'",
        "385.833,    3, '385,833'",
        "0.833335,   6, '0,833335'",
        "12.50,      6, '12,50####'",
        "333333.33,  2, '333_333,33'",
        "1225.00,    2, '1_225,00'"
    })
    void a_price_has_the_decimals_it_has(String price, int decimals, String told) {
        assertThat(told(Typography.price(new UnitPrice(new BigDecimal(price), 1), decimals)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            facture n° 12;                  facture n°_12
            pack « Socle » : tarif;         pack «_Socle_»_: tarif
            20 % de 40 €, vraiment ?;       20_% de 40_€, vraiment_?
            |a : b ; c ! d|;                |a_: b_; c_! d|
            rien à lier;                    rien à lier
            """)
    void a_sign_stays_with_its_word(String text, String told) {
        assertThat(told(Typography.unbroken(text))).isEqualTo(told);
    }

    @Test
    void days_and_numbers_of_bodies_are_written_as_people_write_them() {
        assertThat(Typography.day(LocalDate.of(2024, 2, 9))).isEqualTo("09/02/2024");
        assertThat(told(Typography.siret("20003858600018"))).isEqualTo("200_038_586_00018");
        assertThat(told(Typography.siren("20003858600018"))).isEqualTo("200_038_586");
    }
}
