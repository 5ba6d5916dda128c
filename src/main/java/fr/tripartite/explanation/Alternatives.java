package fr.tripartite.explanation;

import fr.tripartite.config.Readings;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Statement;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The readings that something rests on, and what the other choices would give. */
final class Alternatives {

    private final Readings readings;
    private final Statement statement;
    private final BiFunction<String, String, Statement> under;
    private final Map<String, Statement> known = new HashMap<>();

    /**
     * The readings in force for a body.
     *
     * @param under the statement of the same body under another choice, by reading and choice
     */
    Alternatives(Readings readings, Statement statement, BiFunction<String, String, Statement> under) {
        this.readings = readings;
        this.statement = statement;
        this.under = under;
    }

    private Statement other(String reading, String choice) {
        return known.computeIfAbsent(reading + "/" + choice, key -> under.apply(reading, choice));
    }

    /** The readings of a line, one sentence each. */
    List<Message> ofLine(List<String> ids, String issuer, Invoice.Line line) {
        return sentences(ids, (id, choice) -> lineUnder(other(id, choice), issuer, line));
    }

    /** The readings of a row, one sentence each. */
    List<Message> ofRow(List<String> ids, Row row) {
        return sentences(ids, (id, choice) -> rowUnder(other(id, choice), row));
    }

    private List<Message> sentences(List<String> ids, BiFunction<String, String, Message> effect) {
        return readings.all().stream()
                .filter(reading -> ids.contains(reading.id()))
                .map(reading -> sentence(reading, effect))
                .toList();
    }

    private static Message sentence(Readings.Reading reading, BiFunction<String, String, Message> effect) {
        List<Message> clauses = new ArrayList<>();
        clauses.add(Message.of(
                ExplanationWord.READING,
                reading.id(),
                reading.question(),
                String.valueOf(reading.choices().get(reading.chosen()))));
        reading.choices().forEach((choice, words) -> {
            if (!choice.equals(reading.chosen())) {
                clauses.add(Message.of(ExplanationWord.OTHER_READING, words, effect.apply(reading.id(), choice)));
            }
        });
        return Joint.CLAUSES.of(clauses);
    }

    /** What the lines of the same service, nature and row would be. */
    private Message lineUnder(Statement other, String issuer, Invoice.Line line) {
        Map<String, Money> before = totals(statement, line);
        Map<String, Money> after = totals(other, line);
        if (before.equals(after)) {
            return Message.of(ExplanationWord.SAME_AMOUNT);
        }
        if (after.isEmpty()) {
            return Message.of(ExplanationWord.NO_LINE);
        }
        List<Message> parts = new ArrayList<>();
        after.forEach((who, ttc) -> parts.add(
                who.equals(issuer)
                        ? Message.of(ExplanationWord.AMOUNT, ttc)
                        : Message.of(ExplanationWord.AMOUNT_BY, ttc, who)));
        return Joint.AND.of(parts);
    }

    private static Map<String, Money> totals(Statement from, Invoice.Line like) {
        Map<String, Money> totals = new HashMap<>();
        for (Statement.Bill bill : from.bills()) {
            for (Invoice.Line line : bill.invoice().lines()) {
                if (isLike(line, like)) {
                    totals.merge(bill.issuer().code(), line.ttc(), Money::plus);
                }
            }
        }
        return totals;
    }

    private static boolean isLike(Invoice.Line line, Invoice.Line like) {
        return line.billable().service().equals(like.billable().service())
                && line.billable().nature() == like.billable().nature()
                && line.billable().firstRow() == like.billable().firstRow();
    }

    private Message rowUnder(Statement other, Row row) {
        Statement.Outcome before = outcome(statement, row);
        Statement.Outcome after = outcome(other, row);
        if (before.state() == after.state() && before.amounts().equals(after.amounts())) {
            return Message.of(ExplanationWord.SAME_OUTCOME);
        }
        Money total = Money.ZERO;
        for (Money amount : after.amounts()) {
            total = total.plus(amount);
        }
        return Message.of(ExplanationWord.OUTCOME, after.state(), total);
    }

    private static Statement.Outcome outcome(Statement from, Row row) {
        return from.outcomes().stream()
                .filter(outcome -> outcome.row().line() == row.line())
                .findFirst()
                .orElseThrow();
    }
}
