package fr.tripartite.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.tripartite.words.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {

    private static List<Range> ranges(String texts) {
        return texts.isEmpty()
                ? List.of()
                : Arrays.stream(texts.split(" ", -1)).map(Range::parse).toList();
    }

    @Test
    void a_range_is_closed_open_or_one_number() {
        assertThat(Range.parse("3-5")).isEqualTo(new Range(3, 5L));
        assertThat(Range.parse("21+")).isEqualTo(new Range(21, null));
        assertThat(Range.parse("7")).isEqualTo(new Range(7, 7L));
        assertThat(Range.parse("0-1000")).isEqualTo(new Range(0, 1000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-5", "21+", "7", "0-1000"})
    void a_range_is_written_as_it_is_read(String text) {
        assertThat(Range.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "3-",
                "3–5",
                "3 - 5",
                "5 +",
                "+",
                "3-5-7",
                "3+5",
                "a",
                "1.5",
                "1234567890",
                "1-1234567890"
            })
    void anything_else_is_no_range(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.parse(text))
                .withMessage("'" + text + "' is not a range such as 3-5, 21+ or 7");
    }

    @Test
    void a_range_cannot_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.parse("5-3"))
                .withMessage("range 5-3 ends before it begins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+", "1-2 3-5 6+", "1 2 3+"})
    void ranges_that_follow_one_another_to_the_end_are_accepted(String texts) {
        assertThatCode(() -> Range.requireContiguous(ranges(texts), 1, Message.of(TariffWord.BANDS)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1-2 4+, bands: gap before 4+: it should begin at 3 (nothing covers 3)",
        "2+, bands: gap before 2+: it should begin at 1 (nothing covers 1)",
        "1-3 3+, bands: overlap before 3+: it should begin at 4",
        "0-3 4+, bands: overlap before 0-3: it should begin at 1",
        "1-2 3-5, bands: gap: nothing from 6 on",
        "'', bands: gap: nothing from 1 on",
        "1-2 3+ 4+, bands: 4+ overlaps the range without end before it",
        "3+ 1-2, bands: gap before 3+: it should begin at 1 (nothing covers 1-2); bands: 1-2 overlaps the range without end"
                + " before it"
    })
    void a_gap_or_an_overlap_is_refused_with_its_place(String texts, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.requireContiguous(ranges(texts), 1, Message.of(TariffWord.BANDS)))
                .withMessage(complaint);
    }

    @ParameterizedTest
    @CsvSource({"1, 1-2", "2, 1-2", "3, 3-5", "5, 3-5", "6, 6+", "1000000, 6+", "0, 1-2", "-1, 1-2"})
    void both_bounds_are_inside_and_what_lies_before_the_start_belongs_to_the_first(long number, String expected) {
        Range found = Range.find(ranges("1-2 3-5 6+"), Function.identity(), number);
        assertThat(found).isEqualTo(Range.parse(expected));
    }

    @Test
    void ranges_that_were_not_checked_may_reach_nothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Range.find(ranges("1-2"), Function.identity(), 3))
                .withMessage("contiguous ranges have no end");
    }
}
