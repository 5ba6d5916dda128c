package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.util.FileSystemUtils;

/** A directory with a ledger, a list of tiers, settings, and the documents that are made from them. */
public final class DocumentsWorkshop {

    static final String ABLAIN = "21620001400019";
    static final String ABLAINZEVELLE = "21620002200012";
    static final String ARRAS = SampleRow.SIRET;

    static final String NAME_OF_ABLAIN = SampleRow.line("siret=" + ABLAIN, "collectivite=Ablain", "dont_nouveaux=0");
    static final String NAME_OF_ABLAINZEVELLE =
            SampleRow.line("siret=" + ABLAINZEVELLE, "collectivite=Ablainzevelle", "dont_nouveaux=0");
    static final String MAILBOX_OF_ARRAS = SampleRow.line("service=MESSAGERIE_5GO", "dont_nouveaux=0");

    /** Names at 11,50 € HT, 13,80 € TTC; a mailbox at 16,10 € HT, 19,32 € TTC, with 25,00 € for the CDG. */
    static final String INVENTORY = SampleRow.file(NAME_OF_ABLAIN, NAME_OF_ABLAINZEVELLE, MAILBOX_OF_ARRAS);

    static final String TIERS_HEADER = "siret;complement;adresse1;code_postal;ville;categorie;chorus;envoi";
    static final String TIERS_OF_ABLAIN = ABLAIN + ";;1 rue de l'Église;62153;Ablain-Saint-Nazaire;;;COURRIER";
    static final String TIERS_OF_ABLAINZEVELLE = ABLAINZEVELLE + ";;2 rue du Moulin;62116;Ablainzevelle;;;COURRIER";
    static final String TIERS_OF_ARRAS = ARRAS + ";;6 place des Héros;62000;Arras;;;";

    private final Workshop workshop;
    private Path configuration = Path.of("config");
    private Path output;

    /** In an existing directory, with the shipped settings, which are an example. */
    public DocumentsWorkshop(Path directory) {
        workshop = new Workshop(directory);
        output = directory.resolve("output/2023-documents");
    }

    /** The same in a directory of its own: settings, ledger, and everything that was published. */
    public DocumentsWorkshop copy(Path target) {
        try {
            FileSystemUtils.copyRecursively(directory(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DocumentsWorkshop copy = new DocumentsWorkshop(target);
        copy.configuration = configuration.startsWith(directory())
                ? target.resolve(directory().relativize(configuration))
                : configuration;
        copy.output = target.resolve(directory().relativize(output));
        return copy;
    }

    /** Settings that are no example. */
    public DocumentsWorkshop inEarnest() {
        configuration = workshop.configuration("specimen: true", "specimen: false");
        return this;
    }

    /** Replaces a text in a file of the settings, which are copied before. */
    DocumentsWorkshop setting(String file, String text, String replacement) {
        if (!configuration.startsWith(directory())) {
            configuration = workshop.configuration("specimen: true", "specimen: true");
        }
        Path changed = configuration.resolve(file);
        try {
            String before = Files.readString(changed);
            assertThat(before).contains(text);
            Files.writeString(changed, before.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path directory() {
        return workshop.directory();
    }

    Path configuration() {
        return configuration;
    }

    public Path data() {
        return workshop.data();
    }

    Path tiersFile() {
        return directory().resolve("tiers.csv");
    }

    /** Where the documents of the last call were to go; before the first, those of 2023. */
    public Path output() {
        return output;
    }

    Map<String, String> ledger() {
        return workshop.ledger();
    }

    public DocumentsWorkshop inventory(String text) {
        workshop.inventory(text);
        return this;
    }

    public DocumentsWorkshop tiers(String... rows) {
        return tiersOf(TIERS_HEADER, rows);
    }

    DocumentsWorkshop tiersOf(String header, String... rows) {
        try {
            Files.writeString(tiersFile(), header + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Three bodies, one of them without an address. */
    DocumentsWorkshop billed() {
        inventory(INVENTORY).tiers(TIERS_OF_ABLAIN, TIERS_OF_ARRAS);
        Call run = run("2023", "--date", "2023-12-31");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return this;
    }

    public Call run(String year, Object... more) {
        return workshop.runConfirmed(year, configured(more));
    }

    /** Another verb about a year, with the settings of this directory. */
    public Call call(String verb, String year, Object... more) {
        return workshop.call(verb, year, configured(more));
    }

    private Object[] configured(Object... more) {
        List<Object> words = new ArrayList<>(List.of("--config", configuration));
        words.addAll(List.of(more));
        return words.toArray();
    }

    /** Makes the documents of a year, with the list of tiers, in a directory beside the files of the year. */
    public Call documents(String year, Object... more) {
        output = output(year, Arrays.asList(more));
        return Call.of(words(year, more));
    }

    /** The words of such a call. */
    public Object[] words(String year, Object... more) {
        List<Object> given = Arrays.asList(more);
        List<Object> words = new ArrayList<>(List.of("documents", year, "--data", data(), "--config", configuration));
        if (!given.contains("--output")) {
            words.addAll(List.of("--output", output(year, given)));
        }
        if (!given.contains("--tiers")) {
            words.addAll(List.of("--tiers", tiersFile()));
        }
        if (given.contains("--preview")) {
            words.addAll(List.of("--inventory", workshop.inventory()));
        }
        words.addAll(given);
        return words.toArray();
    }

    private Path output(String year, List<Object> given) {
        return given.contains("--output")
                ? (Path) given.get(given.indexOf("--output") + 1)
                : directory().resolve("output/" + year + (given.contains("--preview") ? "-apercu" : "") + "-documents");
    }

    /** Everything that the last call has made: the fingerprint of each file, by its name. */
    public Map<String, FileFingerprint> files() {
        return fingerprints(output);
    }

    /** All files of a directory, by their names. */
    public static Map<String, FileFingerprint> fingerprints(Path directory) {
        Map<String, FileFingerprint> files = new TreeMap<>();
        Snapshot.of(directory)
                .forEach((name, text) ->
                        files.put(name, FileFingerprint.of(name, text.getBytes(StandardCharsets.ISO_8859_1))));
        return files;
    }

    /** The lines of a file that the last call has made. */
    List<String> lines(String name) {
        try {
            return Files.readAllLines(output.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands hidden beside the documents, or in them. */
    public List<String> hidden() {
        return Snapshot.of(directory()).keySet().stream()
                .filter(name -> name.startsWith(".") || name.contains("/."))
                .toList();
    }

    /** The rows of the index of an issuer, each as the cells of these columns with a space between them. */
    List<String> index(String issuer, String... columns) {
        return PublishedRows.of(output.resolve(issuer).resolve("index.csv"), columns);
    }

    /** The words of a document, as they look. */
    String text(String file) {
        try (PDDocument document = Loader.loadPDF(output.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word stands across each page of a document. */
    boolean isStamped(String file, String word) {
        try (PDDocument document = Loader.loadPDF(output.resolve(file).toFile())) {
            PDFTextStripper page = new PDFTextStripper();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                page.setStartPage(number);
                page.setEndPage(number);
                if (!page.getText(document).replaceAll("\\s", "").contains(word)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages(String file) {
        try (PDDocument document = Loader.loadPDF(output.resolve(file).toFile())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
