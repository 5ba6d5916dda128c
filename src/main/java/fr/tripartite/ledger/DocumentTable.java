package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Sha256;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
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
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Documents in blocks: those that one transaction issued for an issuer, with consecutive numbers and SIRETs that go up.
 * What they bill is kept once however often it is billed. A row for each document would make the database the dearest
 * part of a large run.
 *
 * <p>A hash chains each document of an issuer to the one before it, over all years; a block bears that of its last.
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
    private final Map<Document.Item, Integer> idsByItem = new HashMap<>();
    private final Map<Integer, Document.Item> itemsById = new HashMap<>();

    /**
     * Some documents of a run.
     *
     * @param hash of the last one
     */
    record Block(int run, String issuer, int year, int first, int last, String hash) {}

    DocumentTable(JdbcTemplate jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * Appends documents of one issuer and year, with consecutive numbers.
     *
     * @param documents at least one
     * @param hash of the last one
     */
    void append(int run, List<Document> documents, String hash) {
        loadItems();
        List<Object[]> items = new ArrayList<>();
        byte[] bytes = DocumentText.of(documents, item -> id(run, item, items)).getBytes(StandardCharsets.UTF_8);
        jdbc.batchUpdate("INSERT INTO billed_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", items);
        Document first = documents.get(0);
        Document last = documents.get(documents.size() - 1);
        jdbc.update(
                "INSERT INTO document_block VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                first.issuer(),
                first.year(),
                first.sequence(),
                last.sequence(),
                first.recipient().siret(),
                last.recipient().siret(),
                hash);
        contents.write(run, NAME + first.issuer(), first.sequence(), bytes);
    }

    private int id(int run, Document.Item item, List<Object[]> newItems) {
        return idsByItem.computeIfAbsent(item, added -> {
            int id = itemsById.size() + 1;
            itemsById.put(id, added);
            newItems.add(new Object[] {
                id,
                run,
                added.service(),
                added.nature(),
                added.label(),
                added.unit(),
                added.unitPrice().cents(),
                added.basis(),
                added.grid(),
                added.reference()
            });
            return id;
        });
    }

    private void loadItems() {
        if (itemsById.isEmpty()) {
            jdbc.query("SELECT * FROM billed_item ORDER BY id", row -> {
                Document.Item item = new Document.Item(
                        row.getString("service"),
                        row.getString("nature"),
                        row.getString("label"),
                        row.getString("unit"),
                        new Money(row.getLong("unit_price")),
                        row.getString("basis"),
                        row.getString("grid"),
                        row.getString("reference"));
                itemsById.put(row.getInt("id"), item);
                idsByItem.putIfAbsent(item, row.getInt("id"));
            });
        }
    }

    /**
     * The documents of a block.
     *
     * @throws Failure where they are damaged
     */
    List<Document> documents(Block block) {
        loadItems();
        String text =
                new String(contents.bytes(block.run(), NAME + block.issuer(), block.first()), StandardCharsets.UTF_8);
        try {
            return DocumentText.read(text, block.issuer(), block.year(), this::item);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw Contents.damaged(block.run(), NAME + block.issuer(), e);
        }
    }

    private Document.Item item(int id) {
        Document.Item item = itemsById.get(id);
        if (item == null) {
            throw new IllegalArgumentException("a line bills the unknown item " + id);
        }
        return item;
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
     * Gives the blocks of an issuer and year, in the order of the numbers.
     *
     * @param first number that a block begins with
     * @param last number that a block ends with, less than the first for none
     * @throws Failure where a number is missing
     */
    void forEach(String issuer, int year, int first, int last, Consumer<Block> consumer) {
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
            consumer.accept(block);
            expected = block.last() + 1;
        }
        if (expected != last + 1) {
            throw Failure.unsound("the document number " + expected + " of " + issuer + " for " + year
                    + " is missing from the ledger: restore the ledger from its last backup");
        }
    }

    /** The hash of a document of an issuer and year that is the last of a transaction. */
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

    /** What a document is, chained to the one before it. */
    static String hash(String previous, Document document) {
        Sha256 sha = new Sha256()
                .add(previous)
                .add(document.issuer())
                .add(Integer.toString(document.year()))
                .add(Integer.toString(document.sequence()))
                .add(document.number())
                .add(document.type().name())
                .add(document.recipient().siret())
                .add(document.recipient().name())
                .add(document.recipient().engagement())
                .add(document.recipient().serviceCode())
                .add(document.date().toString())
                .add(Integer.toString(document.rate()))
                .add(document.ht().toString())
                .add(document.vat().toString())
                .add(document.ttc().toString())
                .add(document.vatCent().toString())
                .add(document.origin());
        for (Document.Line line : document.lines()) {
            Document.Item item = line.item();
            sha.add(item.service())
                    .add(item.nature())
                    .add(item.label())
                    .add(item.unit())
                    .add(item.unitPrice().toString())
                    .add(item.basis())
                    .add(item.grid())
                    .add(item.reference())
                    .add(Long.toString(line.quantity()))
                    .add(line.ht().toString())
                    .add(line.vat().toString())
                    .add(line.ttc().toString())
                    .add(line.rows().toString());
        }
        return sha.hex();
    }
}
