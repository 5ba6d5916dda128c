package fr.tripartite.ledger;

import fr.tripartite.files.Books;
import fr.tripartite.files.Sha256;
import fr.tripartite.invoicing.Document;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What makes a change in a published row show: the chains of documents, and the seal of a run, a hash over the seal
 * before it and over all its rows in every other table.
 */
final class LedgerSeal {

    /** The tables whose rows go into the seal of their run; documents are in their chains. */
    private static final List<String> SEALED = LedgerSchema.TABLES.stream()
            .filter(table -> !table.equals("publication"))
            .toList();

    private static final Books.Chain NO_CHAIN = new Books.Chain(0, "");

    private final JdbcTemplate jdbc;
    private final DocumentTable documents;

    LedgerSeal(JdbcTemplate jdbc, DocumentTable documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The chain of an issuer as the runs before one left it. */
    Books.Chain headBefore(int run, String issuer) {
        return jdbc
                .query(
                        "SELECT documents, hash FROM chain_head WHERE issuer = ? AND run_id < ? ORDER BY run_id DESC",
                        (row, index) -> new Books.Chain(row.getInt(1), row.getString(2)),
                        issuer,
                        run)
                .stream()
                .findFirst()
                .orElse(NO_CHAIN);
    }

    /** The chains as a run leaves them, by issuer. */
    Map<String, Books.Chain> heads(Run run) {
        Map<String, Books.Chain> heads = new TreeMap<>();
        for (String issuer : documents.issuersUpTo(run.id())) {
            Books.Chain before = headBefore(run.id(), issuer);
            int first = documents.firstSequence(issuer, run.year(), run.id());
            int last = documents.lastSequence(issuer, run.year(), run.id());
            heads.put(
                    issuer,
                    last < first
                            ? before
                            : new Books.Chain(
                                    before.documents() + last - first + 1, documents.hash(issuer, run.year(), last)));
        }
        return heads;
    }

    /** The seal of the operation before a run, empty for the first. */
    String sealBefore(int run) {
        return jdbc
                .queryForList("SELECT seal FROM publication WHERE run_id < ? ORDER BY run_id DESC", String.class, run)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Seals a run. */
    void seal(Run run) {
        String parts = parts(run);
        jdbc.update("INSERT INTO publication VALUES (?, ?, ?)", run.id(), parts, seal(run, parts));
    }

    private String seal(Run run, String parts) {
        return new Sha256().add(sealBefore(run.id())).add(parts).hex();
    }

    /** A line for each table: its name and a hash over the rows of the run in it, in whatever order they come. */
    private String parts(Run run) {
        StringBuilder parts = new StringBuilder();
        for (String table : SEALED) {
            List<String> hashes = table.equals("content") ? contentHashes(run) : rowHashes(table, run);
            Collections.sort(hashes);
            Sha256 sha = new Sha256();
            hashes.forEach(sha::add);
            parts.append(table).append(' ').append(sha.hex()).append('\n');
        }
        return parts.toString();
    }

    private List<String> rowHashes(String table, Run run) {
        List<String> hashes = new ArrayList<>();
        RowCallbackHandler handler = row -> hashes.add(hash(row));
        String column = table.equals("billing_run") ? "id" : "run_id";
        jdbc.query("SELECT * FROM " + table + " WHERE " + column + " = ?", handler, run.id());
        return hashes;
    }

    /** A few pieces at a time: all of them may not fit into memory. */
    private List<String> contentHashes(Run run) {
        List<String> hashes = new ArrayList<>();
        RowCallbackHandler handler = row -> hashes.add(hash(row));
        List<Object[]> kept = jdbc.query(
                "SELECT DISTINCT name, block FROM content WHERE run_id = ?",
                (row, index) -> new Object[] {run.id(), row.getString(1), row.getInt(2)},
                run.id());
        String pieces = "SELECT * FROM content WHERE run_id = ? AND name = ? AND block = ?";
        kept.forEach(each -> jdbc.query(pieces, handler, each));
        return hashes;
    }

    private static String hash(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Sha256 sha = new Sha256();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) instanceof byte[] bytes) {
                sha.add(Integer.toString(bytes.length)).add(bytes, bytes.length);
            } else {
                sha.add(row.getString(i));
            }
        }
        return sha.hex();
    }

    /** The first thing that is not as it was sealed, in the order in which it was sealed; then what has lost its run. */
    Optional<String> audit(List<Run> published) {
        Map<String, Books.Chain> chains = new TreeMap<>();
        for (Run run : published) {
            Optional<String> fault = auditDocuments(run, chains).or(() -> auditSeal(run));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return auditSeals();
    }

    /** A run without its seal would pass for an interrupted one, which no seal covers. */
    private Optional<String> auditSeals() {
        List<Integer> unsealed = jdbc.queryForList(
                "SELECT r.id FROM billing_run r WHERE r.id NOT IN (SELECT run_id FROM publication)"
                        + " AND (EXISTS (SELECT 1 FROM content c WHERE c.run_id = r.id AND c.name = ?)"
                        + " OR EXISTS (SELECT 1 FROM chain_head h WHERE h.run_id = r.id)) ORDER BY r.id",
                Integer.class,
                Ledger.MANIFEST);
        List<Integer> lost = jdbc.queryForList(
                "SELECT run_id FROM publication WHERE run_id NOT IN (SELECT id FROM billing_run) ORDER BY run_id",
                Integer.class);
        return lost.stream()
                .map(run -> "there is a seal of run " + run + ", and no such run")
                .findFirst()
                .or(() -> unsealed.stream()
                        .map(run -> "run " + run + " was published, and its seal is gone")
                        .findFirst());
    }

    private Optional<String> auditBlock(DocumentTable.Block block, String previous) {
        byte[] text = documents.fetch(block).get();
        String sha256 = new Sha256().add(text, text.length).hex();
        String hash = DocumentTable.hash(previous, block.issuer(), block.year(), block.first(), block.last(), sha256);
        int sequence = block.first();
        for (Document document : DocumentTable.documents(block, () -> text)) {
            if (document.sequence() != sequence++) {
                return Optional.of("the document " + document.number() + " does not bear the number it was given");
            }
        }
        if (hash.equals(block.hash()) && sequence == block.last() + 1) {
            return Optional.empty();
        }
        return Optional.of("the documents " + block.first() + " to " + block.last() + " of " + block.issuer() + " for "
                + block.year() + " are not those that were issued: their hash, or that of the ones before them,"
                + " differs");
    }

    private Optional<String> auditDocuments(Run run, Map<String, Books.Chain> chains) {
        List<String> faults = new ArrayList<>();
        int numbers = 0;
        int numbersOfRun = 0;
        for (String issuer : documents.issuersUpTo(run.id())) {
            int first = documents.firstSequence(issuer, run.year(), run.id());
            int last = documents.lastSequence(issuer, run.year(), run.id());
            numbers += last - first + 1;
            numbersOfRun += documents.issuedBy(run, issuer, first, last);
            for (DocumentTable.Block block : documents.blocks(issuer, run.year(), first, last)) {
                Books.Chain before = chains.getOrDefault(issuer, NO_CHAIN);
                auditBlock(block, before.hash()).ifPresent(faults::add);
                int count = block.last() - block.first() + 1;
                chains.put(issuer, new Books.Chain(before.documents() + count, block.hash()));
            }
        }
        if (faults.isEmpty() && !chains.equals(headsAsSealed(run))) {
            faults.add("the chains of documents do not end where run " + run.id()
                    + " left them: a document was added, removed or given to another run");
        }
        // the chain does not say which run issued a document, and only the last of a run is at an end
        if (faults.isEmpty() && (numbersOfRun != numbers || documents.issuedBy(run) != numbers)) {
            faults.add("the documents of run " + run.id()
                    + " are not those that it issued: one was added or given to another run");
        }
        return faults.stream().findFirst();
    }

    private Map<String, Books.Chain> headsAsSealed(Run run) {
        Map<String, Books.Chain> heads = new TreeMap<>();
        RowCallbackHandler handler = row ->
                heads.put(row.getString("issuer"), new Books.Chain(row.getInt("documents"), row.getString("hash")));
        jdbc.query("SELECT * FROM chain_head WHERE run_id = ?", handler, run.id());
        return heads;
    }

    private Optional<String> auditSeal(Run run) {
        String words = "run " + run.id() + " (" + run.year() + ") ";
        List<String> sealed = jdbc.query(
                "SELECT parts, seal FROM publication WHERE run_id = ?",
                (row, index) -> row.getString(1) + row.getString(2),
                run.id());
        String parts = parts(run);
        if (sealed.equals(List.of(parts + seal(run, parts)))) {
            return Optional.empty();
        }
        List<String> told = sealed.get(0).lines().toList();
        return Optional.of(words
                + parts.lines()
                        .filter(line -> !told.contains(line))
                        .findFirst()
                        .map(line -> "is not what was sealed: its rows in the table " + line.split(" ", 2)[0]
                                + " have changed")
                        .orElse("does not bear its seal: the seal itself, or the one before it, has changed"));
    }
}
