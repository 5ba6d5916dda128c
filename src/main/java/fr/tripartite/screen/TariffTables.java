package fr.tripartite.screen;

import fr.tripartite.review.PriceRow;
import fr.tripartite.review.PriceTable;
import fr.tripartite.review.TableWord;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Provenance;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The grids in force, table by table of their deliberation, to be read side by side with it. */
public final class TariffTables {

    private static final List<TableWord> HEADER = List.of(
            TableWord.ROW,
            TableWord.COLUMN,
            TableWord.ISSUER,
            TableWord.SERVICE,
            TableWord.CONDITION,
            TableWord.PRICE,
            TableWord.BASIS,
            TableWord.UNIT,
            TableWord.PERIOD,
            TableWord.COUNTING);
    private static final String NO_COLUMN = "";

    private final PrintWriter out;
    private final Words words;

    /** Prints nothing yet. */
    public TariffTables(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** Prints them. */
    public void print(Tariffs tariffs) {
        tariffs.grids().forEach(this::print);
        List<ServiceDefinition> included =
                tariffs.services().stream().filter(ServiceDefinition::included).toList();
        if (!included.isEmpty()) {
            heading("# ", TableWord.INCLUDED_SERVICES);
            included.forEach(service -> item(
                    TableWord.INCLUDED_SERVICE,
                    service.code(),
                    service.label(),
                    service.requires().orElseThrow()));
        }
    }

    private void print(Grid grid) {
        heading("# ", TableWord.GRID, grid.id(), grid.title());
        out.println(grid.deliberation() + ".");
        out.println();
        grid.windows().forEach(window -> item(TableWord.APPLIES, window.told()));
        grid.datesOf().ifPresent(service -> item(TableWord.DATES_OF, service));
        grid.notWith().ifPresent(service -> item(TableWord.NOT_WITH, service));
        grid.subsidy().ifPresent(subsidy -> item(TableWord.SUBSIDY, subsidy.told()));
        grid.suitability().ifPresent(made -> item(TableWord.SUITABILITY, made.told()));
        byTable(grid).forEach((table, rows) -> {
            out.println();
            out.println("## " + table);
            out.println();
            TextTable text = new TextTable(
                    HEADER.stream().map(word -> words.say(Message.of(word))).toList());
            rows.forEach(text::add);
            text.print(out);
        });
        out.println();
    }

    private void heading(String level, TableWord word, Object... arguments) {
        out.println(level + words.say(Message.of(word, arguments)));
        out.println();
    }

    private void item(TableWord word, Object... arguments) {
        out.println("- " + words.say(Message.of(word, arguments)));
    }

    /** A quote or nothing names no place of its own: it stays beside the price before it, or else the one after it. */
    private Map<String, List<List<String>>> byTable(Grid grid) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        List<PriceRow> rows = PriceTable.of(grid);
        String table = rows.stream()
                .flatMap(row -> row.provenance().stream())
                .map(Provenance::table)
                .findFirst()
                .orElse(grid.title());
        for (PriceRow row : rows) {
            table = row.provenance().map(Provenance::table).orElse(table);
            tables.computeIfAbsent(table, key -> new ArrayList<>()).add(cells(row));
        }
        return tables;
    }

    private List<String> cells(PriceRow row) {
        Charge charge = row.charge();
        String reason = row.reason();
        Message price = row.price();
        return List.of(
                row.provenance().map(Provenance::row).orElse(charge.label()),
                row.provenance().map(Provenance::column).orElse(NO_COLUMN),
                charge.issuer(),
                String.join(", ", charge.services()),
                words.say(row.condition()),
                words.say(reason.isEmpty() ? price : Message.of(TableWord.WITH_REASON, price, reason)),
                charge.basis().name(),
                charge.unit(),
                words.say(Message.of(charge.period())),
                words.say(Message.of(charge.counting())));
    }
}
