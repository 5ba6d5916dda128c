package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Years that are billed one after the other over one ledger, each into a directory of its own. */
final class BilledYears {

    private final Path directory;

    /** In a directory, which the ledger and the files share. */
    BilledYears(Path directory) {
        this.directory = directory;
    }

    /** The inventories 2023 and 2024 that the program comes with; returns the files of the later one. */
    Path shipped() {
        run(2023, Path.of("input/inventaire-2023.csv"));
        return run(2024, Path.of("input/inventaire-2024.csv"));
    }

    /** The inventories of the worked examples; returns the files of a year. */
    Path golden(int year) {
        return run(year, Path.of("src/test/resources/golden/" + year + "/inventaire-" + year + ".csv"));
    }

    /** Bills a year from an inventory; returns its files. */
    Path run(int year, Path inventory, String... more) {
        Path output = directory.resolve(Integer.toString(year));
        List<Object> words = new ArrayList<>(List.of("run", year, "--date", year + "-12-31"));
        words.addAll(List.of("--inventory", inventory, "--data", directory.resolve("data"), "--output", output));
        words.addAll(Arrays.asList(more));
        Call call = Call.confirmed(words.toArray());
        assertThat(call.exitCode()).as(call.err()).isIn(0, 3);
        return output;
    }
}
