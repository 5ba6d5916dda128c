package fr.tripartite.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.tripartite.conformity.PdfValidator;
import fr.tripartite.io.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A PDF out of a page: the same bytes for the same page, and nothing in it but what the page says. */
class PdfWriterTest {

    private static final PdfInfo INFO = new PdfInfo(
            "Facture n° 1 <&>", "Syndicat « mixte »", "Services numériques 2024, Œuvre", LocalDate.of(2024, 12, 31));

    private static final Attachment ATTACHMENT = new Attachment(
            StoredFile.of("a.xml", "<a/>".getBytes(StandardCharsets.UTF_8)),
            "Un fichier",
            new Attachment.Schema(
                    "Schema", "urn:example", "ex", List.of(new Attachment.Property("Name", "a.xml", "A name"))));

    @TempDir
    private Path directory;

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html lang=\"fr-FR\"><head><title>T</title><meta name=\"description\" content=\"D\"/>"
                + "<style>body { font-family: 'DejaVu Sans' }</style></head><body>" + body + "</body></html>";
    }

    private byte[] write(String body) throws IOException {
        return new PdfWriter(directory)
                .write(page(body), INFO, ATTACHMENT)
                .bytes()
                .toByteArray();
    }

    /** The layout marks a background for every box, whether it has one or not; only the cell here has. */
    @Test
    void what_is_marked_has_something_in_it_and_nothing_is_left_of_what_has_not() throws IOException {
        byte[] written =
                write("<table><tr><th scope=\"col\" style=\"background: #eee\">a</th></tr><tr><td>b</td></tr></table>");

        try (PDDocument document = Loader.loadPDF(written)) {
            PDPage page = document.getPage(0);
            String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher artifacts = Pattern.compile("/Artifact /(\\w+) BDC\n(\\S+)").matcher(content);
            List<String> names = new ArrayList<>();
            while (artifacts.find()) {
                assertThat(artifacts.group(2)).isNotEqualTo("EMC");
                names.add(artifacts.group(1));
            }
            assertThat(names).isNotEmpty();
            assertThat(page.getResources().getPropertiesNames())
                    .extracting(COSName::getName)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void the_same_page_gives_the_same_bytes_again_by_another_writer_and_on_two_threads()
            throws IOException, InterruptedException, ExecutionException {
        String body = "<h1>Titre</h1><p>" + "Œuvre ﬁnancière ".repeat(50) + "</p>";
        byte[] first = write(body);
        PdfWriter writer = new PdfWriter(directory);
        writer.write(page("<h1>Autre</h1><p>chose ΩЖ</p>"), INFO, null);
        byte[] after = writer.write(page(body), INFO, ATTACHMENT).bytes().toByteArray();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<byte[]> apart = new ArrayList<>();
        try {
            Callable<byte[]> work = () -> write(body);
            for (Future<byte[]> each : threads.invokeAll(List.of(work, work, work, work))) {
                apart.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(after).isEqualTo(first);
        assertThat(apart).hasSize(4).allSatisfy(bytes -> assertThat(bytes).isEqualTo(first));
        assertThat(write(body + "<p>x</p>")).isNotEqualTo(first);
    }

    /** Who opens it and who files it are told the same: Info and metadata (XMP), to the second. */
    @Test
    void what_it_says_of_itself_is_the_same_in_both_places()
            throws IOException, ParserConfigurationException, SAXException {
        byte[] pdf = write("<h1>T</h1>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation info = document.getDocumentInformation();
            Document xmp = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            document.getDocumentCatalog().getMetadata().toByteArray()));
            assertThat(info.getTitle()).isEqualTo(INFO.title()).isEqualTo(text(xmp, "title"));
            assertThat(info.getAuthor()).isEqualTo(INFO.author()).isEqualTo(text(xmp, "creator"));
            assertThat(info.getSubject()).isEqualTo(INFO.subject()).isEqualTo(text(xmp, "description"));
            assertThat(info.getCreator()).isEqualTo("Tripartite").isEqualTo(text(xmp, "CreatorTool"));
            assertThat(info.getProducer()).isEqualTo("Tripartite").isEqualTo(text(xmp, "Producer"));
            assertThat(info.getCreationDate().toInstant()).hasToString("2024-12-31T00:00:00Z");
            assertThat(info.getModificationDate().toInstant()).hasToString("2024-12-31T00:00:00Z");
            assertThat(text(xmp, "CreateDate")).isEqualTo("2024-12-31T00:00:00+00:00");
            assertThat(text(xmp, "ModifyDate")).isEqualTo("2024-12-31T00:00:00+00:00");
            assertThat(text(xmp, "part")).isEqualTo("3");
            assertThat(text(xmp, "conformance")).isEqualTo("A");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
        }
        assertThat(PdfValidator.failures(pdf)).isEmpty();
    }

    private static String text(Document xmp, String name) {
        return xmp.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    @Test
    void no_path_of_this_machine_and_no_clock_stand_in_it() throws IOException {
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(write("<h1>T</h1>"))) {
            document.save(open, CompressParameters.NO_COMPRESSION);
        }

        assertThat(open.toString(StandardCharsets.ISO_8859_1))
                .contains("D:20241231000000")
                .doesNotContain(directory.toString())
                .doesNotContain("D:" + LocalDate.now(ZoneOffset.UTC).getYear());
    }

    @Test
    void pages_are_counted() throws IOException {
        assertThat(new PdfWriter(directory).write(page("<p>a</p>"), INFO, null).pages())
                .isEqualTo(1);
        assertThat(new PdfWriter(directory)
                        .write(page("<p style=\"page-break-after: always\">a</p>".repeat(2) + "<p>b</p>"), INFO, null)
                        .pages())
                .isEqualTo(3);
    }

    /** Templates are checked when they are read; what got past that is left out. */
    @Test
    void nothing_is_fetched_from_outside_the_directory() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path inside = Files.createDirectory(directory.resolve("inside"));
        Files.writeString(directory.resolve("outside.css"), "h1 { page-break-before: always }");
        String address = "http://localhost:" + server.getAddress().getPort();
        try {
            String body = """
                    <h1>T</h1>
                    <img src="%1$s/a.png" alt="a"/>
                    <p style="background: url(%1$s/b.png)">a</p>
                    <style>@import "%1$s/c.css"; @import "../outside.css"; p { background: url(%1$s/d.png) }
                      @font-face { font-family: X; src: url(%1$s/e.ttf) } p { font-family: X, 'DejaVu Sans' }</style>
                    <link rel="stylesheet" href="%1$s/f.css"/><link rel="stylesheet" href="../outside.css"/>
                    <h1>U</h1>
                    """.formatted(address);

            assertThat(new PdfWriter(inside).write(page(body), INFO, null).pages())
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }
}
