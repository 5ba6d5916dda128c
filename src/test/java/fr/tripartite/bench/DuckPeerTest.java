package fr.tripartite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.billing.Preview;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.pricing.State;
import fr.tripartite.subsidy.Register;
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

    @TempDir
    Path directory;

    private static List<IssuerTotals> totals(YearTotals balance) {
        return balance.issuers().entrySet().stream()
                .map(each -> new IssuerTotals(
                        each.getKey(),
                        each.getValue().documents(),
                        each.getValue().lines(),
                        each.getValue().ht(),
                        each.getValue().vat(),
                        each.getValue().ttc()))
                .toList();
    }

    /** With the numbers of invoices: the peer gives them, and {@code check} only provisional ones. */
    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(row -> row.replaceFirst("^APERCU-(\\w+)-", "$1-" + YEAR + "-"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out-of-scope", "vat-20-included"})
    void the_peer_bills_what_the_program_bills(String vat) throws IOException, SQLException {
        Path inventory = directory.resolve("inventaire.csv");
        LargeInventory.main(new String[] {"3000", inventory.toString(), "7"});
        Configuration configuration = ConfigurationReader.read(Path.of("config"), Map.of("R12", vat));
        YearBilling billing = new YearBilling(
                YEAR, configuration, InventoryFile.read(inventory, configuration.tariffs()), Register.empty());
        YearTotals balance = Preview.of(billing).publish(directory.resolve("published"));
        Path written = Files.createDirectory(directory.resolve("written"));

        try (DuckPeer peer = new DuckPeer(configuration.tariffs(), YEAR)) {
            assertThat(peer.price(inventory)).isEqualTo(totals(balance));
            assertThat(peer.write(inventory, written)).isEqualTo(totals(balance));
        }
        try (Stream<Path> files = Files.list(written)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(PeerFiles.names(configuration.tariffs()));
        }
        for (String name : PeerFiles.names(configuration.tariffs())) {
            assertThat(rows(written.resolve(name))).as(name).isEqualTo(rows(directory.resolve("published/" + name)));
        }
        assertThat(balance.states()).doesNotContainValue(0).containsKeys(State.values());
    }
}
