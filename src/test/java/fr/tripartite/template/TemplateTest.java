package fr.tripartite.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that an office has changed: what is wrong is told with its line before any document is made. */
class TemplateTest {

    private static final Names NAMES = new Names(
            Set.of("nom", "total"), Map.of("lignes", Set.of("libelle"), "adresse", Set.of("ligne")), Set.of("total"));

    @TempDir
    private Path directory;

    @BeforeEach
    void putFilesBeside() throws IOException {
        Files.writeString(directory.resolve("a.css"), "p { color: #000; }");
        Files.write(directory.resolve("a.png"), new byte[] {1});
        Files.createDirectories(directory.resolve("images"));
        Files.write(directory.resolve("images/b.png"), new byte[] {2});
    }

    private Template read(String text) throws IOException {
        Files.writeString(directory.resolve("t.html"), text);
        return Template.read(directory.resolve("t.html"), NAMES);
    }

    /** A template whose third line this is; the total is shown on the fourth. */
    private Template around(String line) throws IOException {
        return read("<html>\n<body>\n" + line + "\n<p>{{total}}</p>\n</body>\n</html>");
    }

    private String refusal(String line) {
        Failure[] caught = new Failure[1];
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> around(line))
                .satisfies(failure -> caught[0] = failure);
        return caught[0].sentence(Words.ENGLISH).replace(directory + "/", "");
    }

    @Test
    void names_are_filled_with_what_they_stand_for() throws IOException {
        Template template = around("<h1 title=\"de {{nom}}\">{{ nom }} et {{nom}}</h1>");

        assertThat(template.fill(new Values().put("nom", "Arras").put("total", "20,00 €")))
                .isEqualTo("<!DOCTYPE html>\n<html>\n<body>\n<h1 title=\"de Arras\">Arras et Arras</h1>\n"
                        + "<p>20,00 €</p>\n</body>\n</html>");
    }

    /** Nobody writes markup, or a place to be filled, by being called so. */
    @Test
    void what_fills_a_template_is_text_and_nothing_else() throws IOException {
        Template template = around("<p title=\"{{nom}}\">{{nom}}</p>");

        assertThat(template.fill(new Values().put("nom", "<b a=\"x\">'A' & {{total}}]]></b>\u0001\ufffe")))
                .contains("<p title=\"&lt;b a=&quot;x&quot;&gt;'A' &amp; {{total}}]]&gt;&lt;/b&gt;\ufffd\ufffd\">"
                        + "&lt;b a=&quot;x&quot;&gt;'A' &amp; {{total}}]]&gt;&lt;/b&gt;\ufffd\ufffd</p>");
    }

    @Test
    void what_is_written_as_text_in_a_template_stays_text() throws IOException {
        assertThat(around("<p>&lt;b&gt; &amp; &#160;<![CDATA[<i>]]><!-- {{non}} --></p>")
                        .fill(new Values()))
                .contains("<p>&lt;b&gt; &amp; \u00a0&lt;i&gt;</p>");
    }

    @Test
    void an_element_stands_there_where_something_has_a_value_and_where_it_has_none() throws IOException {
        Template template = around("<p data-if=\"nom\">oui</p><p data-unless=\"nom\">non</p>"
                + "<p data-if=\"lignes\">des lignes</p><p data-unless=\"lignes\">aucune ligne</p>");

        assertThat(template.fill(new Values().put("nom", "x"))).contains("<p>oui</p><p>aucune ligne</p>");
        assertThat(template.fill(new Values().put("nom", "").put("lignes", List.of(new Values()))))
                .contains("<p>non</p><p>des lignes</p>");
    }

    @Test
    void an_element_stands_there_once_for_each_of_a_list_and_knows_what_is_around_it() throws IOException {
        Template template = around("<ul><li data-each=\"lignes\" data-if=\"libelle\">{{nom}} : {{libelle}}</li></ul>");

        assertThat(template.fill(new Values()
                        .put("nom", "x")
                        .put(
                                "lignes",
                                List.of(
                                        new Values().put("libelle", "a"),
                                        new Values().put("libelle", ""),
                                        new Values().put("libelle", "b").put("nom", "y")))))
                .contains("<ul><li>x : a</li><li>y : b</li></ul>");
        assertThat(template.fill(new Values())).contains("<ul></ul>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '|', textBlock = """
            <p>{{nam}}</p>~                             'nam' is not a name that is known; the names are nom, total
            <p title="{{nam}}"/>~                       'nam' is not a name that is known; the names are nom, total
            <p data-if="nam"/>~                         'nam' is not a name that is known; the names are nom, total
            <p data-unless="nam"/>~                     'nam' is not a name that is known; the names are nom, total
            <p>{{libelle}}</p>~                         'libelle' is not a name that is known; the names are nom, total
            <p data-each="adresse">{{libelle}}</p>~     'libelle' is not a name that is known; the names are ligne, nom, total
            <p>{{}}</p>~                                '' is not a name that is known; the names are nom, total
            <p data-each="nom"/>~                       'nom' is not used like this: a list is gone through by data-each, a text stands between two braces
            <p data-each="nam"/>~                       'nam' is not used like this: a list is gone through by data-each, a text stands between two braces
            <p>{{lignes}}</p>~                          'lignes' is not used like this: a list is gone through by data-each, a text stands between two braces
            <p>{{nom</p>~                               two braces without their other two
            <p>nom}}</p>~                               two braces without their other two
            <p title="{{nom"/>~                         two braces without their other two
            <script>x</script>~                         the element script does not belong into a document
            <IFRAME/>~                                  the element IFRAME does not belong into a document
            <form/>~                                    the element form does not belong into a document
            <object data="a.png"/>~                     the element object does not belong into a document
            <base href="a.css"/>~                       the element base does not belong into a document
            <img src="a.png"/>~                         an image needs a text in its place (attribute alt)
            <img src="a.png" alt=" "/>~                 an image needs a text in its place (attribute alt)
            <img src="c.png" alt="x"/>~                 'c.png' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="http://example.com/a.png" alt="x"/>~ 'http://example.com/a.png' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="//example.com/a.png" alt="x"/>~   '//example.com/a.png' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="file:///etc/hostname" alt="x"/>~  'file:///etc/hostname' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="data:image/png;base64,AA" alt="x"/>~ 'data:image/png;base64,AA' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="/etc/hostname" alt="x"/>~         '/etc/hostname' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="../a.png" alt="x"/>~              '../a.png' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="images/../../a.png" alt="x"/>~    'images/../../a.png' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="images" alt="x"/>~                'images' is not a file of the templates' directory: nothing from outside goes into a document
            <img src="http://example.com/{{nom}}" alt="x"/>~ 'http://example.com/{{nom}}' is not a file of the templates' directory: nothing from outside goes into a document
            <a href="http://example.com">x</a>~         'http://example.com' is not a file of the templates' directory: nothing from outside goes into a document
            <link rel="stylesheet" href="b.css"/>~      'b.css' is not a file of the templates' directory: nothing from outside goes into a document
            <link rel="stylesheet" href="http://example.com/b.css"/>~ 'http://example.com/b.css' is not a file of the templates' directory: nothing from outside goes into a document
            <link rel="stylesheet"/>~                   '' is not a file of the templates' directory: nothing from outside goes into a document
            <p style="background: url(http://example.com/a.png)"/>~ 'http://example.com/a.png' is not a file of the templates' directory: nothing from outside goes into a document
            <p style="background: URL( '../a.png' )"/>~ '../a.png' is not a file of the templates' directory: nothing from outside goes into a document
            <style>@import "http://example.com/b.css";</style>~ '@import' is not a file of the templates' directory: nothing from outside goes into a document
            <style>p { background: url("file:///x") }</style>~ 'file:///x' is not a file of the templates' directory: nothing from outside goes into a document
            """)
    void what_is_wrong_is_told_with_its_line(String line, String fault) {
        assertThat(refusal(line)).isEqualTo("t.html, line 3: " + fault);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<p>", "</p>", "<p a=b/>", "<p>a & b</p>", "<p>&eacute;</p>", "<p>&nbsp;</p>", "a < b"})
    void what_is_no_xml_is_told_with_its_line(String line) {
        assertThat(refusal(line)).matches("(?s)t[.]html, line [3-5]: this is not well-formed XHTML: .*");
    }

    @Test
    void a_template_without_anything_is_none() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read(""))
                .withMessageContaining("not well-formed XHTML");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '~', quoteCharacter = '|', textBlock = """
            p { background: url(a.png) } b { background: url( "images/b.png" ) }~
            p { background: url(http://example.com/a.png) }~   http://example.com/a.png
            p { background: url("//example.com/a.png") }~      //example.com/a.png
            p { background: url('../a.png') }~                 ../a.png
            p { background: url(c.png) }~                      c.png
            p { background: Url(file:/etc/hostname) }~         file:/etc/hostname
            @import "b.css";~                                  @import
            @IMPORT url(http://example.com/b.css)~             @IMPORT
            """)
    void a_style_sheet_asks_for_nothing_from_outside(String css, String outside) throws IOException {
        Files.writeString(directory.resolve("a.css"), css);
        String line = "<link rel=\"stylesheet\" href=\"a.css\"/>";
        if (outside == null) {
            assertThatCode(() -> around(line)).doesNotThrowAnyException();
        } else {
            assertThat(refusal(line))
                    .isEqualTo("t.html, line 3: '" + outside + "' is not a file of the templates' directory: "
                            + "nothing from outside goes into a document");
        }
    }

    @Test
    void a_style_sheet_becomes_part_of_the_template_and_a_byte_order_mark_does_not() throws IOException {
        Files.writeString(directory.resolve("a.css"), "\ufeffp { content: \"<&>\"; }");

        assertThat(around("<link rel=\"stylesheet\" href=\"a.css\"/>").fill(new Values()))
                .contains("<style>p { content: &quot;&lt;&amp;&gt;&quot;; }</style>");
    }

    @Test
    void what_a_document_has_to_show_cannot_be_left_out() throws IOException {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read("<html>\n<body><p>{{nom}}</p><!-- {{total}} --></body></html>"))
                .withMessageContaining(
                        "t.html does not show what a document has to show: add total between two braces");
        assertThatCode(() -> read("<html data-if=\"total\"/>")).doesNotThrowAnyException();
    }

    @Test
    void a_template_that_is_not_there_is_told() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Template.read(directory.resolve("u.html"), NAMES))
                .withMessageContaining("u.html is missing");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Template.read(directory, NAMES))
                .withMessageContaining("cannot be read");
    }

    @Test
    void the_files_a_template_is_made_of_are_told() throws IOException {
        Template template = around("<link rel=\"stylesheet\" href=\"a.css\"/>"
                + "<img src=\"images/b.png\" alt=\"x\"/><a href=\"#total\">x</a>");

        assertThat(template.sources())
                .extracting(FileFingerprint::name)
                .containsExactly("t.html", "a.css", "images/b.png");
        assertThat(template.directory()).isEqualTo(directory);
    }

    /** A document type, an entity, a schema that somebody names: nothing is fetched to read a template. */
    @Test
    void nothing_is_asked_of_the_network() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        try {
            String page = "<html xmlns=\"%s/ns\"><p>{{total}}%s</p></html>";
            Template template =
                    read("<!DOCTYPE html SYSTEM \"" + address + "/x.dtd\">\n" + page.formatted(address, ""));
            assertThat(template.fill(new Values().put("total", "1"))).contains("<p>1</p>");
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> read("<!DOCTYPE html [<!ENTITY x SYSTEM \"" + address + "/x\">]>\n"
                            + page.formatted(address, "&x;")));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    /** A hundred kilobytes that stand for a hundred gigabytes. */
    @Test
    void entities_that_multiply_are_refused() {
        StringBuilder types = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            types.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        String bomb = types + "]>\n<html><p>{{total}}&a29;</p></html>";

        assertThat(bomb.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000);
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read(bomb))
                .withMessageContaining("not well-formed XHTML");
    }
}
