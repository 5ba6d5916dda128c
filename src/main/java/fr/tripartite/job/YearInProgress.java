package fr.tripartite.job;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.Books;
import fr.tripartite.billing.RunEnd;
import fr.tripartite.billing.SubsidyRow;
import fr.tripartite.billing.TrackedRow;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.billing.YearEnd;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.comparison.YearFigures;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.StoredFile;
import fr.tripartite.money.Money;
import fr.tripartite.publication.StagedYear;
import fr.tripartite.publication.YearLook;
import fr.tripartite.warning.Warning;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year while it is billed, or looked at: its bodies, the books, and the files that are written aside. */
final class YearInProgress implements AutoCloseable {

    private final BillingRequest request;
    private final RunLedger ledger;
    private final YearBilling billing;
    private final Iterator<BodyToBill> bodies;
    private final Map<SubsidyRow.Key, Money> coveredBefore;
    private final Books books;
    private final List<SubsidyRow> subsidy = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, RunReport.Issued> issued = new LinkedHashMap<>();
    private final YearLook look;
    private final StagedYear staged;

    /** Opens the books and begins the files. */
    YearInProgress(BillingRequest request, RunLedger ledger, YearBilling billing) {
        this.request = request;
        this.ledger = ledger;
        this.billing = billing;
        this.bodies = new BodiesToBill(
                billing.bodies(), request.kind().isCorrection() ? ledger::standing : (first, last) -> Map.of());
        YearSummary summary = billing.summary();
        coveredBefore = ledger.ask(known -> known.subsidy().coveredBefore(request.year()))
                .orElseGet(Map::of);
        books = ledger.openBooks();
        summary.issuers().forEach(issuer -> issued.put(issuer.code(), RunReport.Issued.NOTHING));
        look = new YearLook(summary, before(summary), request.kind().isPreview());
        staged = StagedYear.begin(look, request.output(), request.said().reason());
    }

    /** Adds what there is before the first body. */
    void begin() {
        staged.add(List.of(), billing.rejectedRows());
        if (isCorrection()) {
            // the files of a corrected year show every document issued so far
            ledger.ask(known -> {
                known.documents(request.year(), staged::addIssuedBefore);
                return known;
            });
            if (request.kind().isPreview()) {
                staged.beginCorrection();
            }
        }
    }

    private boolean isCorrection() {
        return request.kind().isCorrection();
    }

    private Optional<YearFigures> before(YearSummary summary) {
        if (YearLook.isKept(summary)) {
            return ledger.ask(known -> new OtherYears(known, request.year()).figuresBefore())
                    .flatMap(figures -> figures);
        }
        request.audience().notice().accept(Message.of(JobWord.NOT_LOOKED_AT, summary.rowCount(), YearLook.MOST_ROWS));
        return Optional.empty();
    }

    int bodyCount() {
        return billing.bodies().size();
    }

    @Nullable
    BodyToBill nextBody() {
        return bodies.hasNext() ? bodies.next() : null;
    }

    BilledBody bill(BodyToBill body) {
        return billing.bill(body);
    }

    /** Numbers the documents of some bodies, and books and writes them, in the order of the bodies. */
    void book(List<? extends BilledBody> bodies) {
        List<Document> documents = new ArrayList<>();
        List<TrackedRow> rows = new ArrayList<>();
        for (BilledBody body : bodies) {
            List<Document> ofBody = billing.documents(body, books.numbers(), request.date());
            documents.addAll(ofBody);
            body.outcomes().forEach(outcome -> rows.add(TrackedRow.priced(body.siret(), outcome)));
            subsidy.addAll(body.subsidy());
            warnings.addAll(body.warnings());
            ofBody.forEach(
                    document -> issued.computeIfPresent(document.issuer(), (issuer, before) -> before.with(document)));
            if (request.kind() == BillingRequest.Kind.PREVIEW_CORRECTION) {
                body.changes().forEach(change -> staged.add(change, ofBody));
            }
        }
        books.add(documents);
        staged.add(documents, rows);
    }

    /**
     * Balances the books and commits them: from here on the run is for ever.
     *
     * @throws Failure where an alert stands that nobody has confirmed
     */
    RunReport commit(RunAlerts alerts) {
        subsidy.sort(Comparator.comparingInt(row -> row.place().rank()));
        YearEnd end = new YearEnd(billing.registerReport(), subsidy, coveredBefore, warnings);
        YearTotals totals = staged.balance(end);
        int avoirs = issued.values().stream().mapToInt(RunReport.Issued::avoirs).sum();
        List<Alert> standing = alerts.standing(totals, avoirs);
        RunReport made = new RunReport(
                totals,
                isSeenAgain() ? Map.of() : issued,
                alerts.changes(totals),
                alerts.yearBefore(),
                standing,
                look.comparison(),
                List.of());
        if (!request.kind().isPreview() && made.isRefused()) {
            throw Failure.refused(unconfirmed(standing));
        }
        staged.finish(end, totals, standing);
        RunEnd runEnd = new RunEnd(
                billing,
                request.inputs().inventoryBytes(),
                request.date(),
                isCorrection(),
                subsidy,
                totals,
                request.said().reason());
        StoredFile manifest = staged.addManifest(books.seal(runEnd, staged.written()));
        books.commit(manifest);
        return made;
    }

    /** Whether a billed year is looked at as if it were not. */
    private boolean isSeenAgain() {
        return request.kind() == BillingRequest.Kind.PREVIEW && ledger.lastRun().isPresent();
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

    void publish() {
        staged.publish();
    }

    /** Removes what was written aside and not published. */
    @Override
    public void close() {
        staged.close();
    }
}
