package fr.tripartite.ledger;

import fr.tripartite.billing.DocumentHash;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.words.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Invoices, complements and avoirs with their lines, in the order in which they were issued. */
final class DocumentTable {

    private static final int PAGE = 1_000;

    private static final BulkInsert DOCUMENTS = new BulkInsert(
            "document",
            "id, run_id, number, issuer, billed_year, sequence, type, siret, name, engagement, service_code, document_date,"
                    + " vat_rate, ht, vat, ttc, vat_cent, origin_number, contribution_start, mention, motive, hash");
    private static final BulkInsert DOCUMENT_LINES =
            new BulkInsert("document_line", "document_id, position, item_id, quantity, ht, vat, ttc, inventory_lines");

    private static final String LINES = "SELECT l.* FROM document_line l";
    private static final String ORDER = " ORDER BY l.document_id, l.position";

    private final JdbcTemplate jdbc;
    private final ItemTable items;

    /**
     * A document as it is kept.
     *
     * @param id from 1 up, over all issuers and years
     * @param run that issued it
     * @param hash chained to the one before it of the same issuer
     */
    record Kept(int id, int run, Document document, String hash) {}

    DocumentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.items = new ItemTable(jdbc);
    }

    /** Adds documents whose ids follow one another, with their lines. */
    void add(List<Kept> documents) {
        if (documents.isEmpty()) {
            return;
        }
        // in the order of the lines: the same run gives an item the same id, whatever the process
        Set<Item> billed = new LinkedHashSet<>();
        documents.forEach(kept -> kept.document().lines().forEach(line -> billed.add(line.item())));
        Map<Item, Integer> ids = items.add(documents.get(0).run(), billed);
        List<Object[]> lines = new ArrayList<>();
        for (Kept kept : documents) {
            int position = 0;
            for (Document.Line line : kept.document().lines()) {
                lines.add(new Object[] {
                    kept.id(),
                    ++position,
                    Objects.requireNonNull(ids.get(line.item())),
                    line.quantity(),
                    Columns.euros(line.ht()),
                    Columns.euros(line.vat()),
                    Columns.euros(line.ttc()),
                    DocumentHash.inventoryLines(line)
                });
            }
        }
        DOCUMENTS.insert(jdbc, documents.stream().map(DocumentTable::row).toList());
        DOCUMENT_LINES.insert(jdbc, lines);
    }

    private static @Nullable Object[] row(Kept kept) {
        Document document = kept.document();
        Document.Recipient recipient = document.recipient();
        return new Object[] {
            kept.id(),
            kept.run(),
            document.number(),
            document.issuer(),
            document.year(),
            document.id().sequence(),
            document.type().name(),
            recipient.siret(),
            recipient.name(),
            recipient.engagement(),
            recipient.serviceCode(),
            document.date(),
            Columns.percent(document.rate()),
            Columns.euros(document.ht()),
            Columns.euros(document.vat()),
            Columns.euros(document.ttc()),
            Columns.euros(document.vatCent()),
            document.origin().number(),
            document.contributionStart(),
            document.issue().mention(),
            document.issue().motive() == null ? null : document.issue().motive().name(),
            kept.hash()
        };
    }

    /** The id of the last document, 0 where there is none. */
    int lastId() {
        return Columns.count(jdbc, "SELECT COALESCE(MAX(id), 0) FROM document");
    }

    /** The last number that an issuer has given for a year, 0 for none. */
    int lastSequence(String issuer, int year) {
        return Columns.count(
                jdbc,
                "SELECT COALESCE(MAX(sequence), 0) FROM document WHERE billed_year = ? AND issuer = ?",
                year,
                issuer);
    }

    Optional<Kept> find(String number) {
        List<Integer> ids = jdbc.queryForList("SELECT id FROM document WHERE number = ?", Integer.class, number);
        return ids.stream().flatMap(id -> between(id, id).stream()).findFirst();
    }

    /** All documents about a body for a year. */
    List<Document> of(int year, String siret) {
        return matching("WHERE d.billed_year = ? AND d.siret = ?", year, siret).stream()
                .map(Kept::document)
                .toList();
    }

    /** Gives all documents from one id to another, in their order, some at a time: all may not fit into memory. */
    void each(int first, int last, Consumer<List<Kept>> taker) {
        for (int from = first; from <= last; from += PAGE) {
            taker.accept(between(from, Math.min(last, from + PAGE - 1)));
        }
    }

    private List<Kept> between(int first, int last) {
        return read("WHERE d.id BETWEEN ? AND ?", LINES + " WHERE l.document_id BETWEEN ? AND ?", first, last);
    }

    private List<Kept> matching(String where, Object... arguments) {
        return read(where, LINES + " JOIN document d ON d.id = l.document_id " + where, arguments);
    }

    private List<Kept> read(String where, String lines, Object... arguments) {
        Map<Integer, List<Document.Line>> byDocument = new HashMap<>();
        RowCallbackHandler handler = row -> {
            List<Document.Line> before = byDocument.computeIfAbsent(row.getInt("document_id"), id -> new ArrayList<>());
            if (row.getInt("position") != before.size() + 1) {
                throw damaged(
                        "with the id " + row.getInt("document_id"), new IllegalArgumentException("a line is missing"));
            }
            before.add(line(row));
        };
        jdbc.query(lines + ORDER, handler, arguments);
        return jdbc.query(
                "SELECT d.*, o.document_date AS origin_date FROM document d"
                        + " LEFT JOIN document o ON o.number = d.origin_number " + where + " ORDER BY d.id",
                (row, index) -> kept(row, byDocument.getOrDefault(row.getInt("id"), List.of())),
                arguments);
    }

    private static Kept kept(ResultSet row, List<Document.Line> lines) throws SQLException {
        try {
            return new Kept(
                    row.getInt("id"),
                    row.getInt("run_id"),
                    new Document(
                            new DocumentNumber(
                                    row.getString("issuer"),
                                    row.getInt("billed_year"),
                                    row.getInt("sequence"),
                                    row.getString("number")),
                            Document.Type.valueOf(row.getString("type")),
                            new Document.Recipient(
                                    row.getString("siret"),
                                    row.getString("name"),
                                    row.getString("engagement"),
                                    row.getString("service_code")),
                            issue(row),
                            Columns.rate(row, "vat_rate"),
                            Columns.amounts(row),
                            Columns.money(row, "vat_cent"),
                            new Document.Origin(
                                    row.getString("origin_number"), row.getObject("origin_date", LocalDate.class)),
                            row.getObject("contribution_start", LocalDate.class),
                            lines),
                    row.getString("hash"));
        } catch (IllegalArgumentException e) {
            throw damaged(row.getString("number"), e);
        }
    }

    /** Documents of format 4 tell neither mention nor motive. */
    private static Document.Issue issue(ResultSet row) throws SQLException {
        String mention = row.getString("mention");
        String motive = row.getString("motive");
        return new Document.Issue(
                row.getObject("document_date", LocalDate.class),
                mention == null ? "" : mention,
                motive == null ? null : Motive.valueOf(motive));
    }

    private Document.Line line(ResultSet row) throws SQLException {
        Item item = items.item(row.getInt("item_id"));
        if (item == null) {
            throw damaged("with the id " + row.getInt("document_id"), new IllegalArgumentException("no item"));
        }
        try {
            Document.Line line = new Document.Line(
                    item, row.getLong("quantity"), Columns.amounts(row), rows(row.getString("inventory_lines")));
            if (DocumentHash.inventoryLines(line).equals(row.getString("inventory_lines"))) {
                return line;
            }
            throw new NumberFormatException(row.getString("inventory_lines"));
        } catch (NumberFormatException e) {
            throw damaged("with the id " + row.getInt("document_id"), e);
        }
    }

    private static Failure damaged(String document, Throwable cause) {
        return Failure.unsound(Message.of(LedgerFailure.DOCUMENT_DAMAGED, document), cause);
    }

    /**
     * What stood for a year after a run, of bodies between two SIRETs: invoices and complements that no avoir cancels; by
     * SIRET and issuer.
     */
    Map<String, Map<String, Standing>> standing(int year, String firstSiret, String lastSiret, int lastRun) {
        Map<String, Document> byNumber = new LinkedHashMap<>();
        for (Kept kept : matching(
                "WHERE d.billed_year = ? AND d.siret BETWEEN ? AND ? AND d.run_id <= ?",
                year,
                firstSiret,
                lastSiret,
                lastRun)) {
            Document document = kept.document();
            if (document.isClaim()) {
                byNumber.put(document.number(), document);
            } else {
                byNumber.remove(document.origin().number());
            }
        }
        return byNumber.values().stream()
                .collect(Collectors.groupingBy(
                        document -> document.recipient().siret(),
                        Collectors.groupingBy(
                                Document::issuer,
                                TreeMap::new,
                                Collectors.collectingAndThen(Collectors.toList(), Standing::new))));
    }

    /** The inventory rows behind a line, as {@link DocumentHash#inventoryLines} writes them. */
    static List<Integer> rows(String lines) {
        return Arrays.stream(lines.split(",", -1)).map(Integer::valueOf).toList();
    }
}
