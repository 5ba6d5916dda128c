package fr.tripartite.warning;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what is billed and deserves a look: rule {@code warnings.list}. */
public final class Warnings {

    private static final Set<Nature> ONCE = EnumSet.of(Nature.MISE_EN_SERVICE, Nature.CERTIFICAT, Nature.MATERIEL);

    private final Tariffs tariffs;
    private final Register register;
    private final EarlierBilling earlier;

    /**
     * Knows what other years tell.
     *
     * @param register with the contributions that stand in other years
     */
    public Warnings(Tariffs tariffs, Register register, EarlierBilling earlier) {
        this.tariffs = tariffs;
        this.register = register;
        this.earlier = earlier;
    }

    /** Whatever deserves a look about a body, row by row. */
    public List<Warning> of(Body body, Statement statement) {
        List<Warning> found = new ArrayList<>(0);
        for (Statement.Outcome outcome : statement.outcomes()) {
            if (outcome.state() == State.REJETE) {
                continue;
            }
            Message unsuitable = outcome.warning();
            if (unsuitable != null) {
                found.add(Warning.of(WarningCode.HORS_DESTINATAIRES, body, outcome.row(), unsuitable));
            }
            moved(body, outcome).ifPresent(found::add);
            billedBefore(body, outcome, statement).ifPresent(found::add);
            commissionedAgain(body, outcome, statement).ifPresent(found::add);
        }
        return found;
    }

    /** Rule {@code due.moved-start}. */
    private Optional<Warning> moved(Body body, Statement.Outcome outcome) {
        Row row = outcome.row();
        return register.contributionStart(body.siret())
                .filter(started -> isContributed(row) && !started.equals(row.started()))
                .map(started -> Warning.of(WarningCode.DEBUT_DEPLACE, body, row, started, row.started()));
    }

    private boolean isContributed(Row row) {
        return tariffs.grids().stream()
                .filter(Grid::isContributedOnce)
                .flatMap(grid -> grid.subsidy().stream())
                .anyMatch(subsidy -> subsidy.service().equals(row.service().code()));
    }

    /** What is owed once is billed again where the start of its row was moved into another year. */
    private Optional<Warning> billedBefore(Body body, Statement.Outcome outcome, Statement statement) {
        Row row = outcome.row();
        List<EarlierBilling.Once> standing = earlier.once()
                .getOrDefault(
                        new EarlierBilling.ServiceKey(
                                body.siret(), row.service().code()),
                        List.of());
        if (standing.isEmpty()
                || !isBilled(row, statement, line -> row.service().once() || ONCE.contains(line.nature()))) {
            return Optional.empty();
        }
        Set<LocalDate> starts = body.rows().stream()
                .filter(other -> other.service().equals(row.service()))
                .map(Row::started)
                .collect(Collectors.toSet());
        return standing.stream()
                .filter(once -> !starts.contains(once.started()))
                .min(Comparator.comparing(EarlierBilling.Once::year).thenComparing(EarlierBilling.Once::started))
                .map(once -> Warning.of(
                        WarningCode.DEJA_FACTURE,
                        body,
                        row,
                        row.service().label(),
                        Integer.toString(once.year()),
                        once.started()));
    }

    private static boolean isBilled(Row row, Statement statement, Predicate<BillableLine> choice) {
        return statement.bills().stream()
                .flatMap(bill -> bill.invoice().lines().stream())
                .map(Invoice.Line::billable)
                .anyMatch(line -> line.rows().contains(row.line()) && choice.test(line));
    }

    private Optional<Warning> commissionedAgain(Body body, Statement.Outcome outcome, Statement statement) {
        Row row = outcome.row();
        Integer before = earlier.units().get(EarlierBilling.RowKey.of(body.siret(), row));
        if (before == null
                || row.quantity() > before
                || !isBilled(row, statement, line -> line.nature() == Nature.MISE_EN_SERVICE)) {
            return Optional.empty();
        }
        return Optional.of(Warning.of(
                WarningCode.MISE_EN_SERVICE_REPETEE,
                body,
                row,
                row.quantity(),
                Integer.toString(earlier.yearBefore()),
                before));
    }
}
