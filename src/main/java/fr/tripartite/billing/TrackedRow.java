package fr.tripartite.billing;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import java.util.Collections;
import java.util.List;

/** What became of an inventory row. */
public sealed interface TrackedRow {

    /** Where it was read. */
    Row.Origin origin();

    /** Physical line of the inventory on which it begins. */
    default int line() {
        return origin().line();
    }

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

    /** A row that was right by itself. */
    record Priced(String siret, Statement.Outcome outcome) implements TrackedRow {

        @Override
        public Row.Origin origin() {
            return outcome.row().origin();
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
    }

    /** A row that was wrong by itself. */
    record Unreadable(
            Row.Origin origin,
            String siret,
            String name,
            String service,
            String quantity,
            List<Problem> problems,
            List<Money> amounts)
            implements TrackedRow {

        /** The row, and a column of amounts for so many issuers. */
        public Unreadable(RejectedRow row, int issuers) {
            this(
                    row.origin(),
                    row.siret(),
                    row.name(),
                    row.service(),
                    row.quantity(),
                    row.problems(),
                    Collections.nCopies(issuers, Money.ZERO));
        }

        @Override
        public State state() {
            return State.REJETE;
        }

        @Override
        public String reason() {
            return Problem.reasons(problems);
        }

        @Override
        public List<Statement.Awaited> awaited() {
            return List.of();
        }
    }
}
