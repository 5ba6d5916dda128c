package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.files.Sha256;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Documents, with what they bill kept once however often it is billed, and the hash that chains each document of an
 * issuer to the one before it, over all years.
 */
final class DocumentTable {

    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final Map<Document.Item, Integer> idsByItem = new HashMap<>();
    private final Map<Integer, Document.Item> itemsById = new HashMap<>();
    private final RowMapper<Chained> chained = (row, index) -> new Chained(document(row), row.getString("hash"));

    /**
     * A document as it is kept.
     *
     * @param document the document
     * @param hash SHA-256 over the hash of the issuer's document before it and its own content
     */
    record Chained(Document document, String hash) {}

    DocumentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends documents, each with its hash. */
    void append(int run, List<Chained> documents) {
        loadItems();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        for (Chained each : documents) {
            rows.add(row(run, each, items));
        }
        jdbc.batchUpdate("INSERT INTO billed_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", items);
        jdbc.batchUpdate("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private Object[] row(int run, Chained each, List<Object[]> newItems) {
        Document document = each.document();
        String lines = document.lines().stream()
                .map(line -> packed(run, line, newItems))
                .collect(Collectors.joining("\n"));
        return new Object[] {
            document.issuer(),
            document.year(),
            document.sequence(),
            run,
            document.number(),
            document.type().name(),
            document.recipient().siret(),
            document.recipient().name(),
            document.recipient().engagement(),
            document.recipient().serviceCode(),
            Date.valueOf(document.date()),
            document.rate(),
            document.ht().cents(),
            document.vat().cents(),
            document.ttc().cents(),
            document.vatCent().cents(),
            document.origin(),
            lines,
            each.hash()
        };
    }

    /** Item, quantity, HT, VAT, TTC in cents, inventory rows: {@code 12 3 4830 966 5796 17,18}. */
    private String packed(int run, Document.Line line, List<Object[]> newItems) {
        int item = idsByItem.computeIfAbsent(line.item(), added -> {
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
        String rows = line.rows().stream().map(String::valueOf).collect(Collectors.joining(","));
        return item + " " + line.quantity() + " " + line.ht().cents() + " "
                + line.vat().cents() + " " + line.ttc().cents() + " " + rows;
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

    private Document document(ResultSet row) throws SQLException {
        try {
            return read(row);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Failure.unsound(
                    "the document " + row.getString("number")
                            + " in the ledger is damaged: restore the ledger from its last backup",
                    e);
        }
    }

    private Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getString("issuer"),
                row.getInt("billed_year"),
                row.getInt("sequence_number"),
                row.getString("number"),
                Document.Type.valueOf(row.getString("type")),
                new Document.Recipient(
                        row.getString("siret"),
                        row.getString("name"),
                        row.getString("engagement"),
                        row.getString("service_code")),
                row.getObject("document_date", LocalDate.class),
                row.getInt("vat_rate"),
                new Money(row.getLong("ht")),
                new Money(row.getLong("vat")),
                new Money(row.getLong("ttc")),
                new Money(row.getLong("vat_cent")),
                row.getString("origin"),
                Arrays.stream(row.getString("lines").split("\n", -1))
                        .map(this::unpacked)
                        .toList());
    }

    private Document.Line unpacked(String packed) {
        String[] parts = packed.split(" ", -1);
        Document.Item item = itemsById.get(Integer.valueOf(parts[0]));
        if (item == null) {
            throw new IllegalArgumentException("a line bills the unknown item " + parts[0]);
        }
        List<Integer> rows = new ArrayList<>();
        for (String row : parts[5].split(",", -1)) {
            rows.add(Integer.valueOf(row));
        }
        return new Document.Line(
                item,
                Long.parseLong(parts[1]),
                new Money(Long.parseLong(parts[2])),
                new Money(Long.parseLong(parts[3])),
                new Money(Long.parseLong(parts[4])),
                rows);
    }

    /** The last sequence number of an issuer and year among the documents up to a run, 0 where there is none. */
    int lastSequence(String issuer, int year, int run) {
        // in the order of the key from its end: the first row is the answer, or a few later corrections come before it
        return jdbc
                .queryForList(
                        "SELECT sequence_number FROM document WHERE issuer = ? AND billed_year = ? AND run_id <= ?"
                                + " ORDER BY issuer DESC, billed_year DESC, sequence_number DESC LIMIT 1",
                        Integer.class,
                        issuer,
                        year,
                        run)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** The first sequence number that a run gave for an issuer, or one more than the last where it gave none. */
    int firstSequence(String issuer, int year, int run) {
        Integer before = jdbc.queryForObject(
                "SELECT MAX(id) FROM billing_run WHERE billed_year = ? AND id < ? AND kind <> 'RECEIPTS'",
                Integer.class,
                year,
                run);
        return before == null ? 1 : lastSequence(issuer, year, before) + 1;
    }

    /** How many documents a run issued. */
    int issuedBy(Run run) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM document WHERE run_id = ?", Integer.class, run.id());
        return count == null ? 0 : count;
    }

    /** How many documents a run issued for an issuer and its year between two numbers. */
    int issuedBy(Run run, String issuer, int first, int last) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM document WHERE issuer = ? AND billed_year = ?"
                        + " AND sequence_number BETWEEN ? AND ? AND run_id = ?",
                Integer.class,
                issuer,
                run.year(),
                first,
                last,
                run.id());
        return count == null ? 0 : count;
    }

