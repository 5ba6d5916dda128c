package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a shipped year in a real browser: its figures, its width on a phone, its print, its faults of accessibility. */
class ReportInBrowserIT {

    private static final String DARK = "@media (prefers-color-scheme: dark)";
    private static final Pattern FIGURE = Pattern.compile("<data value=\"([^\"]*)\" data-figure=\"([^\"]*)\">");
    private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"found\">(.*?)</pre>");

    @TempDir
    static Path directory;

    private static InstalledProgram chromium;
    private static Path year;
    private static String html;

    @BeforeAll
    static void bill() throws IOException {
        chromium = InstalledProgram.require("Chromium", "chromium", "google-chrome");
        year = new BilledYears(directory).shipped();
        html = Files.readString(year.resolve("rapport.html"));
    }

    /** Opens a page; no name leads to the network, so that nothing could come from there. */
    private static String open(Path page, Object... more) throws IOException, InterruptedException {
        Object[] arguments = new Object[more.length + 8];
        arguments[0] = "--headless";
        arguments[1] = "--no-sandbox";
        arguments[2] = "--disable-gpu";
        arguments[3] = "--disable-dev-shm-usage";
        arguments[4] = "--user-data-dir=" + directory.resolve("profile");
        arguments[5] = "--host-resolver-rules=MAP * ~NOTFOUND";
        arguments[6] = "--timeout=120000";
        System.arraycopy(more, 0, arguments, 7, more.length);
        arguments[more.length + 7] = page.toUri();
        return chromium.run(directory, arguments);
    }

    /** What a script that looks at a page says of it. */
    private static String found(String page, String script) throws IOException, InterruptedException {
        Path copy = Files.writeString(directory.resolve("copie.html"), page.replace("</body>", script + "</body>"));
        Matcher result = RESULT.matcher(open(copy, "--dump-dom"));
        assertThat(result.find()).as("the script has said something").isTrue();
        return result.group(1);
    }

    private static String script(String text) {
        return "<script>\n" + text + "\n</script>";
    }

    private static final String SAY = """
            function say(text) {
              const found = document.createElement('pre');
              found.id = 'found';
              found.textContent = text;
              document.body.append(found);
            }
            """;

    @Test
    void the_figures_that_it_shows_are_those_of_the_control_file() throws IOException, InterruptedException {
        Map<String, String> figures = new HashMap<>();
        for (MatchResult figure : FIGURE.matcher(open(year.resolve("rapport.html"), "--dump-dom"))
                .results()
                .toList()) {
            figures.put(figure.group(2), figure.group(1));
        }

        Map<String, String> shown = ReadReport.controlled(figures);
        assertThat(shown)
                .hasSizeGreaterThan(20)
                .containsKeys("emetteurs.LFN.ttc", "etats.REJETE", "subvention.cumul.CDG");
        assertThat(ControlFigures.of(year)).containsAllEntriesOf(shown);
    }

    /** What the browser asks for: the page, and nothing else. */
    @Test
    void it_asks_for_nothing_but_itself() throws IOException, InterruptedException {
        String asked = found(html, script(SAY + """
                        addEventListener('load', () => say([
                          performance.getEntriesByType('resource').length,
                          document.scripts.length - 1,
                          document.querySelectorAll('[src], link, iframe, object, embed, form, base').length,
                          [...document.links].filter(link => !/^[a-z-]+\\.(csv|xlsx|json)$/.test(link.getAttribute('href'))).length,
                        ].join(' ')));
                        """));

        assertThat(asked).isEqualTo("0 0 0 0");
    }

    /** Nor the tables with bars within it. In frames of these widths, as a window of this browser is at least 500 wide. */
    @Test
    void nobody_has_to_move_it_sideways() throws IOException, InterruptedException {
        String frames = "<!DOCTYPE html><html><body></body></html>";
        String measured = found(
                frames,
                script(SAY + """
                        const page = new TextDecoder().decode(Uint8Array.from(atob('%s'), c => c.charCodeAt(0)));
                        const widths = [];
                        for (const width of [360, 768, 1280]) {
                          const frame = document.createElement('iframe');
                          frame.style = `width: ${width}px; height: 800px; border: 0`;
                          frame.onload = () => {
                            const root = frame.contentDocument.documentElement;
                            const bars = [...root.querySelectorAll('.bars')].map(table => table.parentElement);
                            const over = bars.map(wide => wide.scrollWidth - wide.clientWidth);
                            widths.push(`${width}=${root.scrollWidth - root.clientWidth},${over.join()}`);
                            if (widths.length === 3) say(widths.sort().join(' '));
                          };
                          frame.srcdoc = page;
                          document.body.append(frame);
                        }
                        """.formatted(Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)))));

        assertThat(measured).isEqualTo("1280=0,0,0,0,0 360=0,0,0,0,0 768=0,0,0,0,0");
    }

    @Test
    void it_prints_on_a4_pages_in_their_dozens_not_hundreds() throws IOException, InterruptedException {
        Path print = directory.resolve("rapport.pdf");
        open(year.resolve("rapport.html"), "--no-pdf-header-footer", "--print-to-pdf=" + print);

        String pdf = Files.readString(print, StandardCharsets.ISO_8859_1);
        List<String> boxes = Pattern.compile("/MediaBox *\\[([^\\]]*)\\]")
                .matcher(pdf)
                .results()
                .map(box -> box.group(1).trim())
                .toList();
        assertThat(boxes).hasSizeBetween(2, 60).allSatisfy(box -> assertThat(box)
                .matches("0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void a_checker_of_accessibility_finds_no_fault(String scheme) throws IOException, InterruptedException {
        assertThat(html).contains(DARK);
        String page = html.replace(DARK, scheme.equals("dark") ? "@media all" : "@media not all");

        String faults = found(page, script(axe()) + script(SAY + """
                        // the longest table by its first rows: the others are made alike
                        document.querySelectorAll('tbody tr:nth-child(n+30)').forEach(row => row.remove());
                        const colour = getComputedStyle(document.body).backgroundColor;
                        axe.run(document).then(
                          result => say(colour + ' ' + result.passes.length + ' rules'
                              + result.violations.map(fault => '; ' + fault.impact + ' ' + fault.id + ': '
                                  + fault.nodes.slice(0, 3).map(node => node.html).join(' ')).join('')),
                          failure => say(failure));
                        """));

        String background = scheme.equals("dark") ? "rgb\\(21, 23, 27\\)" : "rgb\\(255, 255, 255\\)";
        assertThat(faults).matches(background + " [1-9]\\d+ rules");
    }

    private static String axe() throws IOException {
        try (InputStream script = ReportInBrowserIT.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).as("axe on the class path").isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }
}
