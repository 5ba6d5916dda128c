package fr.tripartite.words;

import java.util.List;

/** How parts are told one after another: what comes before, what comes after. */
public enum Joint implements Message.Code {
    /** Clauses of a sentence. */
    CLAUSES,
    /** Labels, which may hold commas. */
    LABELS,
    /** The last two of a list, or its only two. */
    AND,
    /** Each on a line of its own, set in below the one before. */
    LINES;

    /** The parts as one message. */
    public Message of(List<Message> parts) {
        return parts.stream()
                .reduce((before, after) -> Message.of(this, before, after))
                .orElse(Message.list(List.of()));
    }
}
