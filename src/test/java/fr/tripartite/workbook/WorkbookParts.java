package fr.tripartite.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook as it lies in its file: parts of XML. */
public final class WorkbookParts {

    private final List<ZipEntry> entries = new ArrayList<>();
    private final Map<String, Element> parts = new LinkedHashMap<>();

    /** Reads all parts of a file, each of which is well-formed XML. */
    public WorkbookParts(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
                parts.put(entry.getName(), parse(zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of a document that is well-formed. */
    public static Element parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /** What stands in the file, in its order. */
    public List<ZipEntry> entries() {
        return entries;
    }

    /** The root of a part. */
    public Element part(String name) {
        return parts.get(name);
    }

    /** The sheets in their order. */
    public List<Element> sheets() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Everything of a name below an element, in the order of the document. */
    public static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The one element of a name below an element. */
    public static Element one(Element root, String name) {
        List<Element> found = all(root, name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + name);
        }
        return found.get(0);
    }

    /** The elements right below an element. */
    public static List<Element> children(Element root) {
        List<Element> elements = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
