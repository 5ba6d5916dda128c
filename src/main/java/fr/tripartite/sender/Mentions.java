package fr.tripartite.sender;

/**
 * The legal texts of an issuer's documents, each at most 1 024 characters.
 *
 * @param lumpSum what a late payment costs at once: note {@code PMT}
 * @param latePenalty what a late payment costs in interest: note {@code PMD}
 * @param discount what paying early brings: note {@code AAB}
 * @param titre that the document is a titre exécutoire, empty where it is none: note {@code REG}
 * @param appeal how and until when it can be contested, empty where it is no titre: note {@code REG}
 * @param services that what is billed are services
 * @param goods that what is billed are goods
 * @param both that it is both
 * @param routing how electronic invoices are to be routed, empty where nothing is said: note {@code BAR}
 */
public record Mentions(
        String lumpSum,
        String latePenalty,
        String discount,
        String titre,
        String appeal,
        String services,
        String goods,
        String both,
        String routing) {

    /** Longest text that Chorus Pro takes in one note. */
    public static final int LONGEST = 1_024;
}
