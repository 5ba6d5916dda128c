package fr.tripartite.pdf;

import fr.tripartite.io.StoredFile;
import java.util.List;

/**
 * An XML file within a PDF that says the same as its pages.
 *
 * @param metadata how the metadata of the PDF tell of it
 */
public record Attachment(StoredFile file, String description, Schema metadata) {

    /**
     * Properties of the metadata beyond those of PDF/A, which have to say what they mean.
     *
     * @param namespace its URI
     * @param prefix for the namespace
     * @param properties in their order
     */
    public record Schema(String name, String namespace, String prefix, List<Property> properties) {
        /** Keeps a copy. */
        public Schema {
            properties = List.copyOf(properties);
        }
    }

    /** What one of them says, and its description in English. */
    public record Property(String name, String value, String description) {}
}
