package fr.tripartite.facturx;

import fr.tripartite.io.StoredFile;
import fr.tripartite.pdf.Attachment;
import java.util.List;

/** How an invoice as XML is carried by a PDF: name of the file, profile, and what the metadata say. */
public final class FacturX {

    private static final String FILE = "factur-x.xml";

    private static final Attachment.Schema METADATA = new Attachment.Schema(
            "Factur-X PDFA Extension Schema",
            "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
            "fx",
            List.of(
                    new Attachment.Property("DocumentType", "INVOICE", "The type of the hybrid document"),
                    new Attachment.Property("DocumentFileName", FILE, "The name of the embedded XML document"),
                    new Attachment.Property(
                            "Version", "1.0", "The version of the standard that the embedded XML document keeps"),
                    new Attachment.Property(
                            "ConformanceLevel", "EN 16931", "The profile that the embedded XML document keeps")));

    private FacturX() {}

    /** The XML as it is attached. */
    public static Attachment attachment(byte[] xml) {
        return new Attachment(StoredFile.of(FILE, xml), "Facture au format Factur-X (profil EN 16931)", METADATA);
    }
}
