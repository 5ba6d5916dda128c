package fr.tripartite.workbook;

/** A workbook cannot be trusted, or not be read; the message is the end of a sentence about it. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** Tells what is wrong, such as {@code is protected by a password}. */
    Refusal(String message) {
        super(message);
    }

    /** The end of the sentence. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
