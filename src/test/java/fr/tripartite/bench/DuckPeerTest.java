package fr.tripartite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.billing.Preview;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.files.InventoryFile;
import fr.tripartite.files.YearTotals;
import fr.tripartite.pricing.State;
import fr.tripartite.subsidy.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The peer of the benchmark does the same work: its totals are those of the program. */
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

    @ParameterizedTest
    @ValueSource(strings = {"out-of-scope", "vat-20-included"})
    void the_peer_bills_what_the_program_bills(String vat) throws IOException, SQLException {
        Path inventory = directory.resolve("inventaire.csv");
        LargeInventory.main(new String[] {"3000", inventory.toString(), "7"});
        Configuration configuration = ConfigurationReader.read(Path.of("config"), Map.of("R12", vat));
        YearBilling billing = new YearBilling(
                YEAR, configuration, InventoryFile.read(inventory, configuration.tariffs()), Register.empty());
        YearTotals balance = Preview.of(billing).publish(directory.resolve("published"));

        try (DuckPeer peer = new DuckPeer(configuration.tariffs(), YEAR)) {
            assertThat(peer.price(inventory)).isEqualTo(totals(balance));
        }
        assertThat(balance.states()).doesNotContainValue(0).containsKeys(State.values());
    }
}
