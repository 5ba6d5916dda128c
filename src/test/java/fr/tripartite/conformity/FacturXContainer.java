package fr.tripartite.conformity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Where the invoice as XML lies in its PDF, and by what a reader finds it there. */
public final class FacturXContainer {

    private static final String NAME = "factur-x.xml";

    private final List<String> failures = new ArrayList<>();
    private byte[] xml = {};

    /** Opens it. */
    public FacturXContainer(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            List<COSDictionary> named = named(catalog);
            List<COSDictionary> associated = associated(catalog);
            if (named.size() != 1) {
                failures.add(named.size() + " attachments " + NAME + " in the name tree, not one");
            }
            if (associated.size() != 1) {
                failures.add(associated.size() + " associated files " + NAME + " of the document (AF), not one");
            }
            if (named.size() == 1 && associated.size() == 1 && named.get(0) != associated.get(0)) {
                failures.add("the attachment and the associated file are two");
            }
            Optional<COSDictionary> file =
                    Stream.concat(named.stream(), associated.stream()).findFirst();
            if (file.isPresent()) {
                attachment(file.get());
            }
            failures.addAll(FacturXMetadata.failures(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it, a line each. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** What is attached; no bytes where there is nothing. */
    public byte[] xml() {
        return xml.clone();
    }

    private void attachment(COSDictionary dictionary) throws IOException {
        String relationship = dictionary.getNameAsString(COSName.getPDFName("AFRelationship"));
        if (!"Alternative".equals(relationship)) {
            failures.add("AFRelationship is " + relationship + ", not Alternative");
        }
        PDEmbeddedFile content = new PDComplexFileSpecification(dictionary).getEmbeddedFile();
        if (content == null) {
            failures.add("nothing attached under the name " + NAME);
            return;
        }
        xml = content.toByteArray();
        if (!"text/xml".equals(content.getSubtype())) {
            failures.add("subtype is " + content.getSubtype() + ", not text/xml");
        }
        if (content.getSize() != xml.length) {
            failures.add("Size is " + content.getSize() + ", not " + xml.length);
        }
        if (content.getModDate() == null) {
            failures.add("no ModDate");
        }
    }

    private static List<COSDictionary> named(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary root = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        return root == null
                ? List.of()
                : leaves(root).filter(FacturXContainer::isInvoice).toList();
    }

    /** Of a name tree: names and files alternate in its leaves. */
    private static Stream<COSDictionary> leaves(COSDictionary node) {
        return Stream.concat(
                dictionaries(node.getCOSArray(COSName.KIDS)).flatMap(FacturXContainer::leaves),
                dictionaries(node.getCOSArray(COSName.NAMES)));
    }

    private static List<COSDictionary> associated(COSDictionary catalog) {
        return dictionaries(catalog.getCOSArray(COSName.getPDFName("AF")))
                .filter(FacturXContainer::isInvoice)
                .toList();
    }

    private static boolean isInvoice(COSDictionary file) {
        return NAME.equals(file.getString(COSName.UF)) && NAME.equals(file.getString(COSName.F));
    }

    private static Stream<COSDictionary> dictionaries(COSArray array) {
        if (array == null) {
            return Stream.empty();
        }
        List<COSDictionary> found = new ArrayList<>();
        for (COSBase entry : array) {
            COSBase object = entry instanceof COSObject reference ? reference.getObject() : entry;
            if (object instanceof COSDictionary dictionary) {
                found.add(dictionary);
            }
        }
        return found.stream();
    }
}
