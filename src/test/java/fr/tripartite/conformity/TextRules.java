package fr.tripartite.conformity;

import static fr.tripartite.conformity.OwnRules.broken;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Node;

/** Nothing is empty, nothing is longer than the public sector takes, the mandatory notes are there once. */
final class TextRules {

    private static final List<Limit> LIMITS = List.of(
            new Limit("BT-1", "$document/ram:ID", 20),
            new Limit("BT-25", "$settlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID", 20),
            new Limit("BT-10", "$agreement/ram:BuyerReference", 100),
            new Limit("BT-13", "$agreement/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID", 50),
            new Limit("BT-22", "$document/ram:IncludedNote/ram:Content", 1024),
            new Limit("BT-27", "$seller/ram:Name", 99),
            new Limit("BT-44", "$buyer/ram:Name", 99),
            new Limit("BT-70", "$delivery/ram:ShipToTradeParty/ram:Name", 99),
            new Limit("BT-154", "$line/ram:SpecifiedTradeProduct/ram:Description", 1024));

    private static final List<String> NUMBERS =
            List.of("$document/ram:ID", "$settlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+_/-]+");

    private static final List<String> NAMES =
            List.of("$seller/ram:Name", "$buyer/ram:Name", "$delivery/ram:ShipToTradeParty/ram:Name");

    private TextRules() {}

    static Stream<String> failures(InvoiceXml invoice) {
        return Stream.of(
                        empty(invoice),
                        LIMITS.stream().flatMap(limit -> limit.failures(invoice)),
                        NUMBERS.stream()
                                .flatMap(way -> invoice.texts(way).stream())
                                .filter(number -> !NUMBER.matcher(number).matches())
                                .map(number -> "BR-FR-02: a number of other characters: " + number),
                        NAMES.stream()
                                .flatMap(way -> invoice.texts(way).stream())
                                .filter(name -> !name.equals(
                                        name.replaceAll("\\s+", " ").strip()))
                                .map(name -> "a name with white space that is not folded: " + name),
                        Stream.of("PMT", "PMD", "AAB").flatMap(code -> mandatory(invoice, code)),
                        repeated(invoice))
                .flatMap(failures -> failures);
    }

    private static Stream<String> empty(InvoiceXml invoice) {
        return Stream.concat(
                invoice.nodes("//*[not(*)][not(normalize-space())]").stream()
                        .map(element -> "empty: " + element.getNodeName()),
                invoice.nodes("//@*[not(normalize-space())]").stream()
                        .map(attribute -> "empty: @" + attribute.getNodeName()));
    }

    private static Stream<String> mandatory(InvoiceXml invoice, String code) {
        List<Node> notes = invoice.nodes("$document/ram:IncludedNote[ram:SubjectCode = '" + code + "']");
        return notes.size() == 1
                ? Stream.empty()
                : Stream.of("BR-FR-05, BR-FR-06: " + notes.size() + " notes " + code + ", not one");
    }

    /** The titre and how to contest it are two notes REG. */
    private static Stream<String> repeated(InvoiceXml invoice) {
        List<String> codes = invoice.texts("$document/ram:IncludedNote/ram:SubjectCode");
        boolean isRepeated = codes.stream()
                .distinct()
                .anyMatch(code -> Collections.frequency(codes, code) > ("REG".equals(code) ? 2 : 1));
        return Stream.concat(
                broken(isRepeated, "notes of one code twice: " + codes),
                invoice.nodes("$document/ram:IncludedNote[not(ram:SubjectCode)]").stream()
                        .map(note -> "a note without a code: "
                                + note.getTextContent().strip()));
    }

    private record Limit(String term, String way, int length) {

        Stream<String> failures(InvoiceXml invoice) {
            return invoice.texts(way).stream()
                    .filter(text -> text.codePointCount(0, text.length()) > length)
                    .map(text -> term + ": longer than " + length + ": " + text);
        }
    }
}
