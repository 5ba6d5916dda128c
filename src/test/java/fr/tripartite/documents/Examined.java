package fr.tripartite.documents;

import fr.tripartite.conformity.FacturXContainer;
import fr.tripartite.conformity.FacturXValidator;
import fr.tripartite.conformity.OwnRules;
import fr.tripartite.conformity.PdfValidator;
import fr.tripartite.pdf.PdfWriter;
import fr.tripartite.pdf.Typeface;
import fr.tripartite.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A document, made as the program makes it, and what everybody who publishes rules has against it. */
final class Examined {

    private static final Template TEMPLATE = DocumentsDirectory.template(Path.of("config/documents"));

    /** One a thread, as in the program. */
    private static final ThreadLocal<DocumentMaker> MAKER = ThreadLocal.withInitial(() -> new DocumentMaker(TEMPLATE));

    private static final Typeface TYPEFACE = new Typeface();

    private final Shipment shipment;
    private final int pages;
    private final byte[] pdf;
    private final byte[] xml;
    private final List<String> failures;

    private Examined(Shipment shipment, PdfWriter.Written written) {
        this.shipment = shipment;
        this.pages = written.pages();
        this.pdf = written.bytes().toByteArray();
        List<String> found = new ArrayList<>(PdfValidator.failures(pdf));
        if (shipment.isPreview()) {
            xml = new byte[0];
        } else {
            FacturXContainer container = new FacturXContainer(pdf);
            xml = container.xml();
            Stream.of(container.failures(), FacturXValidator.failures(xml), OwnRules.failures(xml))
                    .forEach(found::addAll);
        }
        this.failures = List.copyOf(found);
    }

    /** Made by the maker of this thread. */
    static Examined of(Shipment shipment) {
        try {
            return new Examined(shipment, MAKER.get().write(MAKER.get().draft(shipment)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was made. */
    Shipment shipment() {
        return shipment;
    }

    /** How many pages it was said to have. */
    int pages() {
        return pages;
    }

    byte[] pdf() {
        return pdf.clone();
    }

    /** What is attached; no bytes where nothing is. */
    byte[] xml() {
        return xml.clone();
    }

    /** What is wrong with it, a line each. */
    List<String> failures() {
        return failures;
    }

    /** A text as it can be shown. */
    static String visible(String text) {
        return TYPEFACE.shown(text);
    }

    /** What keeps it from being sent. */
    List<Shortcoming> shortcomings(boolean isListed) {
        return MAKER.get().shortcomings(shipment, isListed);
    }
}
