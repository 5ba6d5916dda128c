package fr.tripartite.job;

import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.StoredRegister;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.ledger.Run;
import fr.tripartite.publication.PublishedManifest;
import fr.tripartite.subsidy.Register;
import fr.tripartite.warning.EarlierBilling;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads everything that a run is billed from, and finds out what there is to bill. Whoever is refused has touched nothing. */
final class RunPreparation {

    private final BillingRequest request;
    private final RunLedger ledger;
    private final RunAlerts alerts;

    RunPreparation(BillingRequest request, RunLedger ledger, RunAlerts alerts) {
        this.request = request;
        this.ledger = ledger;
        this.alerts = alerts;
    }

    /**
     * Finds it out.
     *
     * @return the year to be billed or looked at; empty where it is billed already, and from the same data
     * @throws Failure where the year is billed from other data, or something cannot be read
     */
    Optional<YearBilling> find() {
        PublishedManifest.requireOwn(
                request.output(), request.year(), request.kind().isPreview());
        Configuration configuration = request.inputs().configuration().get();
        YearBilling.requireCovered(request.year(), configuration.tariffs());
        Optional<StoredRegister> brought = request.inputs().register().apply(configuration);
        Inventory inventory = request.inputs().inventory().apply(configuration);
        Optional<Run> last = ledger.lastRun();
        if (last.isEmpty() && isCorrection()) {
            throw Failure.invalid(JobWord.NOTHING_TO_CORRECT, request.year());
        }
        YearBilling candidate = new YearBilling(
                request.year(),
                configuration,
                inventory,
                register(brought),
                billedBefore(),
                earlier(inventory, configuration));
        boolean isDue = last.isEmpty()
                || (request.kind() != BillingRequest.Kind.PREVIEW && isToBeBilled(last.get(), candidate, inventory));
        if (isDue) {
            alerts.look(
                    ledger.ask(books -> books),
                    candidate,
                    inventory,
                    brought.flatMap(StoredRegister::broughtIn).isPresent());
        }
        if (isDue || request.kind().isPreview()) {
            return Optional.of(candidate);
        }
        alerts.tellNeedless();
        return Optional.empty();
    }

    private boolean isCorrection() {
        return request.kind().isCorrection();
    }

    private StoredRegister register(Optional<StoredRegister> brought) {
        StoredRegister register = StoredRegister.before(
                ledger.ask(books -> books.subsidy().register(request.year())).orElseGet(Register::empty),
                brought,
                ledger.ask(books -> books.files().inputHashes()).orElseGet(Set::of));
        return request.places().isEmpty()
                ? register
                : new StoredRegister(
                        register.register().limitedTo(request.places().getAsInt()), register.broughtIn());
    }

    private Collection<String> billedBefore() {
        return isCorrection()
                ? ledger.ask(books -> books.billedBodies(request.year())).orElseGet(List::of)
                : List.of();
    }

    private EarlierBilling earlier(Inventory inventory, Configuration configuration) {
        return ledger.ask(books -> new OtherYears(books, request.year()).of(inventory, configuration.tariffs()))
                .orElse(EarlierBilling.NONE);
    }

    /** Whether a billed year is not what it would be now, and this run may change it. */
    private boolean isToBeBilled(Run last, YearBilling candidate, Inventory inventory) {
        ChangedData changed = ledger.ask(books -> ChangedData.since(last, books, request, candidate, inventory))
                .orElseThrow();
        if (!isCorrection()) {
            if (changed.isEmpty()) {
                return false;
            }
            throw changed.refusal(request.year());
        }
        candidate.requireIssuers(
                ledger.ask(books -> books.billingIssuers(request.year())).orElseGet(List::of));
        return !changed.isEmpty()
                || !stands(candidate)
                || ledger.ask(books -> OtherYears.isOutdated(books, last)).orElseThrow();
    }

    /** Whether every body was billed what it owes. */
    private boolean stands(YearBilling candidate) {
        Iterator<BodyToBill> bodies = new BodiesToBill(candidate.bodies(), ledger::standing);
        while (bodies.hasNext()) {
            if (!candidate.bill(bodies.next()).changes().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
