package fr.tripartite.documents;

import fr.tripartite.facturx.CrossIndustryInvoice;
import fr.tripartite.facturx.FacturX;
import fr.tripartite.facturx.PlainText;
import fr.tripartite.io.Sha256;
import fr.tripartite.pdf.Attachment;
import fr.tripartite.pdf.PdfInfo;
import fr.tripartite.pdf.PdfWriter;
import fr.tripartite.template.Template;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes documents: page, XML, PDF. For one thread. */
final class DocumentMaker {

    private final Template template;
    private final PdfWriter writer;

    DocumentMaker(Template template) {
        this.template = template;
        this.writer = new PdfWriter(template.directory());
    }

    /** What keeps a document from being sent. */
    List<Shortcoming> shortcomings(Shipment shipment, boolean isListed) {
        return Shortcoming.of(shipment, isListed, writer.typeface());
    }

    /** What a document says, before it is laid out. */
    record Draft(Shipment shipment, String page, @Nullable Attachment attachment) {

        /** What tells it from one that says anything else, or says it otherwise. */
        String basis() {
            Sha256 sha = new Sha256().add(page);
            if (attachment != null) {
                sha.add(attachment.file().fingerprint().sha256());
            }
            return sha.hex();
        }
    }

    /** What a document says. Nobody shall take one that is only looked at for an invoice: it carries no XML. */
    Draft draft(Shipment shipment) {
        return new Draft(
                shipment,
                template.fill(InvoiceValues.of(shipment, writer.typeface())),
                shipment.isPreview()
                        ? null
                        : FacturX.attachment(
                                CrossIndustryInvoice.of(shipment.document(), shipment.sender(), shipment.tiers())));
    }

    /** Lays it out. */
    PdfWriter.Written write(Draft draft) throws IOException {
        Shipment shipment = draft.shipment();
        String subject = Message.of(
                        DocumentsWord.SUBJECT,
                        Integer.toString(shipment.document().year()),
                        PlainText.of(shipment.document().recipient().name()))
                .french();
        PdfInfo info = new PdfInfo(
                InvoiceValues.title(shipment.document()),
                PlainText.of(shipment.sender().issuer().name()),
                subject,
                shipment.document().date());
        return writer.write(draft.page(), info, draft.attachment());
    }
}
