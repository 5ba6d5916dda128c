package fr.tripartite.cli;

import fr.tripartite.review.PriceRow;
import fr.tripartite.review.PriceTable;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Provenance;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The grids in force, table by table of their deliberation, to be read side by side with it. */
final class TariffTables {

    private static final List<String> HEADER =
            List.of("ligne", "colonne", "émetteur", "service", "condition", "prix", "base", "unité", "dû", "décompte");
    private static final String NO_COLUMN = "";

    private final PrintWriter out;

    TariffTables(PrintWriter out) {
        this.out = out;
    }

    void print(Tariffs tariffs) {
        tariffs.grids().forEach(this::print);
        List<ServiceDefinition> included =
                tariffs.services().stream().filter(ServiceDefinition::included).toList();
        if (!included.isEmpty()) {
            out.println("# Services inclus dans un autre, sans prix");
            out.println();
            included.forEach(service -> out.println("- " + service.code() + " (" + service.label() + ") : inclus dans "
                    + service.requires().orElseThrow() + "."));
        }
    }

    private void print(Grid grid) {
        out.println("# Grille " + grid.id() + " : " + grid.title());
        out.println();
        out.println(grid.deliberation() + ".");
        out.println();
        grid.windows().forEach(window -> out.println("- S'applique : " + French.window(window) + "."));
        grid.datesOf()
                .ifPresent(service -> out.println("- Dates prises en compte : celles du service " + service + "."));
        grid.notWith()
                .ifPresent(
                        service -> out.println("- Fermée à un organisme dont le service " + service + " est actif."));
        grid.subsidy().ifPresent(subsidy -> out.println("- Subvention : " + French.subsidy(subsidy) + "."));
        grid.suitability().ifPresent(made -> out.println("- Hors destinataires : " + French.suitability(made) + "."));
        byTable(grid).forEach((table, rows) -> {
            out.println();
            out.println("## " + table);
            out.println();
            TextTable text = new TextTable(HEADER);
            rows.forEach(text::add);
            text.print(out);
        });
        out.println();
    }

    /** A quote or nothing names no place of its own: it stays beside the price before it, or else the one after it. */
    private static Map<String, List<List<String>>> byTable(Grid grid) {
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

    private static List<String> cells(PriceRow row) {
        Charge charge = row.charge();
        String reason = row.reason();
        return List.of(
                row.provenance().map(Provenance::row).orElse(charge.label()),
                row.provenance().map(Provenance::column).orElse(NO_COLUMN),
                charge.issuer(),
                String.join(", ", charge.services()),
                row.condition(),
                reason.isEmpty() ? row.price() : row.price() + " : " + reason,
                charge.basis().name(),
                charge.unit(),
                French.period(charge.period()),
                French.counting(charge.counting()));
    }
}
