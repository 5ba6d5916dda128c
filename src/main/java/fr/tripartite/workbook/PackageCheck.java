package fr.tripartite.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks every part of a workbook once, before it is read: its sums are right, it unpacks to no more than {@value #MOST_MEBIBYTES}
 * MiB in {@value #MOST_PARTS} parts, and no part to more than {@value #MOST_RATIO} times its size, its shared texts to no more than 64 Mi letters; it declares no entities, has no
 * macros and no links to other workbooks. Nothing that it names is fetched. Sizes that it tells are not believed.
 */
final class PackageCheck {

    private static final int MOST_MEBIBYTES = 512;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_RATIO = 200;
    private static final int MOST_TEXTS = 4 << 20;
    private static final int MOST_LETTERS = 64 << 20;
    /** Small parts may be as thin as they like. */
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private static final String RELATIONSHIPS = "_rels/";

    private static final String WORKBOOK = "workbook";
    private static final String TEXTS = "sst";
    private static final String STYLES = "styleSheet";
    /** The library finds these two by what they are declared to be. */
    private static final Map<String, String> DECLARATIONS =
            Map.of("spreadsheetml.sharedStrings+xml", TEXTS, "spreadsheetml.styles+xml", STYLES);

    private final ZipFile zip;
    private final XMLInputFactory parsers = new InputFactoryImpl();
    private final Map<String, SheetCheck.Findings> sheets = new HashMap<>();
    /** By the part that they stand beside, and their identifier. */
    private final Map<String, Map<String, String>> targets = new HashMap<>();

    private final Set<String> names = new HashSet<>();
    /** Parts by their kind, as they are declared and as they are. */
    private final Map<String, Set<String>> declared = new HashMap<>();

    private final Map<String, Set<String>> found = new HashMap<>();
    private boolean isStrict;
    private int texts;
    private long left = (long) MOST_MEBIBYTES << 20;

    private PackageCheck(ZipFile zip) {
        this.zip = zip;
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * A workbook that was looked through.
     *
     * @param isStrict whether its names are those of the strict variant
     * @param hasStyles whether it has formats
     * @param sheets its sheets of cells, by the identifier of their relationship
     * @param others identifiers of its other parts: sheets of charts, and what is no sheet
     */
    record Checked(boolean isStrict, boolean hasStyles, Map<String, SheetCheck.Findings> sheets, Set<String> others) {

        /** Whether the library does not know how some of it is written. */
        boolean isUnfamiliar() {
            return isStrict || sheets.values().stream().anyMatch(SheetCheck.Findings::hasDays);
        }
    }

    /**
     * Looks through a workbook.
     *
     * @throws Refusal where it is none, or none that is read
     */
    static Checked of(ZipFile zip) throws IOException, Refusal {
        PackageCheck check = new PackageCheck(zip);
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Optional<WorkbookWord> other = OtherFiles.of(entries);
        if (other.isPresent()) {
            throw new Refusal(other.get());
        }
        if (entries.size() > MOST_PARTS) {
            throw new Refusal(WorkbookWord.TOO_MANY_PARTS);
        }
        for (ZipArchiveEntry entry : entries) {
            check.part(entry);
        }
        return check.checked();
    }

    private void part(ZipArchiveEntry entry) throws IOException, Refusal {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            throw new Refusal(WorkbookWord.BROKEN, Message.of(WorkbookWord.TWO_PARTS, entry.getName()));
        }
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
        long most = Math.min(left, Math.max(ALWAYS_ALLOWED, MOST_RATIO * entry.getCompressedSize()));
        try (InputStream packed = zip.getInputStream(entry);
                PartStream part = new PartStream(packed, most, isXml)) {
            if (isXml) {
                xml(name, part);
            }
            left -= part.drain();
            if (part.checksum() != entry.getCrc()) {
                throw new Refusal(WorkbookWord.BROKEN, Message.of(WorkbookWord.CHECKSUM, entry.getName()));
            }
        } catch (PartStream.TooLargeException e) {
            throw new Refusal(WorkbookWord.TOO_LARGE);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof PartStream.TooLargeException) {
                throw new Refusal(WorkbookWord.TOO_LARGE);
            }
            throw new Refusal(WorkbookWord.BROKEN, Message.of(WorkbookWord.PART_UNREADABLE, entry.getName()));
        }
    }

    private void xml(String name, InputStream part) throws XMLStreamException, Refusal {
        XMLStreamReader xml = parsers.createXMLStreamReader(part);
        while (!xml.isStartElement()) {
            if (xml.next() == XMLStreamConstants.DTD) {
                throw new Refusal(WorkbookWord.ENTITIES);
            }
        }
        found.computeIfAbsent(xml.getLocalName(), kind -> new HashSet<>()).add(name);
        switch (xml.getLocalName()) {
            case WORKBOOK -> isStrict = String.valueOf(xml.getNamespaceURI()).startsWith(PlainCopy.STRICT);
            case "worksheet" -> sheets.put(name, sheet(xml));
            case TEXTS -> texts += countTexts(xml);
            case "Types" -> declared(xml);
            case "Relationships" -> targets.put(name, relationships(xml));
            default -> {}
        }
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private static SheetCheck.Findings sheet(XMLStreamReader xml) throws XMLStreamException, Refusal {
        try {
            return SheetCheck.of(xml);
        } catch (Refusal e) {
            throw new Refusal(WorkbookWord.BROKEN, e.problem());
        }
    }

    /** Counts the texts that sheets share; they are held while rows pass by. */
    private static int countTexts(XMLStreamReader xml) throws XMLStreamException, Refusal {
        int count = 0;
        int length = 0;
        int all = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                count++;
                length = 0;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                length += xml.getTextLength();
                all += xml.getTextLength();
            }
            if (length > PartStream.LONGEST_RUN) {
                throw new Refusal(WorkbookWord.BROKEN, Message.of(WorkbookWord.LONG_SHARED_TEXT));
            }
            if (count > MOST_TEXTS || all > MOST_LETTERS) {
                throw new Refusal(WorkbookWord.TOO_LARGE);
            }
        }
        return count;
    }

    private static Map<String, String> relationships(XMLStreamReader xml) throws XMLStreamException, Refusal {
        Map<String, String> found = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/externalLink")) {
                    throw new Refusal(WorkbookWord.LINKS);
                }
                found.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        String.valueOf(xml.getAttributeValue(null, "Target")));
            }
        }
        return found;
    }

    private void declared(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
                String part = String.valueOf(xml.getAttributeValue(null, "PartName"));
                DECLARATIONS.forEach((end, kind) -> {
                    if (type.endsWith(end)) {
                        declared.computeIfAbsent(kind, declaredKind -> new HashSet<>())
                                .add(inPackage(part, ""));
                    }
                });
            }
        }
    }

    /** The name of a part that another names; absolute, or below a directory. */
    private static String inPackage(String name, String directory) {
        return (name.startsWith("/") ? name.substring(1) : directory + name).toLowerCase(Locale.ROOT);
    }

    private Set<String> found(String kind) {
        return found.getOrDefault(kind, Set.of());
    }

    private Checked checked() throws Refusal {
        if (found(WORKBOOK).isEmpty()) {
            throw new Refusal(WorkbookWord.ARCHIVE);
        }
        for (String kind : List.of(TEXTS, STYLES)) {
            if (found(kind).size() > 1 || !found(kind).equals(declared.getOrDefault(kind, Set.of()))) {
                throw new Refusal(WorkbookWord.BROKEN, Message.of(WorkbookWord.PARTS_ELSEWHERE));
            }
        }
        if (found(WORKBOOK).size() > 1) {
            throw new Refusal(WorkbookWord.BROKEN, Message.of(WorkbookWord.TWO_WORKBOOKS));
        }
        String workbook = found(WORKBOOK).iterator().next();
        String directory = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relationships = directory + RELATIONSHIPS + workbook.substring(directory.length()) + ".rels";
        Map<String, SheetCheck.Findings> byIdentifier = new HashMap<>();
        Set<String> others = new HashSet<>();
        targets.getOrDefault(relationships, Map.of()).forEach((identifier, target) -> {
            String name = inPackage(target, directory);
            SheetCheck.Findings findings = sheets.get(name);
            if (findings != null) {
                byIdentifier.put(identifier, findings);
            } else if (names.contains(name)) {
                others.add(identifier);
            }
        });
        for (SheetCheck.Findings findings : byIdentifier.values()) {
            if (findings.lastText() >= texts) {
                throw new Refusal(
                        WorkbookWord.BROKEN, Message.of(WorkbookWord.NO_SHARED_TEXT, findings.lastText(), texts));
            }
        }
        return new Checked(isStrict, !found(STYLES).isEmpty(), byIdentifier, others);
    }
}
