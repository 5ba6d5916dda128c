package fr.tripartite.conformity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an invoice as XML has to keep and no published rule asks: the lengths and identifiers of the public sector
 * (BR-FR-CPRO, of which nobody publishes rules that run), sums to the cent where the published ones let a euro pass, and
 * what follows from these invoices being one issuer's to one public body for one year.
 */
public final class OwnRules {

    private OwnRules() {}

    /** What is broken, a line each. */
    public static List<String> failures(byte[] xml) {
        InvoiceXml invoice = new InvoiceXml(xml);
        return Stream.of(
                        encodingFailures(invoice, xml),
                        TextRules.failures(invoice),
                        PartyRules.failures(invoice),
                        KindRules.failures(invoice),
                        VatRules.failures(invoice),
                        AmountRules.failures(invoice))
                .flatMap(failures -> failures)
                .toList();
    }

    private static Stream<String> encodingFailures(InvoiceXml invoice, byte[] xml) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
        } catch (CharacterCodingException e) {
            return Stream.of("not in UTF-8");
        }
        return invoice.encoding().filter("UTF-8"::equals).isPresent()
                ? Stream.empty()
                : Stream.of("does not declare UTF-8");
    }

    /** A line, where something is broken. */
    static Stream<String> broken(boolean broken, String line) {
        return broken ? Stream.of(line) : Stream.empty();
    }
}
