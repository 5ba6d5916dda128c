package fr.tripartite.job;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.Books;
import fr.tripartite.billing.PreviewBooks;
import fr.tripartite.billing.RunEnd;
import fr.tripartite.billing.SeriesDates;
import fr.tripartite.billing.StoredRegister;
import fr.tripartite.billing.SubsidyRow;
import fr.tripartite.billing.TrackedRow;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.billing.YearEnd;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.io.Content;
import fr.tripartite.io.StoredFile;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.ledger.Run;
import fr.tripartite.money.Money;
import fr.tripartite.publication.PublishedFiles;
import fr.tripartite.publication.PublishedManifest;
import fr.tripartite.publication.PublishedYear;
import fr.tripartite.publication.StagedYear;
import fr.tripartite.publication.YearLook;
import fr.tripartite.subsidy.Register;
import fr.tripartite.warning.EarlierBilling;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run, from what it reads to what it publishes: what the steps of the job do. A year that is billed from the same data
 * already has nothing to bill; its files are published again. A preview goes the same way, with books that keep nothing.
 */
final class BillingRun implements AutoCloseable {

    private final BillingRequest request;
    private final LedgerLocation location;
    private final RunAlerts alerts;
    private boolean wasBilled;
    private @Nullable LedgerWriter writer;
    private @Nullable LedgerReader reader;
    private @Nullable YearBilling billing;
    private @Nullable Books books;
    private @Nullable YearLook look;
    private @Nullable StagedYear staged;
    private @Nullable RunFindings findings;
    private @Nullable RunReport report;
    private Map<SubsidyRow.Key, Money> coveredBefore = Map.of();
    private boolean committed;

    /** Has not begun. */
    BillingRun(BillingRequest request) {
        this.request = request;
        this.location = request.location();
        this.alerts = new RunAlerts(request);
    }

    private boolean isPreview() {
        return request.kind().isPreview();
    }

    private boolean isCorrection() {
        return request.kind().isCorrection();
    }

    private <T> Optional<T> ledger(Function<Ledger, T> task) {
        if (writer != null) {
            return writer.read(task);
        }
        return Optional.ofNullable(reader).map(opened -> opened.read(task));
    }

    /**
     * Takes the ledger, reads everything, and finds out what there is to bill. Whoever is refused has touched nothing.
     *
     * @throws Failure where the year is billed from other data, another process holds the ledger, or something cannot be read
     */
    void prepare() {
        if (isPreview()) {
            reader = LedgerReader.open(location).orElse(null);
        } else {
            writer = LedgerWriter.take(location);
            LedgerIdentity.require(ledger(known -> known), location, request.output());
            publishWhatIsBooked();
        }
        PublishedManifest.requireOwn(request.output(), request.year(), isPreview());
        Configuration configuration = request.inputs().configuration().get();
        YearBilling.requireCovered(request.year(), configuration.tariffs());
        Optional<StoredRegister> brought = request.inputs().register().apply(configuration);
        Inventory inventory = request.inputs().inventory().apply(configuration);
        StoredRegister register = StoredRegister.before(
                ledger(ledger -> ledger.subsidy().register(request.year())).orElseGet(Register::empty),
                brought,
                ledger(ledger -> ledger.files().inputHashes()).orElseGet(Set::of));
        if (request.places().isPresent()) {
            register = new StoredRegister(
                    register.register().limitedTo(request.places().getAsInt()), register.broughtIn());
        }
        Optional<Run> last = ledger(ledger -> ledger.lastRun(request.year())).flatMap(run -> run);
        if (last.isEmpty() && isCorrection()) {
            throw Failure.invalid(JobWord.NOTHING_TO_CORRECT, request.year());
        }
        YearBilling candidate = new YearBilling(
                request.year(), configuration, inventory, register, billedBefore(), earlier(inventory, configuration));
        wasBilled = last.isPresent();
        boolean isDue = last.isEmpty()
                || (request.kind() != BillingRequest.Kind.PREVIEW && isToBeBilled(last.get(), candidate, inventory));
        if (isDue) {
            alerts.look(
                    ledger(ledger -> ledger),
                    candidate,
                    inventory,
                    brought.flatMap(StoredRegister::broughtIn).isPresent());
        }
        if (isDue || isPreview()) {
            begin(candidate);
        } else {
            alerts.tellNeedless();
        }
    }

    private Collection<String> billedBefore() {
        return isCorrection()
                ? ledger(ledger -> ledger.billedBodies(request.year())).orElseGet(List::of)
                : List.of();
    }

