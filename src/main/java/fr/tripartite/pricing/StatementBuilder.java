package fr.tripartite.pricing;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.tariff.Trail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the statement of one body: « Amounts » row by row, then the bands over several rows, then the invoices. */
final class StatementBuilder {

    private final Body body;
    private final int year;
    private final Tariffs tariffs;
    private final Register register;
    private final Items items;
    private final Witness witness;
    private final Assessment assessment;
    private final Map<String, List<BillableLine>> lines = new LinkedHashMap<>();
    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final List<Coverage> coverages = new ArrayList<>();
    private final RowFate[] fates;
    private final int[] lineNumbers;

    /** What happens to a row while the statement is made. */
    private static final class RowFate {
        private boolean billed;
        private String nothing = "";
        private String warning = "";
        private final List<Statement.Awaited> awaited = new ArrayList<>(0);
    }

    /** Rows that are counted together. */
    private record Pool(Charge charge, Grid grid, List<Integer> indexes) {}

    StatementBuilder(Body body, int year, Tariffs tariffs, Register register, Items items, Witness witness) {
        this.body = body;
        this.year = year;
        this.tariffs = tariffs;
        this.register = register;
        this.items = items;
        this.witness = witness;
        this.assessment = new Assessment(body, year, tariffs, register, witness);
        this.fates = new RowFate[body.rows().size()];
        this.lineNumbers = new int[fates.length];
        for (int i = 0; i < lineNumbers.length; i++) {
            lineNumbers[i] = row(i).line();
        }
    }

    Statement build() {
        String name = "";
        for (int i = 0; i < fates.length; i++) {
            fates[i] = new RowFate();
            if (assessment.accepted(i)) {
                name = name.isEmpty() ? row(i).name() : name;
                bill(i);
            }
        }
        pools.values().forEach(this::billPool);
        List<Statement.Bill> bills = new ArrayList<>();
        long[][] amounts = new long[fates.length][tariffs.issuers().size()];
        for (int i = 0; i < tariffs.issuers().size(); i++) {
            Issuer issuer = tariffs.issuers().get(i);
            List<BillableLine> billables = lines.get(issuer.code());
            if (billables != null) {
                Invoice invoice = Invoice.of(billables, issuer, witness.invoice(issuer));
                bills.add(new Statement.Bill(issuer, invoice, reference(Row::engagement), reference(Row::serviceCode)));
                for (Invoice.Line line : invoice.lines()) {
                    amounts[position(line.billable().firstRow())][i] +=
                            line.ttc().cents();
                }
            }
        }
        return new Statement(body.siret(), name, bills, outcomes(amounts), coverages);
    }

    private Row row(int index) {
        return body.rows().get(index);
    }

    private int position(int line) {
        return Arrays.binarySearch(lineNumbers, line);
    }

    /** The first reference given on the accepted rows. */
    private String reference(Function<Row, String> column) {
        for (int i = 0; i < fates.length; i++) {
            String text = column.apply(row(i));
            if (!text.isEmpty() && assessment.accepted(i)) {
                return text;
            }
        }
        return "";
    }

    private void bill(int index) {
        Row row = row(index);
        RowFate fate = fates[index];
        if (!row.isActive(year)) {
            fate.nothing = row.started().getYear() > year
                    ? "commence en " + row.started().getYear()
                    : "terminé en " + (row.ended() == null ? year : row.ended().getYear());
        } else if (!assessment.canOwe(index)) {
            fate.nothing = "dû une seule fois, en " + row.started().getYear();
        } else if (row.service().included()) {
            fate.nothing = "inclus dans " + row.service().requires().orElse("");
        } else {
            assessment.unsuitable(index).ifPresent(made -> fate.warning = made.words());
            assessment.grid(index).ifPresent(grid -> billUnder(grid, index));
            billQuotes(index);
        }
    }

    private void billUnder(Grid grid, int index) {
        for (Charge charge : tariffs.charges(grid, row(index).service().code())) {
            if (charge.counting().isPooled()) {
                pools.computeIfAbsent(poolKey(charge, grid), key -> new Pool(charge, grid, new ArrayList<>()))
                        .indexes()
                        .add(index);
            }
        }
        for (Assessment.Due due : assessment.duesOf(index)) {
            long count = due.charge().counting() == Charge.Counting.EACH_UNIT ? due.count() : 1;
            if (due.leaf() instanceof Amount.Price price) {
                add(index, grid, due, count, price, kind(grid, index));
                cover(grid, due.charge(), index, count, price.unitPrice());
            } else if (due.leaf() instanceof Amount.FirstUnits units) {
                billFirstUnits(grid, due, index, units);
            } else if (due.leaf() instanceof Amount.Nothing nothing) {
                fates[index].nothing = fates[index].nothing.isEmpty() ? nothing.reason() : fates[index].nothing;
                cover(grid, due.charge(), index, count, Money.ZERO);
            }
        }
    }