    /**
     * Gives the documents of an issuer and year, in the order of their numbers, a page at a time.
     *
     * @throws Failure where a number is missing
     */
    void forEach(String issuer, int year, int first, int last, BiConsumer<Document, String> consumer) {
        loadItems();
        int expected = first;
        for (int from = first; from <= last; from += PAGE) {
            int to = Math.min(last, from + PAGE - 1);
            List<Chained> page = jdbc.query(
                    "SELECT * FROM document WHERE issuer = ? AND billed_year = ? AND sequence_number BETWEEN ? AND ?"
                            + " ORDER BY sequence_number",
                    chained,
                    issuer,
                    year,
                    from,
                    to);
            for (Chained each : page) {
                if (each.document().sequence() != expected) {
                    break;
                }
                consumer.accept(each.document(), each.hash());
                expected++;
            }
            if (expected != to + 1) {
                throw Failure.unsound("the document number " + expected + " of " + issuer + " for " + year
                        + " is missing from the ledger: restore the ledger from its last backup");
            }
        }
    }

    /** The hash of a document of an issuer and year. */
    String hash(String issuer, int year, int sequence) {
        return String.valueOf(jdbc.queryForObject(
                "SELECT hash FROM document WHERE issuer = ? AND billed_year = ? AND sequence_number = ?",
                String.class,
                issuer,
                year,
                sequence));
    }

    /** A document of a published run by its place in the numbers of its issuer and year, with its run. */
    Optional<Map.Entry<Integer, Document>> find(String issuer, int year, int sequence) {
        loadItems();
        return jdbc
                .query(
                        "SELECT * FROM document WHERE issuer = ? AND billed_year = ? AND sequence_number = ?"
                                + " AND run_id IN (SELECT run_id FROM publication)",
                        (row, index) -> Map.entry(row.getInt("run_id"), document(row)),
                        issuer,
                        year,
                        sequence)
                .stream()
                .findFirst();
    }

    /**
     * The invoices of published runs that stand, of bodies between two SIRETs: those that no avoir cancels.
     *
     * @return by SIRET and issuer
     */
    Map<String, Map<String, Document>> standing(int year, String firstSiret, String lastSiret) {
        loadItems();
        Map<String, Document> byNumber = new LinkedHashMap<>();
        List<String> cancelled = new ArrayList<>();
        List<Chained> found = jdbc.query(
                "SELECT * FROM document WHERE billed_year = ? AND siret BETWEEN ? AND ?"
                        + " AND run_id IN (SELECT run_id FROM publication)",
                chained,
                year,
                firstSiret,
                lastSiret);
        for (Chained each : found) {
            Document document = each.document();
            if (document.type() == Document.Type.AVOIR) {
                cancelled.add(document.origin());
            } else {
                byNumber.put(document.number(), document);
            }
        }
        byNumber.keySet().removeAll(cancelled);
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
