package fr.tripartite.workbook;

import fr.tripartite.words.Message;

/** A workbook cannot be trusted, or not be read; the message is the end of a sentence about it. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    /** Tells what is wrong, such as {@code is protected by a password}. */
    Refusal(WorkbookWord word, Object... arguments) {
        super(word.name());
        problem = Message.of(word, arguments);
    }

    Message problem() {
        return problem;
    }
}
