package fr.tripartite.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a year as anybody could read them. */
public final class PublishedYear {

    /** The issuers, as the contract of the files names them. */
    public static final List<String> ISSUERS = List.of("LFN", "CDG");

    private static final Pattern AMOUNT = Pattern.compile("-?\\d+,\\d\\d");

    private final Path directory;
    private final Map<String, List<Row>> read = new HashMap<>();

    /** The year whose files stand in a directory. */
    public PublishedYear(Path directory) {
        this.directory = directory;
    }

    /** A row of a file. */
    public record Row(Map<String, String> cells) {

        /** A cell as it stands. */
        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new AssertionError("no column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        /** A cell that holds a whole number. */
        public int whole(String column) {
            return Integer.parseInt(text(column));
        }

        /** A cell that holds an amount. */
        public BigDecimal amount(String column) {
            String cell = text(column);
            if (!AMOUNT.matcher(cell).matches()) {
                throw new AssertionError(column + " is not an amount with two decimals: " + cell);
            }
            return new BigDecimal(cell.replace(',', '.'));
        }

        /** Whether a cell holds just that. */
        public boolean is(String column, String value) {
            return text(column).equals(value);
        }
    }

    /** The documents. */
    public List<Row> invoices() {
        return rows("factures.csv");
    }

    /** The documents of an issuer. */
    public List<Row> invoices(String issuer) {
        return invoices().stream().filter(row -> row.is("emetteur", issuer)).toList();
    }

    /** The lines of the documents of an issuer. */
    public List<Row> lines(String issuer) {
        return rows("lignes-" + issuer + ".csv");
    }

    List<Row> tracking() {
        return rows("suivi-inventaire.csv");
    }

    List<Row> subsidies() {
        return rows("subvention.csv");
    }

    List<Row> register() {
        return rows("registre-subvention.csv");
    }

    /** The rows of a file, by the names of its columns. */
    public List<Row> rows(String file) {
        return read.computeIfAbsent(file, this::readRows);
    }

    private List<Row> readRows(String file) {
        List<List<String>> records = records(text(file).replaceFirst("^\uFEFF", ""));
        List<String> header = records.get(0);
        return records.stream()
                .skip(1)
                .map(record -> {
                    if (record.size() != header.size()) {
                        throw new AssertionError(file + ": " + record + " does not fit " + header);
                    }
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        cells.put(header.get(i), record.get(i));
                    }
                    return new Row(cells);
                })
                .toList();
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ';' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (quoted || !cell.isEmpty() || !record.isEmpty()) {
            throw new AssertionError("the file ends inside a record");
        }
        return records;
    }

    /** A whole file. */
    String text(String file) {
        try {
            return new String(Files.readAllBytes(directory.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file, byte by byte as far as UTF-8 tells. */
    Map<String, String> texts() {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, String> texts = new TreeMap<>();
            files.map(file -> file.getFileName().toString()).forEach(name -> texts.put(name, text(name)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The differences of a cent that the control file tells, by number of the invoice. */
    Map<String, BigDecimal> cents() {
        Map<String, BigDecimal> cents = new TreeMap<>();
        Pattern.compile("\"numero_facture\" : \"([^\"]+)\",\\s+\"ecart\" : \"([^\"]+)\"")
                .matcher(text("controle.json"))
                .results()
                .forEach(found -> cents.put(found.group(1), new BigDecimal(found.group(2))));
        return cents;
    }

    /** A number or an amount of the control file, wherever it first stands after the name of its object. */
    public BigDecimal control(String object, String name) {
        return Pattern.compile("\"" + object + "\" : \\{[^}]*?\"" + name + "\" : \"?(-?[\\d.]+)")
                .matcher(text("controle.json"))
                .results()
                .map((MatchResult found) -> new BigDecimal(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + object + "." + name));
    }

    /** The totals of every invoice, by issuer and SIRET. */
    Map<String, String> totals() {
        return totals(siret -> true);
    }

    /** The totals of the invoices of some bodies, by issuer and SIRET. */
    Map<String, String> totals(Predicate<String> wanted) {
        Map<String, String> totals = new TreeMap<>();
        for (Row invoice : invoices()) {
            if (wanted.test(invoice.text("siret"))) {
                totals.merge(
                        invoice.text("emetteur") + " " + invoice.text("siret"),
                        invoice.text("montant_ht") + " + " + invoice.text("montant_tva") + " = "
                                + invoice.text("montant_ttc"),
                        (first, second) -> "two invoices: " + first + ", " + second);
            }
        }
        return totals;
    }
}
