package fr.tripartite.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as it is read to somebody who does not see it: what its tags hold, in their order, a line for each that has a text. */
final class ReadAloud {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ReadAloud() {}

    /** The lines: the name of the tag, a colon, its text without white space. */
    static List<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ReadAloud reader = new ReadAloud();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor
                        .getMarkedContents()
                        .forEach(content -> ofPage.merge(content.getMCID(), text(content), String::concat));
                reader.texts.put(page.getCOSObject(), ofPage);
            }
            reader.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
            return reader.lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        content.getContents().forEach(part -> {
            if (part instanceof TextPosition position) {
                text.append(Pages.plain(position.getUnicode()));
            } else if (part instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        });
        return text.toString();
    }

    private void read(PDStructureNode node, COSDictionary page) {
        StringBuilder own = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof Integer id) {
                own.append(texts.getOrDefault(page, Map.of()).getOrDefault(id, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                COSDictionary on =
                        reference.getPage() == null ? page : reference.getPage().getCOSObject();
                own.append(texts.getOrDefault(on, Map.of()).getOrDefault(reference.getMCID(), ""));
            } else if (kid instanceof PDStructureElement element) {
                tell(node, own);
                COSBase on = element.getCOSObject().getDictionaryObject(COSName.PG);
                read(element, on instanceof COSDictionary dictionary ? dictionary : page);
            }
        }
        tell(node, own);
    }

    private void tell(PDStructureNode node, StringBuilder own) {
        if (own.length() > 0) {
            String type =
                    node instanceof PDStructureElement element ? element.getStandardStructureType() : node.getType();
            lines.add(type + ": " + own);
            own.setLength(0);
        }
    }
}
