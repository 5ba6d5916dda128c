package fr.tripartite.explanation;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A document to be explained, and those it belongs with.
 *
 * @param claim the invoice or complement that says what is asked for
 * @param standing what stood beside it when it was issued, itself included
 * @param avoir what cancels it, where that is to be explained; else null
 * @param reason why somebody asked for the avoir, may be empty
 * @param replacement number of the invoice that came with the avoir, empty for none
 */
public record DocumentStory(
        Document claim, Standing standing, @Nullable Document avoir, String reason, String replacement) {

    /** An invoice or complement. */
    public static DocumentStory of(Document claim, Standing standing) {
        return new DocumentStory(claim, standing, null, "", "");
    }

    /** The document that is asked about. */
    Document asked() {
        return avoir == null ? claim : avoir;
    }
}
