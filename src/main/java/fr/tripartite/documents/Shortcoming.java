package fr.tripartite.documents;

import fr.tripartite.facturx.PlainText;
import fr.tripartite.invoicing.Document;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.tiers.ChorusReferences;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeps a document from being sent.
 *
 * @param field where it is missing or wrong: a column of {@code tiers.csv} or of the inventory
 * @param reason what is missing or wrong, and what to do
 */
record Shortcoming(String field, Message reason) {

    private static final String CATEGORY = "categorie";
    private static final int LONGEST_ENGAGEMENT = 50;
    private static final int LONGEST_CODE = 100;

    /**
     * What keeps a document from being sent, in the order of the columns.
     *
     * @param isListed whether the body has a row that counts
     * @param typeface in which it is shown
     */
    static List<Shortcoming> of(Shipment shipment, boolean isListed, Typeface typeface) {
        Tiers tiers = shipment.tiers();
        List<Shortcoming> found = new ArrayList<>();
        tiers.missing()
                .forEach(column -> found.add(new Shortcoming(
                        column,
                        Message.of(isListed ? DocumentsWord.CELL_EMPTY : DocumentsWord.BODY_UNLISTED, column))));
        if (tiers.category().isEmpty()) {
            found.add(new Shortcoming(CATEGORY, Message.of(DocumentsWord.NO_CATEGORY)));
        }
        addReferences(shipment.document().recipient(), tiers, found);
        texts(shipment).forEach((field, text) -> {
            NavigableSet<Integer> missing = typeface.missing(PlainText.of(text));
            if (!missing.isEmpty()) {
                found.add(new Shortcoming(field, Message.of(DocumentsWord.NO_GLYPH, named(missing))));
            }
        });
        return List.copyOf(found);
    }

    private static void addReferences(Document.Recipient recipient, Tiers tiers, List<Shortcoming> found) {
        String engagement = PlainText.of(recipient.engagement());
        String code = PlainText.of(recipient.serviceCode());
        Set<ChorusReferences.Reference> missing = tiers.chorus().missing(!engagement.isEmpty(), !code.isEmpty());
        for (ChorusReferences.Reference reference : missing) {
            found.add(new Shortcoming(
                    reference.column(),
                    Message.of(DocumentsWord.REFERENCE_MISSING, tiers.chorus().name())));
        }
        addLength("engagement", engagement, LONGEST_ENGAGEMENT, found);
        addLength("code_service", code, LONGEST_CODE, found);
    }

    private static void addLength(String field, String text, int longest, List<Shortcoming> found) {
        if (text.codePointCount(0, text.length()) > longest) {
            found.add(new Shortcoming(field, Message.of(DocumentsWord.REFERENCE_TOO_LONG, longest)));
        }
    }

    /** What people have typed, by column. */
    private static Map<String, String> texts(Shipment shipment) {
        Document.Recipient recipient = shipment.document().recipient();
        Tiers tiers = shipment.tiers();
        PostalAddress address = tiers.address();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("collectivite", recipient.name());
        texts.put("engagement", recipient.engagement());
        texts.put("code_service", recipient.serviceCode());
        texts.put("nom", tiers.name());
        texts.put("complement", address.complement());
        texts.put(Tiers.STREET, address.street());
        texts.put("adresse2", address.second());
        texts.put("adresse3", address.third());
        texts.put(Tiers.CITY, address.city());
        texts.put("raison", shipment.document().isClaim() ? "" : shipment.reason());
        return texts;
    }

    private static String named(NavigableSet<Integer> characters) {
        return characters.stream()
                .map(c -> Character.toString(c) + " ("
                        + Objects.requireNonNullElseGet(
                                Character.getName(c), () -> String.format(Locale.ROOT, "U+%04X", c))
                        + ")")
                .collect(Collectors.joining(", "));
    }
}
