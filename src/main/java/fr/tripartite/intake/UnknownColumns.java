package fr.tripartite.intake;

import fr.tripartite.words.Message;
import java.util.Collection;
import java.util.List;

/** Columns that are not read. */
public final class UnknownColumns {

    private UnknownColumns() {}

    /**
     * A warning for each.
     *
     * @param file its name
     * @param columns their names, empty where a column has none
     */
    public static List<Message> told(String file, Collection<String> columns) {
        return columns.stream()
                .map(column -> column.isEmpty()
                        ? Message.of(IntakeWord.COLUMN_WITHOUT_NAME, file)
                        : Message.of(IntakeWord.COLUMN_UNKNOWN, file, column))
                .toList();
    }
}
