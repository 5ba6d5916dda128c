package fr.tripartite.tariff;

import static fr.tripartite.tariff.BodyType.AUTRE;
import static fr.tripartite.tariff.BodyType.COMMUNE;
import static fr.tripartite.tariff.BodyType.ETABLISSEMENT;
import static fr.tripartite.tariff.Measure.AGENTS;
import static fr.tripartite.tariff.Measure.POPULATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Map<BodyType, Measure> BOTH = Map.of(COMMUNE, POPULATION, ETABLISSEMENT, AGENTS);
    private static final Map<BodyType, String> OTHERS = Map.of(AUTRE, "un devis sera établi");

    private static Ranking.Category category(String name, String inhabitants, String staff) {
        return new Ranking.Category(name, Map.of(COMMUNE, Range.parse(inhabitants), ETABLISSEMENT, Range.parse(staff)));
    }

    private static Ranking ranking(Ranking.Category... categories) {
        return new Ranking(BOTH, OTHERS, List.of(categories), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, POPULATION, 0, A",
        "COMMUNE, POPULATION, 1000, A",
        "COMMUNE, POPULATION, 1001, B",
        "COMMUNE, POPULATION, 999999, B",
        "ETABLISSEMENT, AGENTS, 4, A",
        "ETABLISSEMENT, AGENTS, 5, B"
    })
    void each_type_is_ranked_by_its_own_measure(BodyType type, Measure measure, long value, String expected) {
        Ranking ranking = ranking(category("A", "0-1000", "0-4"), category("B", "1001+", "5+"));
        assertThat(ranking.categoryOf(Situations.of(1).body(type, measure, value), new ArrayList<>())
                        .name())
                .isEqualTo(expected);
        assertThat(ranking.quoteFor(type)).isNull();
    }

    @Test
    void a_type_without_measure_needs_a_quote() {
        Ranking ranking = ranking(category("A", "0+", "0+"));
        assertThat(ranking.quoteFor(AUTRE)).isEqualTo("un devis sera établi");
        assertThatIllegalStateException()
                .isThrownBy(() -> ranking.categoryOf(Situations.of(1).body(AUTRE, POPULATION, 10), new ArrayList<>()))
                .withMessage("a body of type AUTRE without measure cannot be ranked");
    }

    @Test
    void the_wrong_measure_is_as_good_as_none() {
        Ranking ranking = ranking(category("A", "0+", "0+"));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ranking.categoryOf(Situations.of(1).body(ETABLISSEMENT, POPULATION, 10), new ArrayList<>()))
                .withMessage("a body of type ETABLISSEMENT without measure cannot be ranked");
    }

    @Test
    void every_type_is_either_ranked_or_quoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranking(BOTH, Map.of(), List.of(category("A", "0+", "0+")), List.of()))
                .withMessage("bodies of type AUTRE need either a measure or a quote");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranking(
                        BOTH, Map.of(AUTRE, "devis", COMMUNE, "devis"), List.of(category("A", "0+", "0+")), List.of()))
                .withMessage("bodies of type COMMUNE need either a measure or a quote");
    }

    @Test
    void a_category_stands_once_with_bounds_for_each_ranked_type() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking(category("A", "0-4", "0-4"), category("A", "5+", "5+")))
                .withMessage("category A stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking(new Ranking.Category("A", Map.of(COMMUNE, Range.parse("0+")))))
                .withMessage("category A needs bounds for each ranked type, and for no other");
    }

    @Test
    void categories_leave_nobody_between_them() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking(category("A", "0-999", "0-4"), category("B", "1001+", "5+")))
                .withMessage("categories of COMMUNE: gap before 1001+: it should begin at 1000 (nothing covers 1000)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking(category("A", "0-1000", "0-5"), category("B", "1001+", "5+")))
                .withMessage("categories of ETABLISSEMENT: overlap before 5+: it should begin at 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranking(
                        Map.of(COMMUNE, POPULATION), Map.of(AUTRE, "d", ETABLISSEMENT, "d"), List.of(), List.of()))
                .withMessage("categories of COMMUNE: gap: nothing from 0 on");
    }

    @Test
    void where_two_types_are_wrong_the_first_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking(category("A", "0-999", "0-4"), category("B", "1001+", "6+")))
                .withMessage("categories of COMMUNE: gap before 1001+: it should begin at 1000 (nothing covers 1000)");
    }
}
