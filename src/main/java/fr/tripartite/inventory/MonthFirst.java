package fr.tripartite.inventory;

import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a column in which months stand before days: rule {@code text.month-first}. */
public final class MonthFirst {

    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d\\d)/(\\d\\d)(/\\d{4}\\b.*)");
    private static final int MANY = 3;

    private final Header header;
    private final Map<String, List<Integer>> monthFirst = new LinkedHashMap<>();
    /** Nothing more is to be known of them. */
    private final Set<String> dayFirst = new HashSet<>();

    /** Nothing is known yet of the columns. */
    public MonthFirst(Header header) {
        this.header = header;
    }

    /** Looks at the days of a row. */
    public void look(RawRow row) {
        if (row.shape() == RawRow.Shape.STRAY_QUOTE) {
            return;
        }
        for (String column : Header.DATES) {
            String cell = Header.cell(row.cells(), header.position(column));
            if (dayFirst.contains(column) || cell.indexOf('/') != 2) {
                continue;
            }
            Matcher numbers = TWO_NUMBERS.matcher(cell);
            if (numbers.matches()) {
                boolean isDayFirst = Cells.date(cell) != null;
                boolean isMonthFirst = Cells.date(numbers.group(2) + '/' + numbers.group(1) + numbers.group(3)) != null;
                if (isMonthFirst && !isDayFirst) {
                    monthFirst
                            .computeIfAbsent(column, known -> new ArrayList<>())
                            .add(row.line());
                } else if (isDayFirst && !isMonthFirst) {
                    dayFirst.add(column);
                }
            }
        }
    }

    /** What is wrong with the file, if a column can only be read month first. */
    public Optional<Message> problem() {
        return monthFirst.entrySet().stream()
                .filter(column -> column.getValue().size() >= MANY && !dayFirst.contains(column.getKey()))
                .findFirst()
                .map(column -> Message.of(
                        FileFault.MONTHS_FIRST,
                        column.getKey(),
                        column.getValue().subList(0, MANY)));
    }
}
