package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.words.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which grid prices a row: the one whose windows hold its dates and the billed year (rule {@code grid.by-subscription}), and that
 * is not closed to the body (rule {@code grid.pack-body}).
 */
final class GridRule {

    private final BodyAssessment body;

    GridRule(BodyAssessment body) {
        this.body = body;
    }

    private List<Grid> candidates(AssessedRow row) {
        return body.tariffs().gridsOf(row.service());
    }

    /** The grid that prices a row in a billed year. */
    Optional<Grid> grid(AssessedRow row, int inYear) {
        for (Grid grid : candidates(row)) {
            if (window(grid, row, inYear) != null && isOpen(grid, inYear)) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(Grid grid, int inYear) {
        return grid.notWith().isEmpty() || body.active(grid.notWith().get(), inYear) == null;
    }

    /** The row whose dates a grid looks at: the row itself, or the one its service follows: rule {@code grid.pack}. */
    @Nullable
    AssessedRow dated(Grid grid, AssessedRow row, int inYear) {
        String service = grid.datesOf().orElse(row.service());
        return service.equals(row.service()) ? row : body.active(service, inYear);
    }

    private Grid.@Nullable Window window(Grid grid, AssessedRow row, int inYear) {
        AssessedRow dated = dated(grid, row, inYear);
        return dated == null ? null : grid.window(dated.row().subscribed(), body.start(grid, dated), inYear);
    }

    /** The grid that would price a row this year, were it not closed to the body. */
    private Optional<Grid> closed(AssessedRow row) {
        return candidates(row).stream()
                .filter(grid -> window(grid, row, body.year()) != null)
                .findFirst();
    }

    /** Why no grid prices a row this year: rule {@code grid.none}. */
    Message whyNone(AssessedRow row) {
        Row dates = row.row();
        return closed(row)
                .map(grid -> Message.of(
                        PricingReason.GRID_CLOSED,
                        grid.title(),
                        closingService(grid).orElse("")))
                .orElseGet(() -> Message.of(PricingReason.NO_GRID, body.year(), dates.subscribed(), dates.started()));
    }

    private Optional<String> closingService(Grid grid) {
        return grid.notWith().flatMap(body.tariffs()::service).map(ServiceDefinition::label);
    }

    /** Which grid prices a row this year, and by which of its windows; or which one would, were it not closed. */
    GridChoice choice(AssessedRow row) {
        Optional<Grid> grid = grid(row, body.year());
        Optional<Grid> closed = grid.isPresent() ? Optional.empty() : closed(row);
        Optional<Grid> found = grid.or(() -> closed);
        return new GridChoice(
                grid,
                closed,
                found.flatMap(chosen -> Optional.ofNullable(window(chosen, row, body.year()))),
                found.flatMap(chosen -> Optional.ofNullable(dated(chosen, row, body.year())))
                        .map(AssessedRow::row),
                found.flatMap(this::closingService),
                readings(found, row));
    }

    /** Those of the grid, or of all that do not fit, and those of the grids of the rows that this one hangs on. */
    private List<String> readings(Optional<Grid> grid, AssessedRow row) {
        Set<String> readings = new LinkedHashSet<>();
        grid.map(List::of).orElseGet(() -> candidates(row)).forEach(looked -> readings.addAll(looked.readings()));
        Stream.of(
                        grid.flatMap(Grid::notWith),
                        grid.flatMap(Grid::datesOf),
                        row.row().service().requires())
                .flatMap(Optional::stream)
                .flatMap(other -> body.rowsOf(other).stream())
                .filter(other -> other.row().isActive(body.year()))
                .forEach(other -> grid(other, body.year()).ifPresent(hung -> readings.addAll(hung.readings())));
        return List.copyOf(readings);
    }

    /** Whom the grid was made for, where this body is another: rule {@code pack.for-whom}. */
    Optional<Grid.Suitability> unsuitable(AssessedRow row) {
        BodyProfile profile = body.profile();
        return grid(row, body.year())
                .flatMap(Grid::suitability)
                .filter(made -> made.service().equals(row.service()))
                .filter(made -> profile.type() != made.type() || profile.measure(made.measure()) >= made.below());
    }
}