    private static String poolKey(Charge charge, Grid grid) {
        String scope = charge.counting() == Charge.Counting.GRID_BAND ? grid.id() : "";
        return String.join(
                "/", charge.billedAs(), charge.issuer(), charge.nature().name(), scope);
    }

    private Item.Kind kind(Grid grid, int index) {
        boolean contribution = grid.subsidy()
                .filter(subsidy -> subsidy.service().equals(row(index).service().code()))
                .filter(subsidy -> isSubsidised(subsidy, assessment.situation(grid, index, year)))
                .isPresent();
        return contribution ? Item.Kind.CONTRIBUTION : Item.Kind.ORDINARY;
    }

    private static boolean isSubsidised(Grid.Subsidy subsidy, BodySituation situation) {
        return situation.holdsPlace() && situation.subscriptionYear() <= subsidy.years();
    }

    private void add(int index, Grid grid, Assessment.Due due, long count, Amount.Price price, Item.Kind kind) {
        BillableLine line = line(
                grid,
                due.charge(),
                row(index).service().code(),
                count,
                price,
                kind,
                List.of(row(index).line()));
        add(due.charge().issuer(), line);
        witness.priced(line, due.charge(), price, List.of(index), due.trail());
        fates[index].billed = true;
    }

    private void add(String issuer, BillableLine line) {
        lines.computeIfAbsent(issuer, code -> new ArrayList<>()).add(line);
    }

    private BillableLine line(
            Grid grid,
            Charge charge,
            String service,
            long count,
            Amount.Price price,
            Item.Kind kind,
            List<Integer> rows) {
        return new BillableLine(items.of(grid, charge, service, price, kind), count, rows);
    }

    private void billPool(Pool pool) {
        long quantity = 0;
        List<Integer> behind = new ArrayList<>();
        for (int index : pool.indexes()) {
            quantity += row(index).quantity();
            behind.add(row(index).line());
            fates[index].billed = true;
        }
        BodySituation situation =
                assessment.situation(pool.grid(), pool.indexes().get(0), year).withQuantity(quantity);
        Trail trail = witness.trail();
        if (pool.charge().amount().resolve(situation, trail) instanceof Amount.Price price) {
            BillableLine line =
                    line(pool.grid(), pool.charge(), pool.charge().billedAs(), 1, price, Item.Kind.ORDINARY, behind);
            add(pool.charge().issuer(), line);
            witness.priced(line, pool.charge(), price, pool.indexes(), trail);
        }
    }

    /** The first units over all years have their price, in the order of the start dates; the others another. */
    private void billFirstUnits(Grid grid, Assessment.Due due, int index, Amount.FirstUnits units) {
        Charge charge = due.charge();
        int used = usedBefore(grid, charge, index, units);
        due.trail().firstUnits(units, used);
        int left = Math.max(0, units.count() - used);
        int reduced = Math.min(left, row(index).quantity());
        int further = row(index).quantity() - reduced;
        if (reduced > 0) {
            add(index, grid, due, reduced, units.reduced(), Item.Kind.REDUCED_UNIT);
            cover(grid, charge, index, reduced, units.reduced().unitPrice());
        }
        if (further > 0) {
            add(index, grid, due, further, units.further(), Item.Kind.ORDINARY);
        }
    }

    private int usedBefore(Grid grid, Charge charge, int index, Amount.FirstUnits units) {
        String service = row(index).service().code();
        int earlierYears = 0;
        int thisYear = 0;
        for (int other : assessment.rowsOf(service)) {
            Row candidate = row(other);
            boolean before = candidate.started().isBefore(row(index).started());
            if (other != index && before && assessment.accepted(other) && isDueReduced(grid, charge, other)) {
                if (candidate.started().getYear() == year) {
                    thisYear += candidate.quantity();
                } else {
                    earlierYears += candidate.quantity();
                }
            }
        }
        int known = Math.max(Math.min(earlierYears, units.count()), register.reducedUnits(body.siret(), service));
        return (int) Math.min(units.count(), (long) known + thisYear);
    }

