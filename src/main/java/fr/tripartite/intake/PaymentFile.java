package fr.tripartite.intake;

import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.io.StoredFile;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Payment;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money received from the funder, as a file: {@code date;reference;emetteur;siret;montant}, and {@code annule} where a
 * payment is taken back.
 *
 * @param payments new ones, in the order of the file; one that is taken back has the opposite amount
 * @param known rows that tell of a payment given before, in this file or an earlier one
 * @param rejections rows that are wrong
 * @param file as the ledger keeps it
 */
public record PaymentFile(List<Payment> payments, int known, List<RejectedRecord> rejections, StoredFile file) {

    private static final String DATE = "date";
    private static final String REFERENCE = "reference";
    private static final String ISSUER = "emetteur";
    private static final String SIRET = "siret";
    private static final String AMOUNT = "montant";
    private static final String TAKEN_BACK = "annule";
    private static final String YES = "OUI";
    private static final String NO = "NON";
    private static final List<String> COLUMNS = List.of(DATE, REFERENCE, ISSUER, SIRET, AMOUNT);

    /**
     * Reads a file of payments. A bad row is listed and counts for nothing.
     *
     * @param issuers codes of the issuers
     * @param before payments given before, and taken back, in their order
     * @throws fr.tripartite.failure.Failure where the file is missing or not text, or a column is missing
     */
    public static PaymentFile read(Path file, Set<String> issuers, List<Payment> before) {
        PaymentAccounts accounts = new PaymentAccounts(before);
        List<Payment> payments = new ArrayList<>();
        List<RejectedRecord> rejections = new ArrayList<>();
        int known = 0;
        TableReader.Table table = TableReader.read(file, COLUMNS, List.of(TAKEN_BACK));
        for (TableReader.Row row : table.rows()) {
            List<Problem> problems = new ArrayList<>();
            Payment read = payment(row, issuers, problems);
            if (read != null && accounts.knows(read)) {
                known++;
                continue;
            }
            if (read != null) {
                problems.addAll(isTakenBack(row) ? accounts.opposed(read) : accounts.repeated(read));
            }
            if (read == null || !problems.isEmpty()) {
                rejections.add(new RejectedRecord(row.line(), problems, row.record()));
            } else {
                payments.add(read);
                accounts.add(read);
            }
        }
        StoredFile kept = table.file().named("versements/" + table.file().name());
        return new PaymentFile(payments, known, rejections, kept);
    }

    private static boolean isTakenBack(TableReader.Row row) {
        return VisibleText.letters(row.cell(TAKEN_BACK)).equals(YES);
    }

    /** Null where it is wrong by itself; one that is taken back has the opposite amount. */
    private static @Nullable Payment payment(TableReader.Row row, Set<String> issuers, List<Problem> problems) {
        if (row.misshapen()) {
            problems.add(new Problem("", "", Message.of(PaymentFault.MISSHAPEN)));
            return null;
        }
        LocalDate date = Cells.date(row.cell(DATE));
        Optional<Money> amount = Cells.signedAmount(row.cell(AMOUNT));
        Optional<String> issuer = issuers.stream()
                .filter(code -> code.equalsIgnoreCase(row.cell(ISSUER)))
                .findAny();
        String siret = Cells.compact(row.cell(SIRET));
        String reference = row.cell(REFERENCE);
        String takenBack = VisibleText.letters(row.cell(TAKEN_BACK));
        require(date != null, row, DATE, Message.of(PaymentFault.DATE), problems);
        require(!reference.isEmpty(), row, REFERENCE, Message.of(PaymentFault.REFERENCE_EMPTY), problems);
        require(
                !Cells.isScientific(reference),
                row,
                REFERENCE,
                Message.of(PaymentFault.REFERENCE_SCIENTIFIC, reference),
                problems);
        require(issuer.isPresent(), row, ISSUER, Message.of(PaymentFault.ISSUER_UNKNOWN, issuers), problems);
        require(siret.isEmpty() || Cells.isSiret(siret), row, SIRET, Message.of(PaymentFault.SIRET), problems);
        require(amount.isPresent(), row, AMOUNT, Message.of(PaymentFault.AMOUNT), problems);
        require(
                takenBack.isEmpty() || takenBack.equals(YES) || takenBack.equals(NO),
                row,
                TAKEN_BACK,
                Message.of(PaymentFault.TAKEN_BACK),
                problems);
        if (!problems.isEmpty() || date == null) {
            return null;
        }
        Payment given = new Payment(date, reference, issuer.orElse(""), siret, amount.orElse(Money.ZERO));
        return takenBack.equals(YES) ? given.takenBack() : given;
    }

    private static void require(
            boolean holds, TableReader.Row row, String column, Message reason, List<Problem> problems) {
        if (!holds) {
            problems.add(new Problem(column, row.cell(column), reason));
        }
    }
}
