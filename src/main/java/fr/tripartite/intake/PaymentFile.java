package fr.tripartite.intake;

import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Payment;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The money received from the funder, as a file: {@code date;reference;emetteur;siret;montant}.
 *
 * @param payments new ones, in the order of the file
 * @param known rows that tell of a payment given before, in this file or an earlier one
 * @param rejections rows that are wrong
 */
public record PaymentFile(List<Payment> payments, int known, List<RejectedRecord> rejections) {

    private static final String DATE = "date";
    private static final String REFERENCE = "reference";
    private static final String ISSUER = "emetteur";
    private static final String SIRET = "siret";
    private static final String AMOUNT = "montant";
    private static final List<String> COLUMNS = List.of(DATE, REFERENCE, ISSUER, SIRET, AMOUNT);

    /**
     * Reads a file of payments. A bad row is listed and counts for nothing.
     *
     * @param issuers codes of the issuers
     * @param before payments given before
     * @throws fr.tripartite.failure.Failure where the file is missing or not text, or a column is missing
     */
    public static PaymentFile read(Path file, Set<String> issuers, List<Payment> before) {
        List<Payment> payments = new ArrayList<>();
        Map<Payment.Key, Payment> all = new HashMap<>();
        before.forEach(payment -> all.put(payment.key(), payment));
        List<RejectedRecord> rejections = new ArrayList<>();
        int known = 0;
        for (TableReader.Row row : TableReader.read(file, COLUMNS)) {
            List<Problem> problems = new ArrayList<>();
            Optional<Payment> read = payment(row, issuers, problems::add);
            Optional<Payment> earlier = read.map(payment -> all.get(payment.key()));
            if (earlier.isPresent() && !earlier.equals(read)) {
                problems.add(new Problem(
                        REFERENCE,
                        row.cell(REFERENCE),
                        Message.of(
                                PaymentFault.KNOWN_OTHERWISE,
                                earlier.get().date(),
                                earlier.get().amount().format(','))));
            }
            if (!problems.isEmpty()) {
                rejections.add(new RejectedRecord(row.line(), problems, row.record()));
            } else if (earlier.isPresent()) {
                known++;
            } else {
                read.ifPresent(payment -> {
                    payments.add(payment);
                    all.put(payment.key(), payment);
                });
            }
        }
        return new PaymentFile(payments, known, rejections);
    }

    private static Optional<Payment> payment(TableReader.Row row, Set<String> issuers, Consumer<Problem> problems) {
        if (row.misshapen()) {
            problems.accept(new Problem("", "", Message.of(PaymentFault.MISSHAPEN)));
            return Optional.empty();
        }
        LocalDate date = Cells.date(row.cell(DATE));
        Optional<Money> amount = Cells.signedAmount(row.cell(AMOUNT));
        Optional<String> issuer = issuers.stream()
                .filter(code -> code.equalsIgnoreCase(row.cell(ISSUER)))
                .findAny();
        String siret = Cells.compact(row.cell(SIRET));
        List<Problem> found = new ArrayList<>();
        require(date != null, row, DATE, Message.of(PaymentFault.DATE), found);
        require(!row.cell(REFERENCE).isEmpty(), row, REFERENCE, Message.of(PaymentFault.REFERENCE_EMPTY), found);
        require(issuer.isPresent(), row, ISSUER, Message.of(PaymentFault.ISSUER_UNKNOWN, issuers), found);
        require(siret.isEmpty() || Cells.isSiret(siret), row, SIRET, Message.of(PaymentFault.SIRET), found);
        require(amount.isPresent(), row, AMOUNT, Message.of(PaymentFault.AMOUNT), found);
        found.forEach(problems);
        return found.isEmpty() && date != null
                ? Optional.of(
                        new Payment(date, row.cell(REFERENCE), issuer.orElse(""), siret, amount.orElse(Money.ZERO)))
                : Optional.empty();
    }

    private static void require(
            boolean holds, TableReader.Row row, String column, Message reason, List<Problem> problems) {
        if (!holds) {
            problems.add(new Problem(column, row.cell(column), reason));
        }
    }
}
