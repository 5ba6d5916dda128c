package fr.tripartite.pricing;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a body, and what is found out about it on the way to the statement. */
final class AssessedRow {

    private final Row row;
    private final List<Problem> problems = new ArrayList<>(0);
    private @Nullable Boolean accepted;
    private @Nullable Dues dues;

    private boolean billed;
    private @Nullable Message nothing;
    private @Nullable Message warning;
    private final List<Statement.Awaited> awaited = new ArrayList<>(0);
    private final Money[] amounts;

    AssessedRow(Row row, int issuers) {
        this.row = row;
        this.amounts = new Money[issuers];
        Arrays.fill(amounts, Money.ZERO);
    }

    Row row() {
        return row;
    }

    String service() {
        return row.service().code();
    }

    void reject(String column, String value, Message reason) {
        problems.add(new Problem(column, value, reason));
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether it passed all checks; null where that is not known yet. */
    @Nullable
    Boolean accepted() {
        return accepted;
    }

    /** Whether it passed, as its problems say now: it will not be looked at again. */
    boolean settle() {
        accepted = problems.isEmpty();
        return accepted;
    }

    /** What it owes; null where that is not known yet. */
    @Nullable
    Dues dues() {
        return dues;
    }

    Dues remember(Dues found) {
        dues = found;
        return found;
    }

    /** A line bills it, alone or with others. */
    void bill() {
        billed = true;
    }

    /** The first reason why nothing is due is the one that is told. */
    void owesNothing(Message reason) {
        nothing = nothing == null ? reason : nothing;
    }

    void warn(Message reason) {
        warning = reason;
    }

    void await(Statement.Awaited quote) {
        awaited.add(quote);
    }

    /** A line stands on it. */
    void add(int issuer, Money ttc) {
        amounts[issuer] = amounts[issuer].plus(ttc);
    }

    Statement.Outcome outcome(int year) {
        State state = state();
        Message nothingDue = nothing == null ? Message.of(PricingReason.NOTHING_DUE, year) : nothing;
        return new Statement.Outcome(
                row,
                state,
                state == State.SANS_OBJET ? nothingDue : null,
                warning,
                List.of(amounts),
                List.copyOf(awaited),
                List.copyOf(problems));
    }

    private State state() {
        if (!problems.isEmpty()) {
            return State.REJETE;
        }
        if (billed) {
            return awaited.isEmpty() ? State.FACTURE : State.PARTIEL;
        }
        return awaited.isEmpty() ? State.SANS_OBJET : State.A_DEVISER;
    }
}
