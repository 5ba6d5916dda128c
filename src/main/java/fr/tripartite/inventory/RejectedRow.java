package fr.tripartite.inventory;

import java.util.List;

/**
 * A row that is wrong by itself, with its cells as they were read.
 *
 * @param line physical line of the inventory on which it begins
 * @param siret cell as read, or the number where it is valid
 * @param name cell as read
 * @param service cell as read, or the code where it is known
 * @param quantity cell as read, or the number where it is valid
 * @param problems at least one, in the order of the checks
 * @param record the row as it was read
 */
public record RejectedRow(
        int line, String siret, String name, String service, String quantity, List<Problem> problems, String record) {}
