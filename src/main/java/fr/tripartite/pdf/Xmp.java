package fr.tripartite.pdf;

import fr.tripartite.io.Markup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metadata of a PDF as XMP: what it says of itself, which standards it keeps, what is attached. */
final class Xmp {

    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"r\"?>";
    private static final String MIDNIGHT = "T00:00:00+00:00";

    private static final Attachment.Schema UA = new Attachment.Schema(
            "PDF/UA Universal Accessibility Schema",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            List.of(new Attachment.Property("part", "1", "Indicates, which part of ISO 14289 standard is followed")));

    private final Markup out = new Markup(BEGIN);

    private Xmp() {}

    static byte[] of(PdfInfo info, @Nullable Attachment attachment) {
        Xmp xmp = new Xmp();
        xmp.write(info, attachment);
        return (xmp.out + END).getBytes(StandardCharsets.UTF_8);
    }

    private void write(PdfInfo info, @Nullable Attachment attachment) {
        out.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        out.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        describe("dc", "http://purl.org/dc/elements/1.1/");
        out.open("dc:title").open("rdf:Alt").element("rdf:li", info.title(), "xml:lang", "x-default");
        out.close("rdf:Alt").close("dc:title");
        out.open("dc:creator").open("rdf:Seq").element("rdf:li", info.author());
        out.close("rdf:Seq").close("dc:creator");
        out.open("dc:description").open("rdf:Alt").element("rdf:li", info.subject(), "xml:lang", "x-default");
        out.close("rdf:Alt").close("dc:description").close("rdf:Description");
        describe("pdf", "http://ns.adobe.com/pdf/1.3/");
        out.element("pdf:Producer", PdfInfo.PRODUCER).close("rdf:Description");
        describe("xmp", "http://ns.adobe.com/xap/1.0/");
        out.element("xmp:CreatorTool", PdfInfo.PRODUCER)
                .element("xmp:CreateDate", info.date() + MIDNIGHT)
                .element("xmp:ModifyDate", info.date() + MIDNIGHT)
                .close("rdf:Description");
        describe("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        out.element("pdfaid:part", "3").element("pdfaid:conformance", "A").close("rdf:Description");
        schema(UA);
        if (attachment != null) {
            schema(attachment.metadata());
        }
        extensions(attachment);
        out.close("rdf:RDF").close("x:xmpmeta");
    }

    private void describe(String prefix, String namespace) {
        out.open("rdf:Description", "rdf:about", "", "xmlns:" + prefix, namespace);
    }

    private void schema(Attachment.Schema schema) {
        describe(schema.prefix(), schema.namespace());
        schema.properties().forEach(property -> out.element(schema.prefix() + ":" + property.name(), property.value()));
        out.close("rdf:Description");
    }

    /** PDF/A knows neither of the two schemas: what their properties mean has to stand beside them. */
    private void extensions(@Nullable Attachment attachment) {
        out.open(
                "rdf:Description",
                "rdf:about",
                "",
                "xmlns:pdfaExtension",
                "http://www.aiim.org/pdfa/ns/extension/",
                "xmlns:pdfaSchema",
                "http://www.aiim.org/pdfa/ns/schema#",
                "xmlns:pdfaProperty",
                "http://www.aiim.org/pdfa/ns/property#");
        out.open("pdfaExtension:schemas").open("rdf:Bag");
        extension(UA, "Integer", "internal");
        if (attachment != null) {
            extension(attachment.metadata(), "Text", "external");
        }
        out.close("rdf:Bag").close("pdfaExtension:schemas").close("rdf:Description");
    }

    private void extension(Attachment.Schema schema, String type, String category) {
        out.open("rdf:li", "rdf:parseType", "Resource")
                .element("pdfaSchema:schema", schema.name())
                .element("pdfaSchema:namespaceURI", schema.namespace())
                .element("pdfaSchema:prefix", schema.prefix())
                .open("pdfaSchema:property")
                .open("rdf:Seq");
        schema.properties().forEach(property -> out.open("rdf:li", "rdf:parseType", "Resource")
                .element("pdfaProperty:name", property.name())
                .element("pdfaProperty:valueType", type)
                .element("pdfaProperty:category", category)
                .element("pdfaProperty:description", property.description())
                .close("rdf:li"));
        out.close("rdf:Seq").close("pdfaSchema:property").close("rdf:li");
    }
}
