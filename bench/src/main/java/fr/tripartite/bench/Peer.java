package fr.tripartite.bench;

import fr.tripartite.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prices an inventory with {@link DuckPeer}, in a process of its own. */
final class Peer {

    private Peer() {}

    /**
     * Writes the seconds from the first byte read to the last one written, then the totals, one issuer a line.
     *
     * @param arguments directory of the configuration, inventory, file for the result, and, where files are to be written
     *     too, a directory for them
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var tariffs = ConfigurationReader.read(Path.of(arguments[0]), Map.of()).tariffs();
        try (DuckPeer peer = new DuckPeer(tariffs, LargeInventory.YEAR)) {
            long start = System.nanoTime();
            List<IssuerTotals> totals = arguments.length > 3
                    ? peer.write(Path.of(arguments[1]), Path.of(arguments[3]))
                    : peer.price(Path.of(arguments[1]));
            double seconds = (System.nanoTime() - start) / 1e9;
            Files.writeString(
                    Path.of(arguments[2]),
                    seconds + "\n"
                            + totals.stream().map(IssuerTotals::toString).collect(Collectors.joining("\n", "", "\n")));
        }
    }
}
