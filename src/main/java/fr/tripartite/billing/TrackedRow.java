package fr.tripartite.billing;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import java.util.Collections;
import java.util.List;

/** What became of an inventory row. */
public sealed interface TrackedRow {

    /** Physical line of the inventory on which it begins. */
    int line();

    /** Fourteen digits, or the cell as read. */
    String siret();

    /** Name of the body. */
    String name();

    /** Code of the service, or the cell as read. */
    String service();

    /** Whole units, or the cell as read. */
    String quantity();

    /** What became of it. */
    State state();

    /** Why, in French; may be empty. */
    String reason();

    /** TTC of the lines that stand on it, one per issuer. */
    List<Money> amounts();

    /** Quotes that are awaited for it. */
    List<Statement.Awaited> awaited();

    /** What is wrong with it; none unless it is rejected. */
    List<Problem> problems();

    /** The row as it was read. */
    String record();

    /** A row that was right by itself. */
    record Priced(String siret, Statement.Outcome outcome) implements TrackedRow {

        @Override
        public int line() {
            return outcome.row().line();
        }

        @Override
        public String name() {
            return outcome.row().name();
        }

        @Override
        public String service() {
            return outcome.row().service().code();
        }

        @Override
        public String quantity() {
            return Integer.toString(outcome.row().quantity());
        }

        @Override
        public State state() {
            return outcome.state();
        }

        @Override
        public String reason() {
            return outcome.reason();
        }

        @Override
        public List<Money> amounts() {
            return outcome.amounts();
        }

        @Override
        public List<Statement.Awaited> awaited() {
            return outcome.awaited();
        }

        @Override
        public List<Problem> problems() {
            return outcome.problems();
        }

        @Override
        public String record() {
            return outcome.row().record();
        }
    }

    /**
     * A row that was wrong by itself.
     *
     * @param issuers how many issuers there are
     */
    record Unreadable(RejectedRow row, int issuers) implements TrackedRow {

        @Override
        public int line() {
            return row.line();
        }

        @Override
        public String siret() {
            return row.siret();
        }

        @Override
        public String name() {
            return row.name();
        }

        @Override
        public String service() {
            return row.service();
        }

        @Override
        public String quantity() {
            return row.quantity();
        }

        @Override
        public State state() {
            return State.REJETE;
        }

        @Override
        public String reason() {
            return Problem.reasons(row.problems());
        }

        @Override
        public List<Money> amounts() {
            return Collections.nCopies(issuers, Money.ZERO);
        }

        @Override
        public List<Statement.Awaited> awaited() {
            return List.of();
        }

        @Override
        public List<Problem> problems() {
            return row.problems();
        }

        @Override
        public String record() {
            return row.record();
        }
    }
}
