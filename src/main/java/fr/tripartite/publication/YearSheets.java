package fr.tripartite.publication;

import fr.tripartite.billing.YearSummary;
import fr.tripartite.comparison.ServiceTotal;
import fr.tripartite.comparison.YearFigures;
import fr.tripartite.invoicing.Amounts;
import fr.tripartite.money.Money;
import fr.tripartite.output.RejectionRows;
import fr.tripartite.words.Message;
import fr.tripartite.workbook.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sheets of {@code synthese.xlsx}: what the files of the year say, cell by cell, and on top what they add up to. */
final class YearSheets {

    private static final Set<String> ADDED_UP =
            Set.of("montant_ht", "montant_tva", "montant_ttc", "contribution", "montant_subvention");

    /** A sheet has no more. */
    private static final int MOST_COLUMNS = 16_384;

    private final YearLook look;
    private final YearSummary summary;

    YearSheets(YearLook look) {
        this.look = look;
        this.summary = look.summary();
    }

    List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(overview());
        for (YearSummary.IssuerColumns issuer : summary.issuers()) {
            String table = DocumentFile.table(YearFiles.INVOICES, issuer.code());
            sheets.add(sheet(say(SheetWord.INVOICES, issuer.code()), YearFiles.INVOICE_COLUMNS, look.rows(table)));
        }
        List<List<?>> lines = summary.issuers().stream()
                .<List<?>>flatMap(issuer -> look.rows(YearFiles.lines(issuer.code())).stream())
                .toList();
        sheets.add(sheet(say(SheetWord.LINES), YearFiles.LINE_COLUMNS, lines));
        sheets.add(sheet(SheetWord.AWAITED, YearFiles.AWAITED, YearFiles.AWAITED_COLUMNS));
        sheets.add(rejections());
        sheets.add(sheet(SheetWord.WARNINGS, YearFiles.WARNINGS, YearFiles.WARNING_COLUMNS));
        sheets.add(sheet(SheetWord.SUBSIDY, YearFiles.SUBSIDY, YearFiles.SUBSIDY_COLUMNS));
        sheets.add(sheet(SheetWord.REGISTER, YearFiles.REGISTER, YearFiles.REGISTER_COLUMNS));
        return sheets;
    }

    private Sheet sheet(SheetWord name, String file, String columns) {
        return sheet(say(name), columns, look.rows(file));
    }

    private static Sheet sheet(String name, String columns, List<List<?>> rows) {
        List<Sheet.Column> heads = Arrays.stream(columns.split(";"))
                .map(column -> new Sheet.Column(say(SheetWord.of(column)), kind(column)))
                .toList();
        boolean isAddedUp = heads.stream().anyMatch(Sheet.Column::isAddedUp);
        return new Sheet(name, heads, rows, isAddedUp ? List.of(new Sheet.Total(say(SheetWord.TOTAL), "")) : List.of());
    }

    private static Sheet.Kind kind(String column) {
        if (ADDED_UP.contains(column)) {
            return Sheet.Kind.AMOUNT_SUM;
        }
        return switch (column) {
            case "nombre_lignes" -> Sheet.Kind.COUNT_SUM;
            case "quantite" -> Sheet.Kind.COUNT;
            default -> Sheet.Kind.PLAIN;
        };
    }

    /** Under the names that an inventory has: corrected, these rows can go back. */
    private Sheet rejections() {
        List<Sheet.Column> heads = RejectionRows.names(summary.inventoryColumns()).stream()
                .limit(MOST_COLUMNS)
                .map(name -> new Sheet.Column(name, Sheet.Kind.PLAIN))
                .toList();
        List<? extends List<?>> rows = look.rows(YearFiles.REJECTIONS).stream()
                .map(row -> row.subList(0, heads.size()))
                .toList();
        return new Sheet(say(SheetWord.REJECTIONS), heads, rows, List.of());
    }

    private Sheet overview() {
        List<Sheet.Column> heads = new ArrayList<>(List.of(
                new Sheet.Column(say(SheetWord.EMETTEUR), Sheet.Kind.PLAIN),
                new Sheet.Column(say(SheetWord.LIBELLE), Sheet.Kind.PLAIN),
                new Sheet.Column(say(SheetWord.NATURE), Sheet.Kind.PLAIN),
                new Sheet.Column(say(SheetWord.COLLECTIVITES), Sheet.Kind.COUNT),
                new Sheet.Column(say(SheetWord.QUANTITE), Sheet.Kind.COUNT),
                new Sheet.Column(say(SheetWord.MONTANT_HT), Sheet.Kind.AMOUNT_SUM),
                new Sheet.Column(say(SheetWord.MONTANT_TVA), Sheet.Kind.AMOUNT_SUM),
                new Sheet.Column(say(SheetWord.MONTANT_TTC), Sheet.Kind.AMOUNT_SUM)));
        look.before().map(YearFigures::year).ifPresent(year -> {
            heads.add(new Sheet.Column(say(SheetWord.TTC_AVANT, Integer.toString(year)), Sheet.Kind.AMOUNT_SUM));
            heads.add(new Sheet.Column(say(SheetWord.ECART), Sheet.Kind.AMOUNT_SUM));
        });
        List<Sheet.Total> totals = new ArrayList<>();
        summary.issuers()
                .forEach(issuer -> totals.add(new Sheet.Total(say(SheetWord.TOTAL_OF, issuer.code()), issuer.code())));
        totals.add(new Sheet.Total(say(SheetWord.TOTAL), ""));
        return new Sheet(say(SheetWord.SUMMARY), heads, overviewRows(), totals);
    }

    private List<List<?>> overviewRows() {
        Map<ServiceTotal.Key, Money> before = new LinkedHashMap<>();
        look.before().ifPresent(figures -> figures.services().forEach(total -> before.put(total.key(), total.ttc())));
        List<ServiceTotal> totals = new ArrayList<>(look.figures().services());
        Set<ServiceTotal.Key> now =
                Set.copyOf(totals.stream().map(ServiceTotal::key).toList());
        before.keySet().stream()
                .filter(key -> !now.contains(key))
                .forEach(key -> totals.add(new ServiceTotal(key, 0, 0, Amounts.ZERO)));
        List<List<?>> rows = new ArrayList<>();
        for (ServiceTotal total : look.figures().sorted(totals)) {
            List<Object> row = new ArrayList<>(List.of(
                    total.key().issuer(),
                    total.key().label(),
                    total.key().nature(),
                    total.bodies(),
                    total.quantity(),
                    total.ht(),
                    total.vat(),
                    total.ttc()));
            if (look.before().isPresent()) {
                Money earlier = before.getOrDefault(total.key(), Money.ZERO);
                row.add(earlier);
                row.add(total.ttc().minus(earlier));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String say(SheetWord word, Object... arguments) {
        return Message.of(word, arguments).french();
    }
}
