package fr.tripartite.template;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.words.Message;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a template and checks every name and every file in it; style sheets are taken into it. */
final class TemplateReader {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern URL =
            Pattern.compile("url\\(\\s*['\"]?([^'\")]*?)['\"]?\\s*\\)|@import\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern.compile("[\\w-]+(\\.[\\w-]+)*(/[\\w-]+(\\.[\\w-]+)*)*");
    private static final Set<String> REFUSED =
            Set.of("script", "iframe", "object", "embed", "form", "input", "base", "audio", "video", "applet", "frame");
    private static final String STYLE = "style";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String WHEN = "data-if";
    private static final String UNLESS = "data-unless";
    private static final String EACH = "data-each";

    private final Path file;
    private final Names names;
    private final Set<String> used = new HashSet<>();
    private final List<FileFingerprint> others = new ArrayList<>();
    private int line = 1;

    TemplateReader(Path file, Names names) {
        this.file = file;
        this.names = names;
    }

    /** The files it asks for. */
    List<FileFingerprint> others() {
        return others;
    }

    Element read(byte[] bytes) {
        Element.@Nullable Tag root = null;
        Deque<Element.Tag> open = new ArrayDeque<>();
        Deque<Names> known = new ArrayDeque<>(List.of(names));
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Element.Tag tag = tag(xml, known.element());
                    if (open.isEmpty()) {
                        root = tag;
                    } else {
                        open.element().children().add(tag);
                    }
                    open.push(tag);
                    known.push(
                            tag.each().isEmpty()
                                    ? known.element()
                                    : known.element().within(tag.each()));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                    known.pop();
                } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                        && !open.isEmpty()) {
                    if (open.element().name().equals(STYLE)) {
                        requireInside(xml.getText());
                    }
                    open.element().children().add(text(xml.getText(), known.element()));
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw wrong(TemplateWord.NO_XML, "&" + xml.getLocalName() + ";");
                }
            }
        } catch (XMLStreamException e) {
            line = e.getLocation() == null ? line : e.getLocation().getLineNumber();
            throw wrong(TemplateWord.NO_XML, reason(e));
        }
        if (root == null) {
            throw wrong(TemplateWord.NO_XML, "");
        }
        Set<String> missing = new TreeSet<>(names.required());
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            throw Failure.invalid(TemplateWord.NAMES_MISSING, file, missing);
        }
        return root;
    }

    private static String reason(XMLStreamException exception) {
        String message = String.valueOf(exception.getMessage());
        return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
    }

    private Element.Tag tag(XMLStreamReader xml, Names known) {
        String name = xml.getLocalName();
        if (REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
            throw wrong(TemplateWord.ELEMENT_REFUSED, name);
        }
        if (name.equals("link")) {
            return styleSheet(condition(xml, "href"));
        }
        String each = condition(xml, EACH);
        if (!each.isEmpty() && !known.isList(each)) {
            throw wrong(TemplateWord.NO_LIST, each);
        }
        Names inside = each.isEmpty() ? known : known.within(each);
        Element.Tag tag = new Element.Tag(
                name, known(condition(xml, WHEN), inside), known(condition(xml, UNLESS), inside), known(each, inside));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (!Set.of(WHEN, UNLESS, EACH).contains(attribute)) {
                Element.Text text = text(xml.getAttributeValue(i), inside);
                requireInside(attribute, text, xml.getAttributeValue(i));
                if (attribute.equals(STYLE)) {
                    requireInside(xml.getAttributeValue(i));
                }
                tag.attributes().put(attribute, text);
            }
        }
        if (name.equals("img") && condition(xml, "alt").isEmpty()) {
            throw wrong(TemplateWord.NO_ALTERNATIVE);
        }
        return tag;
    }

    private static String condition(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value.strip();
    }

    private String known(String name, Names known) {
        if (!name.isEmpty()) {
            if (!known.knows(name)) {
                throw wrong(TemplateWord.NAME_UNKNOWN, name, new TreeSet<>(known.texts()));
            }
            used.add(name);
        }
        return name;
    }

    /** A style sheet becomes part of the template: every document has it, and none has to look for it. */
    private Element.Tag styleSheet(String name) {
        byte[] bytes = Template.bytes(inside(name));
        String css = new String(bytes, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        requireInside(css);
        others.add(FileFingerprint.of(name, bytes));
        Element.Tag style = new Element.Tag(STYLE, "", "", "");
        style.children().add(new Element.Text(List.of(new Element.Text.Piece(css, false))));
        return style;
    }

    /** What style sheets ask for. */
    private void requireInside(String css) {
        Matcher url = URL.matcher(css);
        while (url.find()) {
            inside(url.group(1) == null ? url.group() : url.group(1));
        }
    }

    /** Images of the template itself are looked for here; what a setting names was looked for when that was read. */
    private void requireInside(String attribute, Element.Text text, String written) {
        if ((attribute.equals("src") || attribute.equals("href")) && !written.startsWith("#")) {
            boolean isSetting =
                    text.pieces().size() == 1 && text.pieces().get(0).isName();
            if (!isSetting) {
                Path path = inside(written);
                others.add(FileFingerprint.of(written, Template.bytes(path)));
            }
        }
    }

    private Path inside(String name) {
        Path path = file.resolveSibling(INSIDE.matcher(name).matches() ? name : ".");
        if (!Files.isRegularFile(path)) {
            throw wrong(TemplateWord.OUTSIDE, name);
        }
        return path;
    }

    private Element.Text text(String written, Names known) {
        List<Element.Text.Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(written);
        int from = 0;
        while (place.find()) {
            add(written.substring(from, place.start()), pieces);
            String name = place.group(1);
            if (name.isEmpty()) {
                throw wrong(TemplateWord.NAME_UNKNOWN, name, new TreeSet<>(known.texts()));
            }
            if (known.isList(name)) {
                throw wrong(TemplateWord.NO_LIST, name);
            }
            pieces.add(new Element.Text.Piece(known(name, known), true));
            from = place.end();
        }
        add(written.substring(from), pieces);
        return new Element.Text(List.copyOf(pieces));
    }

    private void add(String text, List<Element.Text.Piece> pieces) {
        if (text.contains("{{") || text.contains("}}")) {
            throw wrong(TemplateWord.NOT_CLOSED);
        }
        if (!text.isEmpty()) {
            pieces.add(new Element.Text.Piece(text, false));
        }
    }

    private Failure wrong(TemplateWord problem, Object... arguments) {
        return Failure.invalid(TemplateWord.IN_LINE, file, line, Message.of(problem, arguments));
    }
}
