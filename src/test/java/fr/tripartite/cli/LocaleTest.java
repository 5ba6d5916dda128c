package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever language, digits and calendar the machine speaks, what is billed, published and explained is the same. */
class LocaleTest {

    private static final Pattern DURATION = Pattern.compile("\\d{4}-[-\\dT:+]+Z? |done in [\\d.]+ s");

    @TempDir
    Path directory;

    /** What a run and its readers print, and the files. */
    private Map<String, String> billed(String name) throws Exception {
        Workshop workshop =
                new Workshop(Files.createDirectory(directory.resolve(name))).inventory(Workshop.WITH_A_REJECTED_ROW);
        StringBuilder printed = new StringBuilder();
        for (Call call : new Call[] {
            workshop.run("2023", "--date", "2023-12-31"),
            workshop.call("verify", "2023"),
            Call.of("explain", "LFN-2023-000001", "--data", workshop.data()),
            Call.of("tariffs"),
            workshop.run("2023", "--date", "31/02/2023"),
        }) {
            printed.append(call.exitCode())
                    .append(call.out())
                    .append(DURATION.matcher(call.err()).replaceAll(""));
        }
        Map<String, String> files = workshop.files();
        files.put("printed", printed.toString().replace(workshop.directory().toString(), "DIR"));
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ar-EG", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva", "fr-FR"})
    void the_locale_of_the_machine_changes_nothing(String tag) throws Exception {
        Map<String, String> expected = billed("root");
        assertThat(expected).hasSize(Snapshot.FILES_OF_A_YEAR + 1);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(billed("other")).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_directory_whose_name_holds_a_semicolon_is_refused_and_a_colon_does_no_harm() {
        Workshop workshop = new Workshop(directory).inventory(Workshop.GOOD);

        Call refused = Call.of("run", "2023", "--inventory", workshop.inventory(), "--data", directory.resolve("a;b"));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.complaints()).singleElement().asString().contains("a semicolon", "--data DIR");
        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("inventaire.csv"));

        Call done = Call.of(
                "run",
                "2023",
                "--inventory",
                workshop.inventory(),
                "--data",
                directory.resolve("a:b"),
                "--output",
                directory.resolve("c:d;e"));
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(directory.resolve("a:b/CURRENT")).exists();
        assertThat(directory.resolve("c:d;e/factures.csv")).exists();
    }
}
