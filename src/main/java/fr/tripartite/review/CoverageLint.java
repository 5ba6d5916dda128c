package fr.tripartite.review;

import fr.tripartite.tariff.DateRange;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dates and billed years that no grid covers: holes between two grids, and what lies before the first or after the last. */
final class CoverageLint {

    /** A sentence about some services, said once for all of them. */
    private record Remark(Finding.Severity severity, List<Message> dates, Message words) {}

    private final List<Grid> grids;
    private final List<Range> empty;
    private final Map<Remark, Set<String>> remarks = new LinkedHashMap<>();

    private CoverageLint(List<Grid> grids) {
        this.grids = grids;
        this.empty = gaps(windows(grids).stream().map(Grid.Window::billed).toList());
    }

    static List<Finding> of(List<ServiceDefinition> services, List<Grid> grids) {
        CoverageLint lint = new CoverageLint(grids);
        List<Finding> findings = new ArrayList<>();
        lint.empty.forEach(years -> findings.add(
                Finding.error(Message.of(ReviewWord.ALL_GRIDS), Message.of(ReviewWord.YEARS_UNCOVERED, the(years)))));
        services.forEach(service -> lint.look(service.code()));
        lint.remarks.forEach((remark, codes) -> {
            List<Message> where = new ArrayList<>(List.of(lint.names(codes)));
            where.addAll(remark.dates());
            findings.add(new Finding(remark.severity(), Message.list(where), remark.words()));
        });
        return findings;
    }

    private static List<Grid.Window> windows(List<Grid> grids) {
        return grids.stream().flatMap(grid -> grid.windows().stream()).toList();
    }

    private void look(String service) {
        List<Grid.Window> windows =
                windows(grids.stream().filter(grid -> grid.prices(service)).toList());
        List<DateRange> subscribed = segments(windows, Grid.Window::subscribed);
        List<DateRange> started = segments(windows, Grid.Window::started);
        boolean[][] covered = new boolean[subscribed.size()][started.size()];
        cells(subscribed, started, (i, j) -> {
            List<Range> years = windows.stream()
                    .filter(window ->
                            window.subscribed().contains(subscribed.get(i).from())
                                    && window.started().contains(started.get(j).from()))
                    .map(Grid.Window::billed)
                    .toList();
            covered[i][j] = !years.isEmpty();
            if (covered[i][j]) {
                years(service, DateRange.told(subscribed.get(i), started.get(j)), years);
            }
        });
        cells(subscribed, started, (i, j) -> {
            if (!covered[i][j] && !windows.isEmpty()) {
                boolean isHole = isHole(covered, i, j);
                add(
                        isHole ? Finding.Severity.ERREUR : Finding.Severity.REMARQUE,
                        service,
                        DateRange.told(subscribed.get(i), started.get(j)),
                        Message.of(isHole ? ReviewWord.DAYS_BETWEEN : ReviewWord.DAYS_OUTSIDE));
            }
        });
    }

    private static void cells(
            List<DateRange> subscribed, List<DateRange> started, BiConsumer<Integer, Integer> consumer) {
        for (int i = 0; i < subscribed.size(); i++) {
            for (int j = 0; j < started.size(); j++) {
                consumer.accept(i, j);
            }
        }
    }

    private void years(String service, List<Message> dates, List<Range> years) {
        for (Range gap : gaps(years)) {
            if (!empty.contains(gap)) {
                add(Finding.Severity.ERREUR, service, dates, Message.of(ReviewWord.YEARS_BETWEEN, the(gap)));
            }
        }
        long first = years.stream().mapToLong(Range::from).min().orElseThrow();
        add(Finding.Severity.REMARQUE, service, dates, Message.of(ReviewWord.YEARS_BEFORE, first));
        if (years.stream().noneMatch(range -> range.until() == null)) {
            long last = years.stream().mapToLong(CoverageLint::end).max().orElseThrow();
            add(Finding.Severity.REMARQUE, service, dates, Message.of(ReviewWord.YEARS_AFTER, last));
        }
    }

    private void add(Finding.Severity severity, String service, List<Message> dates, Message words) {
        remarks.computeIfAbsent(new Remark(severity, dates, words), key -> new LinkedHashSet<>())
                .add(service);
    }

    private static boolean isHole(boolean[][] covered, int i, int j) {
        boolean before = IntStream.range(0, i).anyMatch(k -> covered[k][j]);
        boolean after = IntStream.range(i + 1, covered.length).anyMatch(k -> covered[k][j]);
        boolean earlier = IntStream.range(0, j).anyMatch(k -> covered[i][k]);
        boolean later = IntStream.range(j + 1, covered[i].length).anyMatch(k -> covered[i][k]);
        return (before && after) || (earlier && later);
    }

    /** The days cut wherever a window begins or ends. */
    private static List<DateRange> segments(List<Grid.Window> windows, Function<Grid.Window, DateRange> dates) {
        TreeSet<LocalDate> starts = new TreeSet<>(Set.of(LocalDate.MIN));
        for (Grid.Window window : windows) {
            DateRange range = dates.apply(window);
            starts.add(range.from());
            if (range.until().isBefore(LocalDate.MAX)) {
                starts.add(range.until().plusDays(1));
            }
        }
        List<DateRange> segments = new ArrayList<>();
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            segments.add(new DateRange(start, next == null ? LocalDate.MAX : next.minusDays(1)));
        }
        return segments;
    }

    /** The years between two ranges that none of them holds. */
    private static List<Range> gaps(List<Range> years) {
        List<Range> gaps = new ArrayList<>();
        List<Range> sorted =
                years.stream().sorted(Comparator.comparingLong(Range::from)).toList();
        long reached = Long.MAX_VALUE;
        for (Range range : sorted) {
            if (reached < range.from() - 1) {
                gaps.add(new Range(reached + 1, range.from() - 1));
            }
            reached = reached == Long.MAX_VALUE ? end(range) : Math.max(reached, end(range));
        }
        return gaps;
    }

    private static long end(Range range) {
        Long until = range.until();
        return until == null ? Long.MAX_VALUE - 1 : until;
    }

    private static Message the(Range years) {
        boolean one = Long.valueOf(years.from()).equals(years.until());
        return Message.of(one ? ReviewWord.THE_YEAR : ReviewWord.THE_YEARS, years.billedYears());
    }

    /** All services of a grid are named by the grid. */
    private Message names(Set<String> codes) {
        return grids.stream()
                .filter(grid -> grid.charges().stream()
                        .flatMap(charge -> charge.services().stream())
                        .collect(Collectors.toSet())
                        .equals(codes))
                .findFirst()
                .map(grid -> Message.of(ReviewWord.ALL_SERVICES, grid.id()))
                .orElseGet(() -> Message.list(codes));
    }
}
