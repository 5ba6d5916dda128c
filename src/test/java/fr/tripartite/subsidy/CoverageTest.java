package fr.tripartite.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Nature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    /** « Subsidy » of the rules: services, accompagnement and the first unit of equipment. */
    @ParameterizedTest
    @CsvSource({
        "755.00, 570.00, 185.00",
        "755.00, 0.00, 755.00",
        "375.00, 225.00, 150.00",
        "375.00, 0.00, 375.00",
        "1225.00, 200.00, 1025.00"
    })
    void the_subsidy_covers_the_normal_price_less_the_contribution(String normal, String contribution, String covered) {
        Coverage coverage = new Coverage("LFN", Nature.ABONNEMENT, Money.parse(normal), Money.parse(contribution));
        assertThat(coverage.covered()).isEqualTo(Money.parse(covered));
    }
}
