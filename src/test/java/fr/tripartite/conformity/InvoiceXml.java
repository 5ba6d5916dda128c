package fr.tripartite.conformity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An invoice as XML, asked by XPath with the prefixes that everybody uses: {@code rsm}, {@code ram}, {@code udt},
 * {@code qdt}. {@code $seller} and the like stand for the long ways. Only what comes with Java reads it.
 */
public final class InvoiceXml {

    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final Map<String, String> NAMESPACES = Map.of(
            "rsm", UNECE + "CrossIndustryInvoice:100",
            "ram", UNECE + "ReusableAggregateBusinessInformationEntity:100",
            "udt", UNECE + "UnqualifiedDataType:100",
            "qdt", UNECE + "QualifiedDataType:100");
    private static final String TRADE = "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction";
    private static final String AGREEMENT = TRADE + "/ram:ApplicableHeaderTradeAgreement";
    private static final String SETTLEMENT = TRADE + "/ram:ApplicableHeaderTradeSettlement";
    private static final Map<String, String> WAYS = Map.of(
            "$context", "/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext",
            "$document", "/rsm:CrossIndustryInvoice/rsm:ExchangedDocument",
            "$line", TRADE + "/ram:IncludedSupplyChainTradeLineItem",
            "$agreement", AGREEMENT,
            "$seller", AGREEMENT + "/ram:SellerTradeParty",
            "$buyer", AGREEMENT + "/ram:BuyerTradeParty",
            "$delivery", TRADE + "/ram:ApplicableHeaderTradeDelivery",
            "$settlement", SETTLEMENT,
            "$totals", SETTLEMENT + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation");

    private final Document document;
    private final XPath paths = XPathFactory.newDefaultInstance().newXPath();

    /** Reads it. */
    public InvoiceXml(byte[] xml) {
        document = parse(xml);
        paths.setNamespaceContext(new Prefixes());
    }

    /** One that lies beside the tests, named without its folder. */
    public static byte[] sample(String name) {
        try (InputStream file = InvoiceXml.class.getResourceAsStream("/facturx/" + name)) {
            if (file == null) {
                throw new AssertionError("no sample " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The encoding that it declares. */
    public Optional<String> encoding() {
        return Optional.ofNullable(document.getXmlEncoding());
    }

    /** All nodes of a way, in the order of the document. */
    public List<Node> nodes(String way) {
        return nodes(document, way);
    }

    /** The same, seen from a node. */
    List<Node> nodes(Node from, String way) {
        String whole = WAYS.entrySet().stream()
                .reduce(way, (path, known) -> path.replace(known.getKey(), known.getValue()), (one, other) -> other);
        try {
            NodeList found = (NodeList) paths.evaluate(whole, from, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(whole, e);
        }
    }

    /** What is written in the nodes of a way. */
    public List<String> texts(String way) {
        return nodes(way).stream().map(Node::getTextContent).toList();
    }

    /** What is written in the first of them, nothing where there is none. */
    public String text(String way) {
        return texts(way).stream().findFirst().orElse("");
    }

    /** The same, seen from a node. */
    String text(Node from, String way) {
        return nodes(from, way).stream().findFirst().map(Node::getTextContent).orElse("");
    }

    /** Whether there is such a node. */
    public boolean has(String way) {
        return !nodes(way).isEmpty();
    }

    /** The sum of the amounts of a way; what is no amount counts nothing, since a schema refuses it. */
    public BigDecimal sum(String way) {
        return texts(way).stream().map(InvoiceXml::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    /** What it says and in which order, a line for each element that holds a text: its way, its attributes, its text. */
    public List<String> outline() {
        List<String> lines = new ArrayList<>();
        nodes("//*[not(*)]").forEach(node -> {
            StringBuilder line = new StringBuilder();
            for (Node up = node; up instanceof Element; up = up.getParentNode()) {
                line.insert(0, "/" + up.getNodeName());
            }
            nodes(node, "@*").forEach(attribute -> line.append(" @").append(attribute));
            lines.add(line + " " + node.getTextContent());
        });
        return lines;
    }

    /** As it is now, in UTF-8. */
    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
        }
    }
}
