package fr.tripartite.job;

import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.Content;
import fr.tripartite.publication.PublishedFiles;
import fr.tripartite.publication.PublishedYear;
import fr.tripartite.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run, from what it reads to what it publishes: what the steps of the job do. A year that is billed from the same data
 * already has nothing to bill; its files are published again. A preview goes the same way, with books that keep nothing.
 */
final class BillingRun implements AutoCloseable {

    private final BillingRequest request;
    private final RunAlerts alerts;
    private @Nullable RunLedger ledger;
    private @Nullable YearInProgress year;
    private @Nullable RunReport report;
    private boolean committed;

    BillingRun(BillingRequest request) {
        this.request = request;
        this.alerts = new RunAlerts(request);
    }

    private static <T> T begun(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("there is nothing to bill");
        }
        return part;
    }

    /**
     * Takes the ledger, reads everything, and finds out what there is to bill. Whoever is refused has touched nothing.
     *
     * @throws Failure where the year is billed from other data, another process holds the ledger, or something cannot be read
     */
    void prepare() {
        RunLedger opened = new RunLedger(request);
        ledger = opened;
        if (!request.kind().isPreview()) {
            LedgerIdentity.require(opened.ask(known -> known), request.location(), request.output());
            publishWhatIsBooked(opened);
        }
        Optional<YearBilling> billing = new RunPreparation(request, opened, alerts).find();
        if (billing.isPresent()) {
            YearInProgress begun = new YearInProgress(request, opened, billing.get());
            year = begun;
            begun.begin();
        }
    }

    /** A process can die between its commit and its publication: that comes before anything else. */
    private void publishWhatIsBooked(RunLedger opened) {
        opened.ask(known -> known.lastRun(request.year())
                .filter(run -> PublishedYear.isAwaited(
                        request.output(), known.files().manifest(run), known.earlierManifests(request.year())))
                .map(run -> {
                    PublishedFiles.write(known.files().published(run), request.output());
                    request.audience().notice().accept(Message.of(JobWord.PUBLISHED_NOW, run.year(), request.output()));
                    return run;
                }));
    }

    int bodyCount() {
        return year == null ? 0 : year.bodyCount();
    }

    /** The next body to be billed, in SIRET order, with what stands of it; null after the last one. */
    @Nullable
    BodyToBill nextBody() {
        return year == null ? null : year.nextBody();
    }

    /** What is to be issued about a body; on any thread. */
    BilledBody bill(BodyToBill body) {
        return begun(year).bill(body);
    }

    /** Books and writes what is to be issued about some bodies, in their order. */
    void book(List<? extends BilledBody> bodies) {
        begun(year).book(bodies);
    }

    /**
     * Balances the books and commits them: from here on the run is for ever.
     *
     * @throws Failure where an alert stands that nobody has confirmed
     */
    void commit() {
        if (year != null) {
            report = year.commit(alerts);
            committed = true;
        }
    }

    /** What is said of a run that was told to stop. */
    Message stopped() {
        return committed ? Message.of(JobWord.STOPPED_BOOKED, request.year()) : Message.of(JobWord.STOPPED);
    }

    /** Puts the files of the year in the place of the earlier ones; those of a year that was billed already, again. */
    void publish() {
        RunLedger opened = begun(ledger);
        if (year != null) {
            year.publish();
        } else {
            publishAgain(opened);
        }
        if (!request.kind().isPreview()) {
            report = begun(report).with(opened.owing());
        }
    }

    private void publishAgain(RunLedger opened) {
        Progress progress = request.audience().progress();
        report = opened.ask(known -> known.lastRun(request.year()).map(run -> {
                    Map<String, Content> files = known.files().published(run);
                    PublishedFiles.write(files, request.output(), count -> progress.advance(count, files.size()));
                    return new RunReport(
                            known.totals(run), Map.of(), Map.of(), 0, List.of(), Optional.empty(), List.of());
                }))
                .flatMap(found -> found)
                .orElseThrow();
        request.audience().notice().accept(Message.of(JobWord.SAME_DATA, request.year()));
    }

    RunReport report() {
        return begun(report);
    }

    /** The sentence for a database that fails. */
    Failure failure(Throwable cause) {
        return ledger == null
                ? Failure.failed(Message.text(String.valueOf(cause.getMessage())), cause)
                : ledger.failure(cause);
    }

    /** Frees the ledger, and removes what was written aside and not published. */
    @Override
    public void close() {
        try {
            if (year != null) {
                year.close();
            }
        } finally {
            if (ledger != null) {
                ledger.close();
            }
        }
    }
}
