package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Step;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the statement of one body: row by row, then the bands over several rows, then the invoices, whose lines follow rule
 * {@code amounts.rows-apart}.
 */
final class StatementBuilder {

    private final BodyAssessment body;
    private final FirstUnitsRule firstUnits;
    private final Map<String, List<PricedLine>> lines = new LinkedHashMap<>();
    private final Map<PoolKey, Pool> pools = new LinkedHashMap<>();
    private final List<Coverage> coverages = new ArrayList<>();
    /** The start under which an issuer, by its code, invoices the contribution. */
    private final Map<String, LocalDate> contributions = new HashMap<>();

    /** Tells which rows are counted together; the grid is empty where rows of all grids are. */
    private record PoolKey(String billedAs, String issuer, Nature nature, String grid) {}

    private record Pool(Charge charge, Grid grid, List<AssessedRow> rows) {}

    StatementBuilder(BodyAssessment body) {
        this.body = body;
        this.firstUnits = new FirstUnitsRule(body);
    }

    Statement build() {
        for (AssessedRow row : body.rows()) {
            if (body.isAccepted(row)) {
                bill(row);
            }
        }
        pools.values().forEach(this::billPool);
        List<Statement.Bill> bills = new ArrayList<>();
        List<Issuer> issuers = body.tariffs().issuers();
        for (int i = 0; i < issuers.size(); i++) {
            List<PricedLine> priced = lines.get(issuers.get(i).code());
            if (priced != null) {
                bills.add(bill(issuers.get(i), priced, i));
            }
        }
        return new Statement(
                body.body().siret(),
                first(Row::name),
                bills,
                body.rows().stream().map(row -> row.outcome(body.year())).toList(),
                coverages);
    }

    private Statement.Bill bill(Issuer issuer, List<PricedLine> priced, int position) {
        Invoice invoice = Invoice.of(priced.stream().map(PricedLine::line).toList(), issuer);
        Map<Integer, AssessedRow> firstRows = new HashMap<>();
        priced.forEach(line -> firstRows.put(line.line().firstRow(), line.rows().get(0)));
        for (Invoice.Line line : invoice.lines()) {
            AssessedRow row = firstRows.get(line.billable().firstRow());
            if (row != null) {
                row.add(position, line.ttc());
            }
        }
        return new Statement.Bill(
                issuer,
                invoice,
                new Row.References(first(Row::engagement), first(Row::serviceCode)),
                contributions.get(issuer.code()));
    }

    /** The first text that an accepted row has in a column. */
    private String first(Function<Row, String> column) {
        for (AssessedRow row : body.rows()) {
            String text = column.apply(row.row());
            if (!text.isEmpty() && body.isAccepted(row)) {
                return text;
            }
        }
        return "";
    }

    /** The lines of an issuer, by its code, in the order in which they were priced. */
    List<PricedLine> lines(String issuer) {
        return lines.getOrDefault(issuer, List.of());
    }

    /** Rule {@code due.active}, rule {@code due.file-sharing}. */
    private void bill(AssessedRow assessed) {
        Row row = assessed.row();
        LocalDate ended = row.ended();
        if (ended != null && ended.getYear() < body.year()) {
            assessed.owesNothing(Message.of(PricingReason.ENDED, ended.getYear()));
        } else if (row.started().getYear() > body.year()) {
            assessed.owesNothing(
                    Message.of(PricingReason.NOT_BEGUN, row.started().getYear()));
        } else if (!body.dues().canOwe(assessed)) {
            assessed.owesNothing(
                    Message.of(PricingReason.OWED_ONCE, row.started().getYear()));
        } else if (row.service().included()) {
            assessed.owesNothing(
                    Message.of(PricingReason.INCLUDED, row.service().requires().orElse("")));
        } else {
            body.grids().unsuitable(assessed).ifPresent(made -> assessed.warn(Message.text(made.words())));
            Dues dues = body.dues().of(assessed);
            dues.grid().ifPresent(grid -> billUnder(grid, dues, assessed));
            billQuotes(assessed);
        }
    }

    private void billUnder(Grid grid, Dues dues, AssessedRow row) {
        for (Charge charge : body.tariffs().charges(grid, row.service())) {
            if (charge.counting().isPooled()) {
                String scope = charge.counting() == Charge.Counting.GRID_BAND ? grid.id() : "";
                PoolKey key = new PoolKey(charge.billedAs(), charge.issuer(), charge.nature(), scope);
                pools.computeIfAbsent(key, unknown -> new Pool(charge, grid, new ArrayList<>()))
                        .rows()
                        .add(row);
            }
        }
        for (Dues.Due due : dues.list()) {
            long count = due.charge().counting() == Charge.Counting.EACH_UNIT ? due.count() : 1;
            if (due.leaf() instanceof Amount.Price price) {
                Item.Kind kind = kind(grid, row);
                add(row, grid, due, count, price, kind);
                if (kind == Item.Kind.CONTRIBUTION) {
                    contributions.put(due.charge().issuer(), body.start(grid, row));
                }
                cover(grid, due.charge(), row, count, price.unitPrice());
            } else if (due.leaf() instanceof Amount.FirstUnits units) {
                billFirstUnits(grid, due, row, units);
            } else if (due.leaf() instanceof Amount.Nothing nothing) {
                row.owesNothing(Message.text(nothing.reason()));
                cover(grid, due.charge(), row, count, Money.ZERO);
            }
        }
    }

