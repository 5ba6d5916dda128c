package fr.tripartite.conformity;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What the metadata of the document (XMP) say of the attached invoice, and whether they explain the words they use: in a
 * PDF/A whoever uses words of his own describes them in an extension schema.
 */
final class FacturXMetadata {

    private static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
    private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

    private static final Map<String, String> SAID = said();

    private FacturXMetadata() {}

    static Stream<String> of(Document metadata) {
        return Stream.of(
                        SAID.entrySet().stream()
                                .flatMap(said -> says(metadata, FX, "fx", said.getKey(), said.getValue())),
                        described(metadata, FX, "fx", SAID.keySet().stream()),
                        says(metadata, PDFUA, "pdfuaid", "part", "1"),
                        described(metadata, PDFUA, "pdfuaid", Stream.of("part")))
                .flatMap(failures -> failures);
    }

    private static Stream<String> says(Document metadata, String namespace, String prefix, String name, String value) {
        List<String> written = properties(metadata, namespace, name);
        return written.equals(List.of(value))
                ? Stream.empty()
                : Stream.of("XMP " + prefix + ":" + name + " is " + written + ", not " + value);
    }

    static List<String> failures(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return List.of("no metadata (XMP)");
        }
        try (InputStream xmp = metadata.exportXMPMetadata()) {
            return of(InvoiceXml.parse(xmp.readAllBytes())).toList();
        }
    }

    private static Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("DocumentType", "INVOICE");
        said.put("DocumentFileName", "factur-x.xml");
        said.put("Version", "1.0");
        said.put("ConformanceLevel", "EN 16931");
        return said;
    }

    /** A property, as RDF writes it: an element of its own, or an attribute of the description. */
    private static List<String> properties(Document metadata, String namespace, String name) {
        return Stream.concat(
                        elements(metadata.getDocumentElement(), namespace, name).map(Node::getTextContent),
                        elements(metadata.getDocumentElement(), RDF, "Description")
                                .filter(description -> description.hasAttributeNS(namespace, name))
                                .map(description -> description.getAttributeNS(namespace, name)))
                .toList();
    }

    private static Stream<String> described(Document metadata, String namespace, String prefix, Stream<String> names) {
        List<Element> schemas = elements(metadata.getDocumentElement(), SCHEMA, "namespaceURI")
                .filter(uri -> uri.getTextContent().equals(namespace))
                .map(uri -> (Element) uri.getParentNode())
                .toList();
        if (schemas.size() != 1) {
            return Stream.of("XMP: " + schemas.size() + " extension schemas of " + prefix + ", not one");
        }
        Element schema = schemas.get(0);
        List<String> written =
                elements(schema, SCHEMA, "prefix").map(Node::getTextContent).toList();
        return Stream.concat(
                written.equals(List.of(prefix))
                        ? Stream.empty()
                        : Stream.of("XMP: the extension schema of " + prefix + " calls it " + written),
                names.filter(name -> elements(schema, PROPERTY, "name")
                                .noneMatch(element -> element.getTextContent().equals(name)))
                        .map(name -> "XMP: the extension schema does not describe " + prefix + ":" + name));
    }

    private static Stream<Element> elements(Element root, String namespace, String name) {
        NodeList found = root.getElementsByTagNameNS(namespace, name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }
}
