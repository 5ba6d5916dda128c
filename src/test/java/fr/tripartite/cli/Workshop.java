package fr.tripartite.cli;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory with an inventory, a ledger and outputs of its own, one for each year and one for each preview. */
final class Workshop {

    private final Path directory;
    private Path output;

    /** In an existing directory. */
    Workshop(Path directory) {
        this.directory = directory;
        this.output = directory.resolve("output/2023");
    }

    Path directory() {
        return directory;
    }

    /** Three rows of three bodies, all of them right. */
    static final String GOOD = SampleRow.file(
            SampleRow.line("service=PACK_SOCLE", "population=1500"),
            SampleRow.line("siret=21620001400019", "collectivite=Ablain", "service=MESSAGERIE_5GO", "quantite=3"),
            SampleRow.line("siret=21620002200012", "collectivite=Ablainzevelle", "service=ANTIVIRUS"));

    /** The same and a row that is rejected. */
    static final String WITH_A_REJECTED_ROW = GOOD + SampleRow.line("service=FAX") + "\n";

    Path inventory() {
        return directory.resolve("inventaire.csv");
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Where the last call was to write; for 2023 before the first. */
    Path output() {
        return output;
    }

    Map<String, String> files() {
        return Snapshot.of(output());
    }

    Map<String, String> ledger() {
        return Snapshot.of(data());
    }

    Workshop inventory(String text) {
        try {
            Files.writeString(inventory(), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A verb about the inventory, the ledger and the output of this directory. */
    Call call(String verb, String year, Object... more) {
        return Call.of(words(verb, year, more));
    }

    private Object[] words(String verb, String year, Object... more) {
        output = directory.resolve("output/" + year + (verb.equals("check") ? "-apercu" : ""));
        List<Object> words = new ArrayList<>(
                List.of(verb, year, "--inventory", inventory(), "--data", data(), "--output", output()));
        words.addAll(List.of(more));
        return words.toArray();
    }

    Call run(String year, Object... more) {
        return call("run", year, more);
    }

    /** Runs as somebody does who means what an alert asks: an inventory billed for a second year, places granted late. */
    Call runConfirmed(String year, Object... more) {
        return Call.confirmed(words("run", year, more));
    }

    /** A copy of the configuration in which one text stands for another, in whatever file holds it. */
    Path configuration(String text, String replacement) {
        Path copy = directory.resolve("config");
        int replaced = 0;
        try (Stream<Path> sources = Files.walk(Path.of("config"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(Path.of("config").relativize(source));
                Files.createDirectories(target.getParent());
                String content = Files.readString(source);
                replaced += content.contains(text) ? 1 : 0;
                Files.writeString(target, content.replace(text, replacement));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (replaced != 1) {
            throw new IllegalArgumentException("'" + text + "' stands in " + replaced + " files");
        }
        return copy;
    }
}
