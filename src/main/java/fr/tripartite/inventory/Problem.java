package fr.tripartite.inventory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a row.
 *
 * @param column inventory column at fault, empty where the row as a whole is
 * @param value the cell as read
 * @param reason French sentence for the finance officer
 */
public record Problem(String column, String value, String reason) {

    /** The reasons of several problems of one row, in order. */
    public static String reasons(List<Problem> problems) {
        return problems.stream().map(Problem::reason).distinct().collect(Collectors.joining(" ; "));
    }
}