    private EarlierBilling earlier(Inventory inventory, Configuration configuration) {
        return ledger(ledger -> new OtherYears(ledger, request.year()).of(inventory, configuration.tariffs()))
                .orElse(EarlierBilling.NONE);
    }

    /** A process can die between its commit and its publication: that comes before anything else. */
    private void publishWhatIsBooked() {
        ledger(ledger -> ledger.lastRun(request.year())
                .filter(run -> PublishedYear.isAwaited(
                        request.output(), ledger.files().manifest(run), ledger.earlierManifests(request.year())))
                .map(run -> {
                    PublishedFiles.write(ledger.files().published(run), request.output());
                    request.audience().notice().accept(Message.of(JobWord.PUBLISHED_NOW, run.year(), request.output()));
                    return run;
                }));
    }

    /** Whether a billed year is not what it would be now, and this run may change it. */
    private boolean isToBeBilled(Run last, YearBilling candidate, Inventory inventory) {
        ChangedData changed = ledger(ledger -> ChangedData.since(last, ledger, request, candidate, inventory))
                .orElseThrow();
        if (!isCorrection()) {
            if (changed.isEmpty()) {
                return false;
            }
            throw changed.refusal(request.year());
        }
        candidate.requireIssuers(
                ledger(ledger -> ledger.billingIssuers(request.year())).orElseGet(List::of));
        return !changed.isEmpty()
                || !stands(candidate)
                || ledger(ledger -> OtherYears.isOutdated(ledger, last)).orElseThrow();
    }