    /** Rule {@code pack.contribution}. */
    private Item.Kind kind(Grid grid, AssessedRow row) {
        boolean contribution = grid.subsidy()
                .filter(subsidy -> subsidy.service().equals(row.service()))
                .filter(subsidy -> isSubsidised(subsidy, body.situation(grid, row, body.year())))
                .isPresent();
        return contribution ? Item.Kind.CONTRIBUTION : Item.Kind.ORDINARY;
    }

    private static boolean isSubsidised(Grid.Subsidy subsidy, BodySituation situation) {
        return situation.holdsPlace() && situation.subscriptionYear() <= subsidy.years();
    }

    private void add(AssessedRow row, Grid grid, Dues.Due due, long count, Amount.Price price, Item.Kind kind) {
        Item item = item(grid, due.charge(), row.service(), price, kind);
        add(
                due.charge(),
                List.of(row),
                new BillableLine(item, count, List.of(row.row().line())),
                due.steps(),
                price);
    }

    private void add(Charge charge, List<AssessedRow> rows, BillableLine line, List<Step> steps, Amount.Price price) {
        rows.forEach(AssessedRow::bill);
        add(
                charge.issuer(),
                new PricedLine(
                        line, rows, charge, steps, null, price.provenance().readings()));
    }

    private void add(String issuer, PricedLine line) {
        lines.computeIfAbsent(issuer, code -> new ArrayList<>()).add(line);
    }

    private static Item item(Grid grid, Charge charge, String service, Amount.Price price, Item.Kind kind) {
        return new Item(
                service,
                charge.nature(),
                kind,
                charge.label(),
                charge.unit(),
                price.unitPrice(),
                charge.basis(),
                grid.id(),
                price.provenance().in(grid.deliberation()).french());
    }

    /** Rule {@code catalogue-2023.mailbox-bands}. */
    private void billPool(Pool pool) {
        long quantity = 0;
        List<Integer> behind = new ArrayList<>();
        for (AssessedRow row : pool.rows()) {
            quantity += row.row().quantity();
            behind.add(row.row().line());
        }
        BodySituation situation =
                body.situation(pool.grid(), pool.rows().get(0), body.year()).withQuantity(quantity);
        List<Step> steps = new ArrayList<>(2);
        if (pool.charge().amount().resolve(situation, steps) instanceof Amount.Price price) {
            Item item = item(pool.grid(), pool.charge(), pool.charge().billedAs(), price, Item.Kind.ORDINARY);
            add(pool.charge(), pool.rows(), new BillableLine(item, 1, behind), steps, price);
        }
    }

    /** The first units over all years have their price, in the order of the start dates; the others another. */
    private void billFirstUnits(Grid grid, Dues.Due due, AssessedRow row, Amount.FirstUnits units) {
        int used = firstUnits.usedBefore(grid, due.charge(), row, units);
        due.steps().add(new Step.FirstUnits(units, used));
        int quantity = row.row().quantity();
        int reduced = Math.min(Math.max(0, units.count() - used), quantity);
        if (reduced > 0) {
            add(row, grid, due, reduced, units.reduced(), Item.Kind.REDUCED_UNIT);
            cover(grid, due.charge(), row, reduced, units.reduced().unitPrice());
        }
        if (quantity > reduced) {
            add(row, grid, due, quantity - reduced, units.further(), Item.Kind.ORDINARY);
        }
    }

    /** The price of a body without a place, less what this one owes: rule {@code subsidy.covered}. */
    private void cover(Grid grid, Charge charge, AssessedRow row, long count, Money unitPrice) {
        Optional<Grid.Subsidy> subsidy = grid.subsidy();
        if (subsidy.isEmpty()) {
            return;
        }
        BodySituation situation = body.situation(grid, row, body.year());
        if (isSubsidised(subsidy.get(), situation)
                && charge.amount().resolve(situation.withoutPlace()) instanceof Amount.Price normal) {
            coverages.add(new Coverage(
                    charge.issuer(), charge.nature(), normal.unitPrice().times(count), unitPrice.times(count)));
        }
    }

    /** Rule {@code quote.agreed}, rule {@code quote.awaited}. */
    private void billQuotes(AssessedRow row) {
        List<Issuer> issuers = body.tariffs().issuers();
        for (int i = 0; i < issuers.size(); i++) {
            Issuer issuer = issuers.get(i);
            QuoteRule.Need need = body.quotes().need(row, issuer);
            Money quote = row.row().quote(i);
            if (need != QuoteRule.Need.NONE && quote != null) {
                row.bill();
                add(
                        issuer.code(),
                        new PricedLine(
                                quoteLine(row, issuer, quote),
                                List.of(row),
                                null,
                                List.of(),
                                body.quotes().why(row, issuer),
                                body.dues().of(row).quoteReadings()));
            } else if (need == QuoteRule.Need.NEEDED) {
                row.await(new Statement.Awaited(issuer.code(), body.quotes().why(row, issuer)));
            }
        }
    }

    private BillableLine quoteLine(AssessedRow assessed, Issuer issuer, Money quote) {
        Row row = assessed.row();
        Item item = new Item(
                assessed.service(),
                Nature.DEVIS,
                Item.Kind.ORDINARY,
                Message.of(PricingReason.QUOTE_LABEL, row.service().label()).french(),
                Message.of(PricingReason.QUOTE_UNIT).french(),
                quote,
                issuer.quoteBasis(),
                body.dues().of(assessed).grid().map(Grid::id).orElse(""),
                Message.of(PricingReason.QUOTE_REFERENCE, row.line(), issuer.quoteColumn())
                        .french());
        return new BillableLine(item, 1, List.of(row.line()));
    }
}
