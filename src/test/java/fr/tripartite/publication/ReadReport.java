package fr.tripartite.publication;

import fr.tripartite.workbook.WorkbookParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The page of a year, read as the XML that it is but for the first line and {@code meta}. */
final class ReadReport {

    /** What the page is made of. */
    static final Set<String> ELEMENTS = Set.of(
            "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "section", "p", "ul", "li", "a", "div",
            "table", "caption", "thead", "tbody", "tr", "th", "td", "data", "svg", "rect");

    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private ReadReport() {}

    /** The root of the page. */
    static Element parse(Path directory) throws IOException {
        String html = Files.readString(directory.resolve("rapport.html"), StandardCharsets.UTF_8);
        if (!html.startsWith(DOCTYPE)) {
            throw new AssertionError("a browser would show it in quirks mode");
        }
        String xml = html.substring(DOCTYPE.length()).replaceAll("<meta ([^>]*)>", "<meta $1/>");
        return WorkbookParts.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The figures of {@code controle.json} that a page shows, by where they stand there. */
    static Map<String, String> controlled(Map<String, String> figures) {
        Map<String, String> controlled = new LinkedHashMap<>();
        figures.forEach((figure, value) -> {
            if (!figure.equals("ensemble.ttc")) {
                controlled.put(figure.matches("(etats|subvention)\\..*") ? figure : "emetteurs." + figure, value);
            }
        });
        return controlled;
    }
}
