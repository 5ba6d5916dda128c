package fr.tripartite.conformity;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;

/** A sample with one thing spoiled. */
final class DamagedInvoice {

    private static final Map<String, String> FILES = Map.of(
            "facture-LFN", "facture-LFN-2024-000001.xml",
            "complement-LFN", "complement-LFN-2024-000002.xml",
            "avoir-LFN", "avoir-LFN-2024-000003.xml",
            "facture-CDG", "facture-CDG-2024-000001.xml",
            "avoir-CDG", "avoir-CDG-2024-000002.xml");

    private DamagedInvoice() {}

    /**
     * Spoils what a way leads to, all of it.
     *
     * @param sample how its name begins
     * @param what {@code remove}, {@code repeat}, {@code add NAME TEXT} (behind it), or the text to stand there instead
     */
    static byte[] of(String sample, String way, String what) {
        InvoiceXml invoice = new InvoiceXml(InvoiceXml.sample(FILES.get(sample)));
        List<Node> nodes = invoice.nodes(way);
        if (nodes.isEmpty()) {
            throw new AssertionError("nothing to spoil: " + way);
        }
        nodes.forEach(node -> spoil(node, what));
        return invoice.bytes();
    }

    private static void spoil(Node node, String what) {
        if (node instanceof Attr attribute) {
            if ("remove".equals(what)) {
                attribute.getOwnerElement().removeAttributeNode(attribute);
            } else {
                attribute.setValue(what);
            }
            return;
        }
        Node parent = node.getParentNode();
        String[] words = what.split(" ", 3);
        switch (words[0]) {
            case "remove" -> parent.removeChild(node);
            case "repeat" -> parent.insertBefore(node.cloneNode(true), node);
            case "add" -> {
                Node added = node.getOwnerDocument().createElementNS(node.getNamespaceURI(), "ram:" + words[1]);
                added.setTextContent(words[2]);
                parent.insertBefore(added, node.getNextSibling());
            }
            default -> node.setTextContent(what);
        }
    }
}