    /** Whether every body was billed what it owes. */
    private boolean stands(YearBilling candidate) {
        Iterator<BodyToBill> bodies = new BodiesToBill(candidate.bodies(), this::standing);
        while (bodies.hasNext()) {
            if (!candidate.bill(bodies.next()).changes().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Map<String, Standing>> standing(String first, String last) {
        return ledger(ledger -> ledger.standing(request.year(), first, last)).orElseGet(Map::of);
    }

    private void begin(YearBilling candidate) {
        billing = candidate;
        coveredBefore =
                ledger(ledger -> ledger.subsidy().coveredBefore(request.year())).orElseGet(Map::of);
        books = writer == null
                ? new PreviewBooks(
                        request.year(),
                        isCorrection()
                                ? ledger(ledger -> ledger.seriesDates(request.year()))
                                        .orElse(SeriesDates.NONE)
                                : SeriesDates.NONE)
                : writer.books(request.year(), request.inputs().inventoryBytes());
        findings = new RunFindings(candidate.summary());
        YearSummary summary = candidate.summary();
        boolean isLookedAt = YearLook.isKept(summary);
        if (!isLookedAt) {
            request.audience()
                    .notice()
                    .accept(Message.of(JobWord.NOT_LOOKED_AT, summary.rowCount(), YearLook.MOST_ROWS));
        }
        YearLook seen = new YearLook(
                summary,
                isLookedAt
                        ? ledger(ledger -> new OtherYears(ledger, request.year()).figuresBefore())
                                .flatMap(figures -> figures)
                        : Optional.empty(),
                isPreview());
        look = seen;
        StagedYear files =
                StagedYear.begin(seen, request.output(), request.said().reason());
        staged = files;
        files.add(List.of(), candidate.rejectedRows());
        if (isCorrection()) {
            // the files of a corrected year show every document issued so far
            ledger(ledger -> {
                ledger.documents(request.year(), files::addIssuedBefore);
                return files;
            });
            if (isPreview()) {
                files.beginCorrection();
            }
        }
    }

    /** How many bodies there are to bill. */
    int bodyCount() {
        return billing == null ? 0 : billing.bodies().size();
    }

    /** The bodies to be billed, in SIRET order, with what stands of them. */
    Iterator<BodyToBill> bodies() {
        return billing == null
                ? List.<BodyToBill>of().iterator()
                : new BodiesToBill(billing.bodies(), isCorrection() ? this::standing : (first, last) -> Map.of());
    }

    private static <T> T begun(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("there is nothing to bill");
        }
        return part;
    }

    /** What is to be issued about a body; on any thread. */
    BilledBody bill(BodyToBill body) {
        return begun(billing).bill(body);
    }

    /** Numbers the documents of some bodies, and books and writes them, in the order of the bodies. */
    void book(List<? extends BilledBody> bodies) {
        Books open = begun(books);
        StagedYear files = begun(staged);
        List<Document> documents = new ArrayList<>();
        List<TrackedRow> rows = new ArrayList<>();
        for (BilledBody body : bodies) {
            List<Document> ofBody = begun(billing).documents(body, open.numbers(), request.date());
            documents.addAll(ofBody);
            body.outcomes().forEach(outcome -> rows.add(new TrackedRow.Priced(body.siret(), outcome)));
            begun(findings).add(body, ofBody);
            if (request.kind() == BillingRequest.Kind.PREVIEW_CORRECTION) {
                body.changes().forEach(change -> files.add(change, ofBody));
            }
        }
        open.add(documents);
        files.add(documents, rows);
    }

    /**
     * Balances the books and commits them: from here on the run is for ever.
     *
     * @throws Failure where an alert stands that nobody has confirmed
     */
    void commit() {
        if (billing == null) {
            return;
        }
        StagedYear files = begun(staged);
        RunFindings found = begun(findings);
        List<SubsidyRow> subsidy = found.subsidyByRank();
        YearEnd end = new YearEnd(billing.registerReport(), subsidy, coveredBefore, found.warnings());
        YearTotals totals = files.balance(end);
        List<Alert> standing = alerts.standing(totals, found);
        RunReport made = new RunReport(
                totals,
                isSeenAgain() ? Map.of() : found.issued(),
                alerts.changes(totals),
                alerts.yearBefore(),
                standing,
                begun(look).comparison(),
                List.of());
        if (!isPreview() && made.isRefused()) {
            throw Failure.refused(unconfirmed(standing));
        }
        files.finish(end, totals, standing);
        RunEnd runEnd = new RunEnd(
                billing,
                request.date(),
                isCorrection(),
                subsidy,
                totals,
                request.said().reason());
        StoredFile manifest = files.addManifest(begun(books).seal(runEnd, files.written()));
        begun(books).commit(manifest);
        report = made;
        committed = true;
    }

    /** Whether a billed year is looked at as if it were not. */
    private boolean isSeenAgain() {
        return wasBilled && request.kind() == BillingRequest.Kind.PREVIEW;
    }

    private Message unconfirmed(List<Alert> standing) {
        List<Alert> open =
                standing.stream().filter(alert -> !alert.isConfirmed()).toList();
        List<Message> lines = new ArrayList<>();
        lines.add(
                open.size() == 1
                        ? Message.of(JobWord.ALERT_NOT_CONFIRMED)
                        : Message.of(JobWord.ALERTS_NOT_CONFIRMED, open.size()));
        open.forEach(alert -> lines.add(Message.of(JobWord.ALERT, alert.name(), alert.message())));
        return Message.of(
                JobWord.HOW_TO_CONFIRM,
                Joint.LINES.of(lines),
                request.year() + (isCorrection() ? " --correct" : ""),
                request.audience().confirming().apply(standing));
    }

    /** What is said of a run that was told to stop. */
    Message stopped() {
        return committed ? Message.of(JobWord.STOPPED_BOOKED, request.year()) : Message.of(JobWord.STOPPED);
    }

    /** Puts the files of the year in the place of the earlier ones; those of a year that was billed already, again. */
    void publish() {
        if (staged != null) {
            staged.publish();
        } else {
            publishAgain();
        }
        if (!isPreview()) {
            report = begun(report).with(owing());
        }
    }

    private void publishAgain() {
        Progress progress = request.audience().progress();
        report = ledger(ledger -> ledger.lastRun(request.year()).map(run -> {
                    Map<String, Content> files = ledger.files().published(run);
                    PublishedFiles.write(files, request.output(), count -> progress.advance(count, files.size()));
                    return new RunReport(
                            ledger.totals(run), Map.of(), Map.of(), 0, List.of(), Optional.empty(), List.of());
                }))
                .flatMap(found -> found)
                .orElseThrow();
        request.audience().notice().accept(Message.of(JobWord.SAME_DATA, request.year()));
    }

    /** The ledger is looked at as everybody sees it from now on. */
    private List<RunReport.Owing> owing() {
        return LedgerReader.open(location)
                .map(opened -> {
                    try (opened) {
                        return opened.read(ledger -> new OtherYears(ledger, request.year()).owing());
                    }
                })
                .orElseGet(List::of);
    }

    /** What there is to say of it. */
    RunReport report() {
        return begun(report);
    }

    /** The sentence for a database that fails. */
    Failure failure(Throwable cause) {
        return writer == null
                ? Failure.failed(Message.text(String.valueOf(cause.getMessage())), cause)
                : writer.failure(cause);
    }

    /** Frees the ledger, and removes what was written aside and not published. */
    @Override
    public void close() {
        try {
            if (staged != null) {
                staged.close();
            }
            if (reader != null) {
                reader.close();
            }
        } finally {
            if (books != null) {
                books.close();
            } else if (writer != null) {
                writer.close();
            }
        }
    }
}
