package fr.tripartite.billing;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import fr.tripartite.tariff.BodyType;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an inventory row.
 *
 * @param origin where it was read
 * @param siret fourteen digits, or the cell as read
 * @param name of the body
 * @param bodyType what kind of body it is about; null where it was wrong by itself
 * @param service code of the service, or the cell as read
 * @param quantity a number of whole units, or the cell as read: a text for each of a million rows would weigh
 * @param reason why, in French; may be empty
 * @param amounts TTC of the lines that stand on it, one per issuer
 * @param awaited quotes that are awaited for it
 * @param problems what is wrong with it; none unless it is rejected
 */
public record TrackedRow(
        Row.Origin origin,
        String siret,
        String name,
        @Nullable BodyType bodyType,
        String service,
        Object quantity,
        State state,
        String reason,
        List<Money> amounts,
        List<Statement.Awaited> awaited,
        List<Problem> problems) {

    /** A row that was right by itself. */
    public static TrackedRow priced(String siret, Statement.Outcome outcome) {
        Row row = outcome.row();
        return new TrackedRow(
                row.origin(),
                siret,
                row.name(),
                row.type(),
                row.service().code(),
                row.quantity(),
                outcome.state(),
                outcome.reason(),
                outcome.amounts(),
                outcome.awaited(),
                outcome.problems());
    }

    /** A row that was wrong by itself, and a column of amounts for so many issuers. */
    public static TrackedRow rejected(RejectedRow row, int issuers) {
        return new TrackedRow(
                row.origin(),
                row.siret(),
                row.name(),
                null,
                row.service(),
                row.quantity(),
                State.REJETE,
                Problem.reasons(row.problems()),
                Collections.nCopies(issuers, Money.ZERO),
                List.of(),
                row.problems());
    }

    /** Physical line of the inventory on which it begins. */
    public int line() {
        return origin.line();
    }
}
