package fr.tripartite.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

    private static DateRange range(String from, String until) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, false", "2023-01-01, true", "2023-06-15, true", "2023-12-31, true", "2024-01-01, false"})
    void its_first_and_last_days_are_inside(String day, boolean inside) {
        assertThat(range("2023-01-01", "2023-12-31").contains(LocalDate.parse(day)))
                .isEqualTo(inside);
    }

    @Test
    void always_holds_every_day() {
        assertThat(DateRange.ALWAYS.contains(LocalDate.MIN)).isTrue();
        assertThat(DateRange.ALWAYS.contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void a_range_may_be_one_day_and_not_less() {
        assertThat(range("2023-01-01", "2023-01-01").contains(LocalDate.parse("2023-01-01")))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range("2023-01-02", "2023-01-01"))
                .withMessage("the range ends on 2023-01-01, before it begins on 2023-01-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-06-30, false",
        "2023-01-01, 2023-07-01, true",
        "2023-08-01, 2023-08-31, true",
        "2023-12-31, 2024-12-31, true",
        "2024-01-01, 2024-12-31, false",
        "2020-01-01, 2029-12-31, true"
    })
    void two_ranges_overlap_where_they_share_a_day(String from, String until, boolean overlap) {
        DateRange secondHalf = range("2023-07-01", "2023-12-31");
        assertThat(range(from, until).overlaps(secondHalf)).isEqualTo(overlap);
        assertThat(secondHalf.overlaps(range(from, until))).isEqualTo(overlap);
    }
}
