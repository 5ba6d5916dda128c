package fr.tripartite.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.io.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed and posted: the pages of all documents, each on sheets of its own. */
class PrintFileTest {

    @TempDir
    private Path directory;

    /** A document whose pages are called by its name and their number, with an attachment. */
    private Path document(String name, int pages) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            body.append("<h1 style=\"")
                    .append(page > 1 ? "page-break-before: always" : "")
                    .append("\">");
            body.append(name).append(page).append("</h1>");
        }
        PdfWriter.Written written = new PdfWriter(directory)
                .write(
                        "<!DOCTYPE html>\n<html lang=\"fr-FR\"><head><title>T</title>"
                                + "<style>body { font-family: 'DejaVu Sans' }</style></head><body>" + body
                                + "</body></html>",
                        new PdfInfo(name, "A", "S", LocalDate.of(2024, 12, 31)),
                        new Attachment(
                                StoredFile.of("secret.xml", "<secret/>".getBytes(StandardCharsets.UTF_8)),
                                "D",
                                new Attachment.Schema("S", "urn:x", "x", List.of())));
        assertThat(written.pages()).isEqualTo(pages);
        return Files.write(directory.resolve(name + ".pdf"), written.bytes().toByteArray());
    }

    private Path print(boolean duplex, Path... documents) throws IOException {
        Path target = directory.resolve("impression.pdf");
        PrintFile.write(List.of(documents), duplex, target);
        return target;
    }

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).strip());
            }
        }
        return pages;
    }

    @Test
    void each_document_begins_on_a_sheet_of_its_own_where_both_sides_are_printed() throws IOException {
        assertThat(pages(print(true, document("A", 1), document("B", 2), document("C", 3), document("D", 1))))
                .containsExactly("A1", "", "B1", "B2", "C1", "C2", "C3", "", "D1", "");
    }

    @Test
    void one_follows_the_other_where_one_side_is_printed() throws IOException {
        assertThat(pages(print(false, document("A", 1), document("B", 2), document("C", 1))))
                .containsExactly("A1", "B1", "B2", "C1");
    }

    /** Nobody shall take it for the invoices: no XML, no claim of an archive, no tags that lead nowhere. */
    @Test
    void nothing_is_left_but_pages() throws IOException {
        Path file = print(true, document("A", 1), document("B", 2));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            assertThat(List.of("Names", "AF", "Metadata", "OutputIntents", "StructTreeRoot", "MarkInfo"))
                    .allSatisfy(name -> assertThat(catalog.getDictionaryObject(COSName.getPDFName(name)))
                            .isNull());
            assertThat(document.getPages())
                    .allSatisfy(page -> assertThat(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS))
                            .isFalse());
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("secret", "EmbeddedFile");
    }

    @Test
    void the_same_documents_give_the_same_bytes() throws IOException {
        Path a = document("A", 1);
        Path b = document("B", 2);
        byte[] first = Files.readAllBytes(print(true, a, b));

        assertThat(Files.readAllBytes(print(true, a, b))).isEqualTo(first);
        assertThat(Files.readAllBytes(print(true, b, a))).isNotEqualTo(first);
    }
}
