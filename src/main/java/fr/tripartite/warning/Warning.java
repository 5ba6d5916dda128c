package fr.tripartite.warning;

import fr.tripartite.words.Message;

/**
 * Something that is billed, and deserves a look.
 *
 * @param line physical line of the inventory
 * @param siret of the body
 * @param name of the body
 * @param code what kind it is
 * @param message what there is to look at
 */
public record Warning(int line, String siret, String name, WarningCode code, Message message) {}
