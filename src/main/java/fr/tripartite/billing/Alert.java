package fr.tripartite.billing;

import fr.tripartite.words.Message;

/**
 * Something about a run that a person has to have read before it is booked.
 *
 * @param name what it is confirmed by, such as {@code rejets} or {@code montant-lfn}
 * @param figure what it is confirmed with
 * @param message what there is to read
 * @param isConfirmed whether somebody has confirmed it with this very figure
 */
public record Alert(String name, int figure, Message message, boolean isConfirmed) {}
