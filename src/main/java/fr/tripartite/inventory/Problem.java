package fr.tripartite.inventory;

import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param column inventory column at fault, empty where the row as a whole is
 * @param value the cell as read
 * @param reason for the finance officer
 */
public record Problem(String column, String value, Message reason) {

    /** The reasons of several problems of one row, in order, in French. */
    public static String reasons(List<Problem> problems) {
        return Joint.CLAUSES
                .of(problems.stream().map(Problem::reason).distinct().toList())
                .french();
    }
}
