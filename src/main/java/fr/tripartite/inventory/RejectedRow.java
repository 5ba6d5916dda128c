package fr.tripartite.inventory;

import java.util.List;

/**
 * A row that is wrong by itself, with its cells as they were read.
 *
 * @param origin where it was read
 * @param siret cell as read, or the number where it is valid
 * @param name cell as read
 * @param service cell as read, or the code where it is known
 * @param quantity cell as read, or the number where it is valid
 * @param problems at least one, in the order of the checks
 */
public record RejectedRow(
        Row.Origin origin, String siret, String name, String service, String quantity, List<Problem> problems) {

    /** Physical line of the inventory on which it begins. */
    public int line() {
        return origin.line();
    }

    /** The row as it was read. */
    public String record() {
        return origin.record();
    }
}
