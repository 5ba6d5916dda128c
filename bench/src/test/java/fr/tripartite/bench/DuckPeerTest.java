package fr.tripartite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The peer of the benchmark does the same work: its totals and its files are those of the program. */
class DuckPeerTest {

    private static final int YEAR = LargeInventory.YEAR;
    private static final Path SHIPPED = Path.of("config");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"out-of-scope", "vat-20-included"})
    void the_peer_bills_what_the_program_bills(String vat) throws IOException, InterruptedException, SQLException {
        Path inventory = directory.resolve("inventaire.csv");
        LargeInventory.main(new String[] {"3000", inventory.toString(), "7"});
        Path config = configuration(vat);
        Path checked = check(inventory, config);
        List<IssuerTotals> totals = new Published(checked).totals();
        Tariffs tariffs = ConfigurationReader.read(config, Map.of()).tariffs();
        Path written = Files.createDirectory(directory.resolve("written"));

        try (DuckPeer peer = new DuckPeer(tariffs, YEAR)) {
            assertThat(peer.price(inventory)).isEqualTo(totals);
            assertThat(peer.write(inventory, written)).isEqualTo(totals);
        }
        try (Stream<Path> files = Files.list(written)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(PeerFiles.names(tariffs));
        }
        for (String name : PeerFiles.names(tariffs)) {
            assertThat(rows(written.resolve(name))).as(name).isEqualTo(rows(checked.resolve(name)));
        }
        assertThat(Files.readString(checked.resolve("suivi-inventaire.csv")))
                .as("every state is compared")
                .contains(";FACTURE;", ";PARTIEL;", ";A_DEVISER;", ";SANS_OBJET;", ";REJETE;");
    }

    /** The shipped configuration, with another choice for the VAT of the CDG. */
    private Path configuration(String vat) throws IOException {
        Path copy = directory.resolve("config");
        try (Stream<Path> walked = Files.walk(SHIPPED)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path readings = copy.resolve("readings.yml");
        String text = Files.readString(readings);
        String chosen = text.replaceFirst("(- id: R12\n(?: .*\n)*? +chosen: )\\S+", "$1" + vat);
        assertThat(chosen).contains("chosen: " + vat);
        Files.writeString(readings, chosen);
        return copy;
    }

    /** The verb {@code check} of the program, in a process of its own; returns the directory of its files. */
    private Path check(Path inventory, Path config) throws IOException, InterruptedException {
        Path output = directory.resolve("checked");
        Path log = directory.resolve("log");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.tripartite.cli.Main",
                        "check",
                        Integer.toString(YEAR),
                        "--date=" + YEAR + "-12-31",
                        "--inventory=" + inventory,
                        "--config=" + config,
                        "--data=" + directory.resolve("data"),
                        "--output=" + output)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        // the packs of an earlier year would get their places: check asks, and has written everything
        assertThat(exit).as(Files.readString(log)).isEqualTo(4);
        assertThat(log).content().contains("alert places").doesNotContain("alert rejets");
        return output;
    }

    /** With the numbers of invoices: the peer gives them, and {@code check} only provisional ones. */
    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(row -> row.replaceFirst("^APERCU-(\\w+)-", "$1-" + YEAR + "-"))
                .toList();
    }
}
