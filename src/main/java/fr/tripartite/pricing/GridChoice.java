package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.tariff.Grid;
import java.util.List;
import java.util.Optional;

/**
 * Which grid prices a row: rule {@code grid.by-subscription}, rule {@code grid.none}, rule {@code grid.pack-body}.
 *
 * @param grid that prices it, empty where none does
 * @param closed where none does: the grid that would, were it not closed to bodies that have another service
 * @param window of that grid into which the dates and the billed year fall
 * @param dated row whose dates were looked at: the row itself, or the one its service follows
 * @param notWith French label of the service whose bodies that grid is closed to
 * @param readings ids of the readings it rests on: those of the grid, or of those
 *     that do not fit, and of the rows that this one hangs on
 */
public record GridChoice(
        Optional<Grid> grid,
        Optional<Grid> closed,
        Optional<Grid.Window> window,
        Optional<Row> dated,
        Optional<String> notWith,
        List<String> readings) {}
