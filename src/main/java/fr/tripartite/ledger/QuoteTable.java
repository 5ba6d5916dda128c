package fr.tripartite.ledger;

import fr.tripartite.invoicing.DocumentNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The devis: their numbers, and which run keeps them. */
public final class QuoteTable {

    /** A devis as the ledger knows it; what it says stands in the files of its run. */
    public record Entry(DocumentNumber number, String siret, String name, int firstYear, int years) {}

    private static final RowMapper<Entry> ENTRY = (row, index) -> new Entry(
            new DocumentNumber(
                    row.getString("issuer"), row.getInt("quote_year"), row.getInt("sequence"), row.getString("number")),
            row.getString("siret"),
            row.getString("name"),
            row.getInt("first_year"),
            row.getInt("years"));

    private final JdbcTemplate jdbc;

    QuoteTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last number that an issuer has given in a year, 0 for none. */
    public int lastSequence(String issuer, int year) {
        return Columns.count(
                jdbc, "SELECT COALESCE(MAX(sequence), 0) FROM quote WHERE issuer = ? AND quote_year = ?", issuer, year);
    }

    void add(int run, List<Entry> entries) {
        entries.forEach(entry -> jdbc.update(
                "INSERT INTO quote (run_id, number, issuer, quote_year, sequence, siret, name, first_year, years)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                entry.number().text(),
                entry.number().issuer(),
                entry.number().year(),
                entry.number().sequence(),
                entry.siret(),
                entry.name(),
                entry.firstYear(),
                entry.years()));
    }

    /** A devis by its number. */
    public Optional<Entry> find(String number) {
        return jdbc.query("SELECT * FROM quote WHERE number = ?", ENTRY, number).stream()
                .findFirst();
    }

    /** The run that keeps a devis. */
    public int run(Entry entry) {
        return Columns.count(
                jdbc,
                "SELECT run_id FROM quote WHERE number = ?",
                entry.number().text());
    }

    /** The devis of a run, by their numbers. */
    public List<Entry> of(int run) {
        return jdbc.query("SELECT * FROM quote WHERE run_id = ? ORDER BY number", ENTRY, run);
    }

    /** The runs that keep devis of a day, the latest first. */
    List<Integer> runs(LocalDate date) {
        return jdbc.queryForList(
                "SELECT id FROM run WHERE kind = ? AND document_date = ? ORDER BY id DESC",
                Integer.class,
                Run.Kind.QUOTES.name(),
                date);
    }
}
