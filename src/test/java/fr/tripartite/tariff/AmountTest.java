package fr.tripartite.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.tripartite.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    private static final Provenance SOMEWHERE = new Provenance("Table", "Row", "Column", List.of());

    private static final Ranking BY_INHABITANTS = new Ranking(
            Map.of(BodyType.COMMUNE, Measure.POPULATION),
            Map.of(BodyType.ETABLISSEMENT, "devis d'établissement", BodyType.AUTRE, "devis d'autre structure"),
            List.of(category("A", "0-1000"), category("B", "1001+")),
            List.of());

    private static Ranking.Category category(String name, String inhabitants) {
        return new Ranking.Category(name, Map.of(BodyType.COMMUNE, Range.parse(inhabitants)));
    }

    private static Amount.Price price(String euros) {
        return new Amount.Price(Money.parse(euros), SOMEWHERE);
    }

    private static Amount.ByYear.Phase phase(String years, Amount amount) {
        return new Amount.ByYear.Phase(Range.parse(years), amount);
    }

    private static Amount.ByQuantity.Band band(String units, Amount amount) {
        return new Amount.ByQuantity.Band(Range.parse(units), amount);
    }

    @Test
    void a_leaf_is_what_it_is_in_any_situation() {
        Amount.FirstUnits first = new Amount.FirstUnits(1, price("200.00"), price("1225.00"));
        for (Amount.Leaf leaf : List.of(
                price("16.10"), new Amount.Quote("devis", List.of()), new Amount.Nothing("rien", List.of()), first)) {
            assertThat(leaf.resolve(Situations.of(3))).isSameAs(leaf);
            assertThat(leaf.rankings()).isEmpty();
        }
    }

    @Test
    void a_price_may_be_zero_and_not_below() {
        assertThat(price("0.00").unitPrice().isZero()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price("-0.01"))
                .withMessage("a price cannot be negative: -0.01 €");
    }

    @Test
    void at_least_one_first_unit_has_the_reduced_price() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.FirstUnits(0, price("200.00"), price("1225.00")))
                .withMessage("the number of first units must be 1 or more, not 0");
    }

    /** « Au-delà : 50 € par tranche de 20 boites », R4: on top of the 150 € of 20. */
    @ParameterizedTest
    @CsvSource({"20, 150.00", "21, 200.00", "40, 200.00", "41, 250.00", "60, 250.00", "61, 300.00"})
    void a_block_begun_is_due_on_top_of_the_base(long quantity, String expected) {
        Amount blocks = new Amount.Blocks(Money.parse("150.00"), Money.parse("50.00"), 20, 20, SOMEWHERE);
        assertThat(blocks.resolve(Situations.of(quantity))).isEqualTo(price(expected));
        assertThat(blocks.rankings()).isEmpty();
    }

    /** 5 units lie below the 100 from which blocks are counted: the base alone is due. */
    @Test
    void units_below_the_first_block_owe_the_base() {
        Amount blocks = new Amount.Blocks(Money.parse("100.00"), Money.parse("10.00"), 20, 100, SOMEWHERE);
        assertThat(blocks.resolve(Situations.of(5))).isEqualTo(price("100.00"));
    }

    /** The same words, read the other way: all units in blocks of 20. */
    @ParameterizedTest
    @CsvSource({"1, 50.00", "20, 50.00", "21, 100.00", "40, 100.00", "41, 150.00"})
    void blocks_can_be_counted_from_the_first_unit(long quantity, String expected) {
        Amount blocks = new Amount.Blocks(Money.ZERO, Money.parse("50.00"), 20, 0, SOMEWHERE);
        assertThat(blocks.resolve(Situations.of(quantity))).isEqualTo(price(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "-1, 0", "20, -1"})
    void blocks_without_units_are_refused(long size, long countedFrom) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.Blocks(Money.ZERO, Money.ZERO, size, countedFrom, SOMEWHERE))
                .withMessage("a block has at least one unit and counts from 0 or more");
    }

    @ParameterizedTest
    @CsvSource({"1, 570.00", "3, 755.00", "10, 755.00"})
    void a_phase_lasts_for_its_subscription_years(int year, String expected) {
        Amount byYear = new Amount.ByYear(List.of(
                phase("1", price("570.00")),
                phase("2", new Amount.Nothing("couvert", List.of())),
                phase("3+", price("755.00"))));
        assertThat(byYear.resolve(Situations.of(1).year(year))).isEqualTo(price(expected));
        assertThat(byYear.resolve(Situations.of(1).year(2))).isEqualTo(new Amount.Nothing("couvert", List.of()));
    }

    @Test
    void phases_begin_with_year_one_and_leave_no_year_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.ByYear(List.of(phase("2+", price("1")))))
                .withMessage("years: gap before 2+: it should begin at 1 (nothing covers 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.ByYear(List.of(phase("1-2", price("1")), phase("2+", price("1")))))
                .withMessage("years: overlap before 2+: it should begin at 3");
    }

    @Test
    void holders_of_a_place_and_all_others_have_amounts_of_their_own() {
        Amount byPlace = new Amount.ByPlace(price("570.00"), price("755.00"));
        assertThat(byPlace.resolve(Situations.of(1).holder())).isEqualTo(price("570.00"));
        assertThat(byPlace.resolve(Situations.of(1))).isEqualTo(price("755.00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 50.00", "2, 50.00", "3, 100.00", "5, 100.00"})
    void a_band_holds_both_of_its_bounds(long quantity, String expected) {
        Amount bands = new Amount.ByQuantity(List.of(
                band("1-2", price("50.00")),
                band("3-5", price("100.00")),
                band("6+", new Amount.Quote("sur devis", List.of()))));
        assertThat(bands.resolve(Situations.of(quantity))).isEqualTo(price(expected));
        assertThat(bands.resolve(Situations.of(6))).isEqualTo(new Amount.Quote("sur devis", List.of()));
    }

    @Test
    void bands_begin_with_one_unit_and_leave_no_quantity_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.ByQuantity(List.of(band("0-5", price("1")), band("6+", price("1")))))
                .withMessage("bands: overlap before 0-5: it should begin at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.ByQuantity(List.of(band("1-5", price("1")), band("7+", price("1")))))
                .withMessage("bands: gap before 7+: it should begin at 6 (nothing covers 6)");
    }

    @Test
    void a_ranked_body_pays_the_amount_of_its_category_and_another_needs_a_quote() {
        Amount byCategory = new Amount.ByCategory(
                BY_INHABITANTS, Map.of("A", price("26.00"), "B", new Amount.Quote("grande", List.of())));
        assertThat(byCategory.resolve(Situations.of(1).body(BodyType.COMMUNE, Measure.POPULATION, 1000)))
                .isEqualTo(price("26.00"));
        assertThat(byCategory.resolve(Situations.of(1).body(BodyType.COMMUNE, Measure.POPULATION, 1001)))
                .isEqualTo(new Amount.Quote("grande", List.of()));
        assertThat(byCategory.resolve(Situations.of(1).body(BodyType.ETABLISSEMENT, Measure.AGENTS, 3)))
                .isEqualTo(new Amount.Quote("devis d'établissement", List.of()));
        assertThat(byCategory.resolve(Situations.of(1).type(BodyType.AUTRE)))
                .isEqualTo(new Amount.Quote("devis d'autre structure", List.of()));
    }

    @Test
    void each_category_has_an_amount_and_nothing_else_has_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.ByCategory(BY_INHABITANTS, Map.of("A", price("26.00"))))
                .withMessage("category B has no price");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount.ByCategory(
                        BY_INHABITANTS, Map.of("A", price("26.00"), "B", price("51.00"), "C", price("128.00"))))
                .withMessage("a price is given for a category that the ranking does not have");
    }

    @Test
    void a_body_whose_inhabitants_are_unknown_is_not_ranked_by_guess() {
        Amount byCategory = new Amount.ByCategory(BY_INHABITANTS, Map.of("A", price("26.00"), "B", price("51.00")));
        assertThatIllegalStateException()
                .isThrownBy(() -> byCategory.resolve(Situations.of(1)))
                .withMessage("a body of type COMMUNE without measure cannot be ranked");
    }

    @Test
    void kinds_of_amount_combine_and_the_rankings_below_are_found() {
        Amount byCategory = new Amount.ByCategory(BY_INHABITANTS, Map.of("A", price("26.00"), "B", price("51.00")));
        Amount tree = new Amount.ByPlace(
                new Amount.ByYear(List.of(phase("1", price("0.00")), phase("2+", byCategory))),
                new Amount.ByQuantity(List.of(band("1", byCategory), band("2+", price("9.00")))));
        assertThat(tree.rankings()).containsExactly(BY_INHABITANTS, BY_INHABITANTS);
        Situations village = Situations.of(1).body(BodyType.COMMUNE, Measure.POPULATION, 500);
        assertThat(tree.resolve(village)).isEqualTo(price("26.00"));
        assertThat(tree.resolve(village.holder())).isEqualTo(price("0.00"));
        assertThat(tree.resolve(village.holder().year(2))).isEqualTo(price("26.00"));
    }
}
