package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Sha256;
import fr.tripartite.invoicing.Document;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Documents in blocks: those that one transaction issued for an issuer, with consecutive numbers and SIRETs that go up. A
 * row for each document would make the database the dearest part of a large run.
 *
 * <p>A hash chains each block of an issuer to the one before it, over all years.
 */
final class DocumentTable {

    private static final String NAME = "documents-";
    private static final RowMapper<Block> BLOCK = (row, index) -> new Block(
            row.getInt("run_id"),
            row.getString("issuer"),
            row.getInt("billed_year"),
            row.getInt("first_sequence"),
            row.getInt("last_sequence"),
            row.getString("hash"));

    private final JdbcTemplate jdbc;
    private final Contents contents;
    /**
     * Some documents of a run.
     *
     * @param hash of the block, chained to the one before it
     */
    record Block(int run, String issuer, int year, int first, int last, String hash) {}

    DocumentTable(JdbcTemplate jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * Appends documents.
     *
     * @param hash of the block, chained to the one before it
     */
    void append(int run, LedgerPart.Documents documents, String hash) {
        jdbc.update(
                "INSERT INTO document_block VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                documents.issuer(),
                documents.year(),
                documents.first(),
                documents.last(),
                documents.firstSiret(),
                documents.lastSiret(),
                hash);
        contents.write(
                run,
                NAME + documents.issuer(),
                documents.first(),
                documents.pieces().iterator());
    }

    /**
     * The documents of a block.
     *
     * @throws Failure where they are damaged
     */
    List<Document> documents(Block block) {
        return documents(block, fetch(block));
    }

    /** Fetches the text of a block, which can then be asked for on any thread. */
    Supplier<byte[]> fetch(Block block) {
        return contents.fetch(block.run(), NAME + block.issuer(), block.first());
    }

    /** The documents of a block whose text was fetched; asked for on any thread. */
    static List<Document> documents(Block block, Supplier<byte[]> text) {
        try {
            return DocumentText.read(new String(text.get(), StandardCharsets.UTF_8), block.issuer(), block.year());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw Contents.damaged(block.run(), NAME + block.issuer(), e);
        }
    }

    /** The last sequence number of an issuer and year among the documents up to a run, 0 where there is none. */
    int lastSequence(String issuer, int year, int run) {
        Integer last = jdbc.queryForObject(
                "SELECT COALESCE(MAX(last_sequence), 0) FROM document_block"
                        + " WHERE issuer = ? AND billed_year = ? AND run_id <= ?",
                Integer.class,
                issuer,
                year,
                run);
        return last == null ? 0 : last;
    }

    /** The first sequence number that a run gave for an issuer, or one more than the last where it gave none. */
    int firstSequence(String issuer, int year, int run) {
        return lastSequence(issuer, year, run - 1) + 1;
    }

    /** The issuers that have documents of the runs up to one, in the order of their codes. */
    List<String> issuersUpTo(int run) {
        return jdbc
                .queryForList("SELECT DISTINCT issuer FROM document_block WHERE run_id <= ?", String.class, run)
                .stream()
                .sorted()
                .toList();
    }

    /** How many documents a run issued. */
    int issuedBy(Run run) {
        return count(
                "SELECT COALESCE(SUM(last_sequence - first_sequence + 1), 0) FROM document_block WHERE run_id = ?",
                run.id());
    }

    /** How many documents a run issued for an issuer and its year between two numbers. */
    int issuedBy(Run run, String issuer, int first, int last) {
        return count(
                "SELECT COALESCE(SUM(last_sequence - first_sequence + 1), 0) FROM document_block WHERE issuer = ?"
                        + " AND billed_year = ? AND first_sequence >= ? AND last_sequence <= ? AND run_id = ?",
                issuer,
                run.year(),
                first,
                last,
                run.id());
    }

    /** How many documents all published runs issued. */
    int published() {
        return count("SELECT COALESCE(SUM(last_sequence - first_sequence + 1), 0) FROM document_block"
                + " WHERE run_id IN (SELECT run_id FROM publication)");
    }

    private int count(String sql, Object... arguments) {
        Integer count = jdbc.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    /**
     * The blocks of an issuer and year, in the order of the numbers.
     *
     * @param first number that a block begins with
     * @param last number that a block ends with, less than the first for none
     * @throws Failure where a number is missing
     */
    List<Block> blocks(String issuer, int year, int first, int last) {
        List<Block> blocks = new ArrayList<>();
        int expected = first;
        for (Block block : jdbc.query(
                "SELECT * FROM document_block WHERE issuer = ? AND billed_year = ? AND first_sequence >= ?"
                        + " AND first_sequence <= ? ORDER BY first_sequence",
                BLOCK,
                issuer,
                year,
                first,
                last)) {
            if (block.first() != expected) {
                break;
            }
            blocks.add(block);
            expected = block.last() + 1;
        }
        if (expected != last + 1) {
            throw Failure.unsound("the document number " + expected + " of " + issuer + " for " + year
                    + " is missing from the ledger: restore the ledger from its last backup");
        }
        return blocks;
    }

    /** The hash of the block of an issuer and year that ends with a number. */
    String hash(String issuer, int year, int sequence) {
        return String.valueOf(jdbc.queryForObject(
                "SELECT hash FROM document_block WHERE issuer = ? AND billed_year = ? AND last_sequence = ?",
                String.class,
                issuer,
                year,
                sequence));
    }

    /** A document of a published run by its place in the numbers of its issuer and year, with its run. */
    Optional<Map.Entry<Integer, Document>> find(String issuer, int year, int sequence) {
        return jdbc
                .query(
                        "SELECT * FROM document_block WHERE issuer = ? AND billed_year = ? AND first_sequence <= ?"
                                + " AND last_sequence >= ? AND run_id IN (SELECT run_id FROM publication)",
                        BLOCK,
                        issuer,
                        year,
                        sequence,
                        sequence)
                .stream()
                .flatMap(block -> documents(block).stream()
                        .filter(document -> document.sequence() == sequence)
                        .map(document -> Map.entry(block.run(), document)))
                .findFirst();
    }

    /** The bodies that have documents of a year among those of published runs. */
    Set<String> bodies(int year) {
        Set<String> bodies = new HashSet<>();
        publishedBlocks(year, "", "99999999999999").forEach(block -> documents(block)
                .forEach(document -> bodies.add(document.recipient().siret())));
        return bodies;
    }

    private List<Block> publishedBlocks(int year, String firstSiret, String lastSiret) {
        return jdbc.query(
                "SELECT * FROM document_block WHERE billed_year = ? AND first_siret <= ? AND last_siret >= ?"
                        + " AND run_id IN (SELECT run_id FROM publication) ORDER BY issuer, first_sequence",
                BLOCK,
                year,
                lastSiret,
                firstSiret);
    }

    /**
     * The invoices of published runs that stand, of bodies between two SIRETs: those that no avoir cancels.
     *
     * @return by SIRET and issuer
     */
    Map<String, Map<String, Document>> standing(int year, String firstSiret, String lastSiret) {
        Map<String, Document> byNumber = new LinkedHashMap<>();
        List<String> cancelled = new ArrayList<>();
        for (Block block : publishedBlocks(year, firstSiret, lastSiret)) {
            for (Document document : documents(block)) {
                String siret = document.recipient().siret();
                if (siret.compareTo(firstSiret) < 0 || siret.compareTo(lastSiret) > 0) {
                    continue;
                }
                if (document.type() == Document.Type.AVOIR) {
                    cancelled.add(document.origin());
                } else {
                    byNumber.put(document.number(), document);
                }
            }
        }
        byNumber.keySet().removeAll(new HashSet<>(cancelled));
        Map<String, Map<String, Document>> standing = new HashMap<>();
        byNumber.values().forEach(document -> standing.computeIfAbsent(
                        document.recipient().siret(), siret -> new TreeMap<>())
                .put(document.issuer(), document));
        return standing;
    }

    /**
     * What the documents of a block are, chained to the block before it.
     *
     * @param sha256 of their text
     */
    static String hash(String previous, String issuer, int year, int first, int last, String sha256) {
        return new Sha256()
                .add(previous)
                .add(issuer)
                .add(Integer.toString(year))
                .add(Integer.toString(first))
                .add(Integer.toString(last))
                .add(sha256)
                .hex();
    }
}
