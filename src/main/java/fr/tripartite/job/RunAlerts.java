package fr.tripartite.job;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.AlertCode;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.words.Message;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is worth asking before a year is booked, looked up where it can be known: before the year is priced, and after. */
final class RunAlerts {

    /** Beyond it a change is told as no greater. */
    private static final long MOST_PERCENT = 999_999_999;

    private final BillingRequest request;
    private final AlertBoard board;
    private Optional<YearTotals> totalsBefore = Optional.empty();
    private int yearBefore;
    private int standing;
    private boolean isAsked;

    RunAlerts(BillingRequest request) {
        this.request = request;
        this.board = new AlertBoard(request.limits(), request.said().confirmations());
    }

    /**
     * Looks at what was billed before. Without it nothing stands: what is booked already is not asked again.
     *
     * @param ledger empty where nothing is booked
     */
    void look(Optional<Ledger> ledger, YearBilling billing, Inventory inventory, boolean isRegisterBrought) {
        isAsked = true;
        int late = billing.latePlaces();
        boolean isFirst = ledger.map(Ledger::billedYears).orElseGet(List::of).isEmpty() && !isRegisterBrought;
        if (isFirst) {
            board.addAny(AlertCode.PLACES, late);
        } else {
            board.add(AlertCode.PLACES, late, 0);
        }
        ledger.ifPresent(
                booked -> look(booked, inventory, billing.configuration().inventoryFormat(request.year())));
    }

    private void look(Ledger ledger, Inventory inventory, InventoryFormat format) {
        OtherYears others = new OtherYears(ledger, request.year());
        Optional<Run> before = others.before();
        before.ifPresent(run -> {
            yearBefore = run.year();
            totalsBefore = Optional.of(ledger.totals(run));
        });
        standing = ledger.standingDocuments(request.year());
        Optional<Run> last = ledger.lastRun(request.year());
        (last.isPresent() ? last : before).ifPresent(run -> lookForGone(others.bodies(run), inventory, run.year()));
        int twin = others.withInventory(inventory, request.inputs().inventoryBytes(), format);
        board.add(AlertCode.INVENTAIRE, twin, 0);
        if (last.isEmpty()) {
            board.add(AlertCode.ANNEES, others.later(), 0);
        }
    }

    private void lookForGone(Set<String> before, Inventory inventory, int year) {
        Set<String> gone = new HashSet<>(before);
        inventory.bodies().stream().map(Body::siret).forEach(gone::remove);
        inventory.rejected().stream().map(RejectedRow::siret).forEach(gone::remove);
        board.add(AlertCode.PARTIS, gone.size(), before.size(), before.size(), Integer.toString(year));
    }

    /** The alerts that stand, once all is priced and so many documents would be cancelled. */
    List<Alert> standing(YearTotals totals, int avoirs) {
        if (isAsked) {
            board.add(AlertCode.REJETS, totals.rows(State.REJETE), totals.rows(), totals.rows());
            board.add(AlertCode.AVOIRS, avoirs, standing, standing);
            changes(totals).forEach((issuer, percent) -> board.addChange(issuer, percent, yearBefore));
        }
        tellNeedless();
        return board.standing();
    }

    /** Tells of confirmations that nobody asked for. */
    void tellNeedless() {
        board.needless()
                .forEach(name -> request.audience().notice().accept(Message.of(JobWord.CONFIRMED_FOR_NOTHING, name)));
    }

    /** How the net TTC of each issuer has changed against the latest billed year before, in whole percent. */
    Map<String, Integer> changes(YearTotals totals) {
        Map<String, Integer> changes = new LinkedHashMap<>();
        totalsBefore.ifPresent(before -> totals.issuers().forEach((issuer, total) -> {
            YearTotals.OfIssuer known = before.issuers().get(issuer);
            if (known != null && known.ttc().cents() > 0) {
                // a hundred cents stand for a hundred percent
                Money percent = new Money(100)
                        .times(
                                total.ttc().minus(known.ttc()).cents(),
                                known.ttc().cents());
                changes.put(issuer, (int) Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, percent.cents())));
            }
        }));
        return changes;
    }

    /** The latest billed year before, 0 for none. */
    int yearBefore() {
        return yearBefore;
    }
}
