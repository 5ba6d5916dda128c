package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the invoices of one issuer add up to, and whether its lines do: the greatest part of {@link Balance}. */
final class IssuerBalance {

    private static final int WHOLE = 10_000;

    /** Amounts in cents: of a line, an invoice, or all of them. */
    private static final class Sum {
        private long ht;
        private long vat;
        private long ttc;

        void add(long otherHt, long otherVat, long otherTtc) {
            ht = Math.addExact(ht, otherHt);
            vat = Math.addExact(vat, otherVat);
            ttc = Math.addExact(ttc, otherTtc);
        }
    }

    /** A file with amounts, and where they stand in it. */
    private static final class Amounts implements AutoCloseable {
        private final WrittenFile file;
        private final int number;
        private final int ht;
        private final int vat;
        private final int ttc;

        Amounts(Path directory, String name) throws IOException {
            file = new WrittenFile(directory, name);
            number = file.column("numero_facture");
            ht = file.column("montant_ht");
            vat = file.column("montant_tva");
            ttc = file.column("montant_ttc");
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private final String issuer;
    private final Amounts invoices;
    private final Amounts lines;
    private final int linePosition;
    private final int lineRate;
    private final Map<String, Integer> rates = new HashMap<>();
    private final Sum all = new Sum();
    private final List<Balance.Cent> cents = new ArrayList<>();
    private int documents;
    private int invoiceCount;
    private int avoirCount;
    private int lineCount;

    private IssuerBalance(String issuer, Amounts invoices, Amounts lines) {
        this.issuer = issuer;
        this.invoices = invoices;
        this.lines = lines;
        this.linePosition = lines.file.column("ligne");
        this.lineRate = lines.file.column("taux_tva");
    }

    /**
     * Reads the issuer's files back.
     *
     * @throws IllegalStateException with what does not add up
     */
    static IssuerBalance read(Path directory, String issuer) {
        try (Amounts invoices = new Amounts(directory, YearFiles.INVOICES);
                Amounts lines = new Amounts(directory, YearFiles.lines(issuer))) {
            IssuerBalance balance = new IssuerBalance(issuer, invoices, lines);
            balance.addInvoices();
            Balance.require(!lines.file.next(), issuer + ": a line belongs to no invoice");
            return balance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addInvoices() throws IOException {
        WrittenFile file = invoices.file;
        int issuerColumn = file.column("emetteur");
        int countColumn = file.column("nombre_lignes");
        int typeColumn = file.column("type");
        while (file.next()) {
            documents++;
            if (file.is(issuerColumn, issuer)) {
                addLines((int) file.number(countColumn));
                invoiceCount++;
                avoirCount += file.is(typeColumn, Document.Type.AVOIR.name()) ? 1 : 0;
            }
        }
    }

    private void addLines(int count) throws IOException {
        Sum sum = new Sum();
        int rate = 0;
        for (int i = 1; i <= count; i++) {
            int lineNumber = i;
            Balance.require(lines.file.next(), () -> number() + ": line " + lineNumber + " is missing");
            Balance.require(
                    lines.file.isSame(lines.number, invoices.file, invoices.number)
                            && lines.file.number(linePosition) == i,
                    () -> number() + ": line " + lineNumber + " is out of place");
            long ht = lines.file.cents(lines.ht);
            long vat = lines.file.cents(lines.vat);
            long ttc = lines.file.cents(lines.ttc);
            Balance.require(ht + vat == ttc, () -> number() + ", line " + lineNumber + ": HT + VAT ≠ TTC");
            int found = rates.computeIfAbsent(lines.file.text(lineRate), Csv::rate);
            Balance.require(
                    i == 1 || found == rate,
                    () -> number() + ", line " + lineNumber + ": another VAT rate than line 1");
            rate = found;
            sum.add(ht, vat, ttc);
        }
        Balance.require(
                sum.ht == invoices.file.cents(invoices.ht)
                        && sum.vat == invoices.file.cents(invoices.vat)
                        && sum.ttc == invoices.file.cents(invoices.ttc),
                () -> number() + ": the lines do not add up to the invoice");
        checkVat(sum, rate);
        all.add(sum.ht, sum.vat, sum.ttc);
        lineCount += count;
    }

    private void checkVat(Sum found, int rate) {
        Money cent = new Money(found.vat).minus(new Money(found.ht).times(rate, WHOLE));
        if (!cent.isZero()) {
            Balance.require(Math.abs(cent.cents()) == 1, () -> number() + ": VAT is not base × rate");
            cents.add(new Balance.Cent(number(), cent));
        }
    }

    private String number() {
        return invoices.file.text(invoices.number);
    }

    String issuer() {
        return issuer;
    }

    /** Documents of all issuers that were seen. */
    int documents() {
        return documents;
    }

    YearTotals.OfIssuer totals(Money covered, Money coveredSinceStart) {
        return new YearTotals.OfIssuer(
                invoiceCount,
                avoirCount,
                lineCount,
                new Money(all.ht),
                new Money(all.vat),
                new Money(all.ttc),
                covered,
                coveredSinceStart);
    }

    /** Invoices whose VAT differs by a cent from base × rate, in their order. */
    List<Balance.Cent> cents() {
        return cents;
    }
}
