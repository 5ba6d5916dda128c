package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the files of a year add up to, read from the files themselves as their reader would: every row in one state, Σ
 * lines = invoice, Σ lines = Σ invoices = Σ tracking columns per issuer, VAT = base × rate.
 */
public final class Balance {

    private static final CSVFormat READING =
            Csv.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int WHOLE = 10_000;

    /**
     * Totals of an issuer.
     *
     * @param invoices number of documents
     * @param avoirs how many of them are avoirs
     * @param lines number of lines
     */
    public record Totals(int invoices, int avoirs, int lines, Money ht, Money vat, Money ttc) {

        private static final Totals NONE = new Totals(0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);

        private Totals plus(Totals other) {
            return new Totals(
                    invoices + other.invoices,
                    avoirs + other.avoirs,
                    lines + other.lines,
                    ht.plus(other.ht),
                    vat.plus(other.vat),
                    ttc.plus(other.ttc));
        }
    }

    /**
     * An invoice whose VAT is not base × rate to the cent, because its TTC total allows no HT.
     *
     * @param number of the invoice
     * @param cent the difference
     */
    public record Cent(String number, Money cent) {}

    private final Path directory;
    private final Books.Summary summary;
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final Map<String, Totals> issuers = new LinkedHashMap<>();
    private final Map<String, Money> subsidies = new LinkedHashMap<>();
    private final Map<String, Money> subsidiesSinceStart = new LinkedHashMap<>();
    private final List<Cent> cents = new ArrayList<>();
    private int warnings;

    private Balance(Path directory, Books.Summary summary) {
        this.directory = directory;
        this.summary = summary;
    }

    /**
     * Reads the files back.
     *
     * @throws IllegalStateException with what does not add up
     */
    static Balance read(Path directory, Books books) {
        Balance balance = new Balance(directory, books.summary());
        balance.addInvoices();
        balance.addTracking();
        balance.addSubsidy();
        balance.subsidiesSinceStart.putAll(balance.subsidies);
        books.coveredBefore()
                .forEach((key, covered) -> balance.subsidiesSinceStart.merge(key.issuer(), covered, Money::plus));
        return balance;
    }

