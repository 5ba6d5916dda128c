package fr.tripartite.ledger;

import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.util.ArrayList;
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
    private @Nullable String fault;

    LedgerAudit(JdbcTemplate jdbc, DocumentTable documents, RunFiles files, LedgerSeal seals) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.seals = seals;
    }

    /**
     * Audits.
     *
     * @return the first thing that does not hold, in one sentence
     */
    Optional<String> audit(List<Run> runs) {
        List<LedgerSeal.Kept> sealed = seals.all();
        if (!sealed.stream()
                .map(LedgerSeal.Kept::run)
                .toList()
                .equals(runs.stream().map(Run::id).toList())) {
            return Optional.of("its runs and their seals are not the same: one was added or removed");
        }
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.id() != i + 1) {
                return Optional.of("run " + (i + 1) + " is missing");
            }
            Optional<String> found = documents(run).or(() -> seal(run, sealed)).or(() -> files(run));
            if (found.isPresent()) {
                return found;
            }
        }
        return remains();
    }

    private Optional<String> documents(Run run) {
        if (run.lastDocument() < lastDocument) {
            return Optional.of("run " + run.id() + " ends before the documents of the runs before it");
        }
        documents.each(lastDocument + 1, run.lastDocument(), some -> some.forEach(kept -> add(run, kept)));
        if (fault == null && lastDocument != run.lastDocument()) {
            fault = "the document with the id " + (lastDocument + 1) + " is missing";
        }
        if (fault == null && !chains.equals(seals.heads(run.id()))) {
            fault = "the chains of documents do not end where run " + run.id() + " left them";
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
            fault = "the document with the id " + (lastDocument + 1) + " is missing";
        } else if (kept.run() != run.id()
                || !DocumentHash.of(before.hash(), kept.id(), kept.run(), kept.document())
                        .equals(kept.hash())) {
            fault = "the document " + number
                    + " is not the one that was issued: its hash, or that of the one before it," + " differs";
        } else if (sequences.merge(new Series(issuer, kept.document().year()), 1, Integer::sum)
                != kept.document().id().sequence()) {
            fault = "the document " + number + " does not bear the number it was given";
        }
        chains.put(issuer, new LedgerEntry.Chain(before.documents() + 1, kept.hash()));
        lastDocument = kept.id();
        lines += kept.document().lines().size();
        standing += kept.document().type() == Document.Type.AVOIR ? -1 : 1;
        net = net.plus(kept.document().ttc());
    }

    private Optional<String> seal(Run run, List<LedgerSeal.Kept> sealed) {
        return seals.audit(
                        sealed.get(run.id() - 1),
                        sealed.subList(0, run.id() - 1),
                        files.pieces().storedHash(run.id()),
                        files.manifestHash(run.id()))
                .map(what -> "run " + run.id() + " (" + run.year() + ") " + what);
    }

    private Optional<String> files(Run run) {
        return files.of(run.id()).stream()
                .filter(file -> !files.pieces().isIntact(file))
                .findFirst()
                .map(file -> "run " + run.id() + " (" + run.year() + ") no longer keeps '"
                        + file.fingerprint().name() + "' as it was");
    }

    /** What belongs to no run and to no document. */
    private Optional<String> remains() {
        List<String> faults = new ArrayList<>();
        for (String table : TABLES_OF_RUNS) {
            if (count("SELECT COUNT(*) FROM " + table + " WHERE run_id NOT IN (SELECT run_id FROM run_seal)") > 0) {
                faults.add("there is a row of no run in the table " + table);
            }
        }
        if (documents.count() != lastDocument) {
            faults.add("there is a document of no run");
        }
        if (documents.countLines() != lines) {
            faults.add("there is a line of no document");
        }
        if (count("SELECT COUNT(*) FROM standing_document") != standing || !net.equals(net("standing_document"))) {
            faults.add("the view standing_document does not show the invoices that stand");
        }
        if (count("SELECT COUNT(*) FROM billed_line") != lines || !net.equals(net("billed_line"))) {
            faults.add("the view billed_line does not show the lines of the documents");
        }
        return faults.stream().findFirst();
    }

    private Money net(String view) {
        return jdbc.query("SELECT COALESCE(SUM(ttc), 0) AS ttc FROM " + view, (row, index) -> Columns.money(row, "ttc"))
                .get(0);
    }

    private int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }
}
