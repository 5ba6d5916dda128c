package fr.tripartite.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three amounts that belong together: rule {@code amounts.columns}. */
class AmountsTest {

    private static Amounts amounts(String ht, String vat, String ttc) {
        return new Amounts(Money.parse(ht), Money.parse(vat), Money.parse(ttc));
    }

    @ParameterizedTest
    @CsvSource({
        "40.83, 8.17, 49.00, true",
        "-40.83, -8.17, -49.00, true",
        "0.00, 0.00, 0.00, true",
        "40.83, 8.17, 49.01, false",
        "40.83, 8.16, 49.00, false",
        "40.84, 8.17, 49.00, false"
    })
    void are_balanced_where_ht_and_vat_make_ttc(String ht, String vat, String ttc, boolean balanced) {
        assertThat(amounts(ht, vat, ttc).isBalanced()).isEqualTo(balanced);
    }

    @Test
    void are_added_and_negated_part_by_part() {
        Amounts sum = amounts("40.83", "8.17", "49.00").plus(amounts("10.00", "2.00", "12.00"));

        assertThat(sum).isEqualTo(amounts("50.83", "10.17", "61.00"));
        assertThat(sum.negate()).isEqualTo(amounts("-50.83", "-10.17", "-61.00"));
    }
}