    private boolean isDueReduced(Grid grid, Charge charge, int index) {
        int begun = row(index).started().getYear();
        BodySituation then = assessment.situation(grid, index, begun);
        return then.subscriptionYear() >= 1
                && assessment.grid(index, begun).filter(grid::equals).isPresent()
                && charge.amount().resolve(then) instanceof Amount.FirstUnits;
    }

    /** What the subsidy covers of a charge: the price of a body without a place, less what this one owes. */
    private void cover(Grid grid, Charge charge, int index, long count, Money unitPrice) {
        Optional<Grid.Subsidy> subsidy = grid.subsidy();
        BodySituation situation = assessment.situation(grid, index, year);
        if (subsidy.isEmpty()
                || !isSubsidised(subsidy.get(), situation)
                || !(charge.amount().resolve(situation.withoutPlace()) instanceof Amount.Price normal)) {
            return;
        }
        coverages.add(new Coverage(
                charge.issuer(), charge.nature(), normal.unitPrice().times(count), unitPrice.times(count)));
    }

    private void billQuotes(int index) {
        Row row = row(index);
        for (int i = 0; i < tariffs.issuers().size(); i++) {
            Issuer issuer = tariffs.issuers().get(i);
            Assessment.QuoteNeed need = assessment.quoteNeed(index, i);
            Money quote = row.quote(i);
            if (need != Assessment.QuoteNeed.NONE && quote != null) {
                BillableLine line = quoteLine(row, issuer, quote, index);
                add(issuer.code(), line);
                witness.quoted(line, index, assessment.whyQuote(index, issuer));
                fates[index].billed = true;
            } else if (need == Assessment.QuoteNeed.NEEDED) {
                fates[index].awaited.add(new Statement.Awaited(issuer.code(), assessment.whyQuote(index, issuer)));
            }
        }
    }

    private BillableLine quoteLine(Row row, Issuer issuer, Money quote, int index) {
        Item item = new Item(
                row.service().code(),
                Nature.DEVIS,
                Item.Kind.ORDINARY,
                "Devis accepté : " + row.service().label(),
                "forfait",
                quote,
                issuer.quoteBasis(),
                assessment.grid(index).map(Grid::id).orElse(""),
                "Devis accepté, inventaire ligne " + row.line() + ", colonne " + issuer.quoteColumn());
        return new BillableLine(item, 1, List.of(row.line()));
    }

    /** What was decided about the rows. */
    Assessment assessment() {
        return assessment;
    }

    private List<Statement.Outcome> outcomes(long[][] amounts) {
        List<Statement.Outcome> outcomes = new ArrayList<>(fates.length);
        for (int i = 0; i < fates.length; i++) {
            Money[] onRow = new Money[amounts[i].length];
            for (int issuer = 0; issuer < onRow.length; issuer++) {
                long cents = amounts[i][issuer];
                onRow[issuer] = cents == 0 ? Money.ZERO : new Money(cents);
            }
            List<Problem> problems = assessment.problems(i);
            State state = state(i);
            outcomes.add(new Statement.Outcome(
                    row(i),
                    state,
                    reason(i, state),
                    List.of(onRow),
                    List.copyOf(fates[i].awaited),
                    List.copyOf(problems),
                    !fates[i].warning.isEmpty()));
        }
        return outcomes;
    }

    private State state(int index) {
        if (!assessment.accepted(index)) {
            return State.REJETE;
        }
        RowFate fate = fates[index];
        if (fate.billed) {
            return fate.awaited.isEmpty() ? State.FACTURE : State.PARTIEL;
        }
        return fate.awaited.isEmpty() ? State.SANS_OBJET : State.A_DEVISER;
    }

    private String reason(int index, State state) {
        RowFate fate = fates[index];
        if (state == State.FACTURE && fate.warning.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(1);
        switch (state) {
            case REJETE -> parts.add(Problem.reasons(assessment.problems(index)));
            case SANS_OBJET -> parts.add(fate.nothing.isEmpty() ? "rien n'est dû en " + year : fate.nothing);
            case PARTIEL, A_DEVISER ->
                fate.awaited.forEach(
                        awaited -> parts.add("devis de " + awaited.issuer() + " attendu : " + awaited.reason()));
            case FACTURE -> {}
        }
        if (!fate.warning.isEmpty()) {
            parts.add("avertissement : " + fate.warning);
        }
        return String.join(" ; ", parts);
    }
}
