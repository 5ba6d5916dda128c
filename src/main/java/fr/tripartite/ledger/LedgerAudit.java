package fr.tripartite.ledger;

import fr.tripartite.billing.DocumentHash;
import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.words.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks whether a whole ledger is as it was sealed, run by run from the first document on. */
final class LedgerAudit {

    private static final List<String> TABLES_OF_RUNS = List.of(
            "run_state",
            "run_total",
            "run_file",
            "run_file_piece",
            "item",
            "document",
            "place",
            "subsidy_amount",
            "payment",
            "sent_document",
            "quote",
            "chain_head");

    /** Documents that are numbered together. */
    private record Series(String issuer, int year) {}

    private final JdbcTemplate jdbc;
    private final DocumentTable documents;
    private final RunFiles files;
    private final LedgerSeal seals;

    private final Map<String, LedgerEntry.Chain> chains = new TreeMap<>();
    private final Map<Series, Integer> sequences = new HashMap<>();
    private int lastDocument;
    private int lines;
    private int standing;
    private Money net = Money.ZERO;
    private @Nullable Message fault;

    LedgerAudit(JdbcTemplate jdbc, DocumentTable documents, RunFiles files, LedgerSeal seals) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.seals = seals;
    }

    /** The first thing that does not hold. */
    Optional<Message> audit(List<Run> runs) {
        List<LedgerSeal.Kept> sealed = seals.all();
        List<Integer> ids = sealed.stream().map(LedgerSeal.Kept::run).toList();
        if (!ids.equals(runs.stream().map(Run::id).toList())) {
            return Optional.of(Message.of(LedgerFailure.RUNS_WITHOUT_SEALS));
        }
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.id() != i + 1) {
                return Optional.of(Message.of(LedgerFailure.RUN_MISSING, i + 1));
            }
            Optional<Message> found = documents(run).or(() -> seal(run, sealed)).or(() -> files(run));
            if (found.isPresent()) {
                return found;
            }
        }
        return remains();
    }

    private Optional<Message> documents(Run run) {
        if (run.lastDocument() < lastDocument) {
            return Optional.of(Message.of(LedgerFailure.RUN_ENDS_EARLY, run.id()));
        }
        documents.each(lastDocument + 1, run.lastDocument(), some -> some.forEach(kept -> add(run, kept)));
        if (fault == null && lastDocument != run.lastDocument()) {
            fault = Message.of(LedgerFailure.DOCUMENT_MISSING, lastDocument + 1);
        }
        if (fault == null && !chains.equals(seals.heads(run.id()))) {
            fault = Message.of(LedgerFailure.OTHER_CHAINS, run.id());
        }
        return Optional.ofNullable(fault);
    }

    private void add(Run run, DocumentTable.Kept kept) {
        String issuer = kept.document().issuer();
        LedgerEntry.Chain before = chains.getOrDefault(issuer, LedgerSeal.NO_CHAIN);
        String number = kept.document().number();
        if (fault != null) {
            return;
        }
        if (kept.id() != lastDocument + 1) {
            fault = Message.of(LedgerFailure.DOCUMENT_MISSING, lastDocument + 1);
        } else if (kept.run() != run.id()
                || !DocumentHash.of(before.hash(), kept.id(), kept.run(), kept.document())
                        .equals(kept.hash())) {
            fault = Message.of(LedgerFailure.OTHER_DOCUMENT, number);
        } else if (sequences.merge(new Series(issuer, kept.document().year()), 1, Integer::sum)
                != kept.document().id().sequence()) {
            fault = Message.of(LedgerFailure.OTHER_NUMBER, number);
        }
        chains.put(issuer, new LedgerEntry.Chain(before.documents() + 1, kept.hash()));
        lastDocument = kept.id();
        lines += kept.document().lines().size();
        standing += kept.document().type() == Document.Type.AVOIR ? -1 : 1;
        net = net.plus(kept.document().ttc());
    }

    private Optional<Message> seal(Run run, List<LedgerSeal.Kept> sealed) {
        return seals.audit(
                        sealed.get(run.id() - 1),
                        sealed.subList(0, run.id() - 1),
                        files.pieces().storedHash(run.id()),
                        files.manifestHash(run.id()))
                .map(what -> Message.of(LedgerFailure.OF_RUN, run.id(), run.year(), what));
    }

    private Optional<Message> files(Run run) {
        return files.of(run.id()).stream()
                .filter(file -> !files.isIntact(file))
                .findFirst()
                .map(file -> file.fingerprint().name())
                .or(() -> files.sentChanged(run.id()))
                .map(name -> Message.of(LedgerFailure.FILE_CHANGED, run.id(), run.year(), name));
    }

    /** What belongs to no run and to no document. */
    private Optional<Message> remains() {
        for (String table : TABLES_OF_RUNS) {
            if (count(table + " WHERE run_id NOT IN (SELECT run_id FROM run_seal)") > 0) {
                return Optional.of(Message.of(LedgerFailure.ROW_OF_NO_RUN, table));
            }
        }
        if (count("document") != lastDocument) {
            return Optional.of(Message.of(LedgerFailure.DOCUMENT_OF_NO_RUN));
        }
        if (count("document_line") != lines) {
            return Optional.of(Message.of(LedgerFailure.LINE_OF_NO_DOCUMENT));
        }
        if (count("standing_document") != standing || !net.equals(net("standing_document"))) {
            return Optional.of(Message.of(LedgerFailure.VIEW_OF_DOCUMENTS, "standing_document"));
        }
        if (count("billed_line") != lines || !net.equals(net("billed_line"))) {
            return Optional.of(Message.of(LedgerFailure.VIEW_OF_LINES, "billed_line"));
        }
        return Optional.empty();
    }

    private Money net(String view) {
        return jdbc.query("SELECT COALESCE(SUM(ttc), 0) AS ttc FROM " + view, (row, index) -> Columns.money(row, "ttc"))
                .get(0);
    }

    private int count(String from) {
        return Columns.count(jdbc, "SELECT COUNT(*) FROM " + from);
    }
}
