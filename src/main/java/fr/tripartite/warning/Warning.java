package fr.tripartite.warning;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Row;
import fr.tripartite.words.Message;

/**
 * Something that is billed, and deserves a look.
 *
 * @param line physical line of the inventory
 */
public record Warning(int line, String siret, String name, WarningCode code, Message message) {

    static Warning of(WarningCode code, Body body, Row row, Object... arguments) {
        return new Warning(row.line(), body.siret(), row.name(), code, Message.of(code, arguments));
    }
}
