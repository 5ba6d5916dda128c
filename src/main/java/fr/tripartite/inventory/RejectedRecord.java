package fr.tripartite.inventory;

import java.util.List;

/**
 * A row of some file that is wrong, and counts for nothing.
 *
 * @param line physical line on which it begins
 * @param problems at least one
 * @param record the row as it was read
 */
public record RejectedRecord(int line, List<Problem> problems, String record) {}