    private void addInvoices() {
        Map<String, Iterator<CSVRecord>> lines = new LinkedHashMap<>();
        List<CSVParser> parsers = new ArrayList<>();
        try {
            for (Books.IssuerColumns issuer : summary.issuers()) {
                CSVParser parser = open(YearFiles.lines(issuer.code()));
                parsers.add(parser);
                lines.put(issuer.code(), parser.iterator());
                issuers.put(issuer.code(), Totals.NONE);
            }
            try (CSVParser invoices = open(YearFiles.INVOICES)) {
                for (CSVRecord invoice : invoices) {
                    String issuer = invoice.get("emetteur");
                    Iterator<CSVRecord> rest =
                            lines.getOrDefault(issuer, List.<CSVRecord>of().iterator());
                    issuers.merge(issuer, addLines(invoice, rest), Totals::plus);
                }
            }
            lines.forEach((issuer, rest) -> require(!rest.hasNext(), issuer + ": a line belongs to no invoice"));
            for (CSVParser parser : parsers) {
                parser.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Totals addLines(CSVRecord invoice, Iterator<CSVRecord> lines) {
        String number = invoice.get("numero_facture");
        int count = Integer.parseInt(invoice.get("nombre_lignes"));
        Totals sum = Totals.NONE;
        int rate = 0;
        for (int i = 1; i <= count; i++) {
            require(lines.hasNext(), number + ": line " + i + " is missing");
            CSVRecord line = lines.next();
            require(
                    line.get("numero_facture").equals(number)
                            && line.get("ligne").equals(Integer.toString(i)),
                    number + ": line " + i + " is out of place");
            Totals amounts = amounts(line);
            require(
                    amounts.ht().plus(amounts.vat()).equals(amounts.ttc()),
                    number + ", line " + i + ": HT + VAT ≠ TTC");
            int lineRate = Csv.rate(line.get("taux_tva"));
            require(i == 1 || lineRate == rate, number + ", line " + i + ": another VAT rate than line 1");
            rate = lineRate;
            sum = sum.plus(amounts);
        }
        require(sum.equals(amounts(invoice)), number + ": the lines do not add up to the invoice");
        checkVat(number, sum, rate);
        boolean avoir = invoice.get("type").equals(Document.Type.AVOIR.name());
        return new Totals(1, avoir ? 1 : 0, count, sum.ht(), sum.vat(), sum.ttc());
    }

    private static Totals amounts(CSVRecord row) {
        return new Totals(
                0,
                0,
                0,
                Csv.amount(row.get("montant_ht")),
                Csv.amount(row.get("montant_tva")),
                Csv.amount(row.get("montant_ttc")));
    }

    private void checkVat(String number, Totals found, int rate) {
        Money cent = found.vat().minus(found.ht().times(rate, WHOLE));
        if (!cent.isZero()) {
            require(Math.abs(cent.cents()) == 1, number + ": VAT is not base × rate");
            cents.add(new Cent(number, cent));
        }
    }

    private void addTracking() {
        for (State state : State.values()) {
            states.put(state, 0);
        }
        Map<String, Money> columns = new LinkedHashMap<>();
        int rows = 0;
        long before = 0;
        try (CSVParser tracking = open(YearFiles.TRACKING)) {
            for (CSVRecord row : tracking) {
                rows++;
                states.merge(State.valueOf(row.get("etat")), 1, Integer::sum);
                warnings += row.get("motif").contains("avertissement : ") ? 1 : 0;
                long line = Long.parseLong(row.get("ligne"));
                require(line > before, "inventory line " + line + " is tracked twice or out of order");
                before = line;
                for (Books.IssuerColumns issuer : summary.issuers()) {
                    columns.merge(issuer.code(), Csv.amount(row.get(issuer.amountColumn())), Money::plus);
                }
            }
            require(rows == summary.rowCount(), summary.rowCount() + " rows were read and " + rows + " are tracked");
            issuers.forEach((issuer, totals) -> require(
                    totals.ttc().equals(columns.getOrDefault(issuer, Money.ZERO)),
                    issuer + ": the tracking column does not add up to the invoices"));
            require(
                    count(YearFiles.REJECTIONS) == states.getOrDefault(State.REJETE, 0),
                    "rejected rows and their file differ in number");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(String file) throws IOException {
        int count = 0;
        try (CSVParser parser = open(file)) {
            for (CSVRecord row : parser) {
                count += row.size() > 0 ? 1 : 0;
            }
        }
        return count;
    }

    private void addSubsidy() {
        summary.issuers().forEach(issuer -> subsidies.put(issuer.code(), Money.ZERO));
        try (CSVParser subsidy = open(YearFiles.SUBSIDY)) {
            for (CSVRecord row : subsidy) {
                Money covered = Csv.amount(row.get("montant_subvention"));
                require(
                        Csv.amount(row.get("tarif_normal"))
                                .minus(Csv.amount(row.get("contribution")))
                                .equals(covered),
                        "rank " + row.get("rang") + ": normal price less contribution is not the subsidy");
                subsidies.merge(row.get("emetteur"), covered, Money::plus);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CSVParser open(String name) throws IOException {
        Reader reader = Files.newBufferedReader(directory.resolve(name), StandardCharsets.UTF_8);
        int mark = reader.read();
        require(mark == Csv.BYTE_ORDER_MARK.charAt(0), name + " does not begin with a byte-order mark");
        return CSVParser.builder().setReader(reader).setFormat(READING).get();
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException("the books do not balance, nothing was published: " + problem);
        }
    }

    /** Rows by state, every state named. */
    public Map<State, Integer> states() {
        return states;
    }

    /** Totals by issuer. */
    public Map<String, Totals> issuers() {
        return issuers;
    }

    /** Amount covered by the subsidy this year, by issuer. */
    public Map<String, Money> subsidies() {
        return subsidies;
    }

    /** Amount covered by the subsidy in this year and those billed before it, by issuer. */
    public Map<String, Money> subsidiesSinceStart() {
        return subsidiesSinceStart;
    }

    /** Places granted. */
    public int places() {
        return summary.places();
    }

    /** Places there are, 0 where no grid has a subsidy. */
    public int cap() {
        return summary.cap();
    }

    /** Invoices whose VAT differs by a cent from base × rate. */
    public List<Cent> cents() {
        return cents;
    }

    /** Rows billed with a warning. */
    public int warnings() {
        return warnings;
    }
}
