package fr.tripartite.bench;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to price one body: a small one, or one with many rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PricingBenchmark {

    private static final int BODIES = 64;
    private static final String HEADER = "siret;collectivite;type;population;agents;service;quantite;dont_nouveaux;"
            + "date_souscription;date_debut;date_fin;devis_lfn_ht;devis_cdg_ttc\n";
    private static final List<String> SERVICES = List.of(
            "MESSAGERIE_5GO",
            "NOM_DOMAINE",
            "SAUVEGARDE",
            "PAGE_INTERNET",
            "MESSAGERIE_ILLIMITEE",
            "CLE_3ANS_CDG",
            "SAUVEGARDE_GO_SUP",
            "PARTAGE_FICHIERS");

    /** Rows of a body. */
    @Param({"3", "40"})
    public int rows;

    private final Tariffs tariffs =
            ConfigurationReader.read(Path.of("config"), Map.of()).tariffs();
    private final Pricer pricer = new Pricer(LargeInventory.YEAR, tariffs, Register.empty());
    private final List<Body> bodies = new ArrayList<>();
    private int next;

    /** Reads bodies of so many rows, each under both grids. */
    @Setup
    public void read() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int body = 0; body < BODIES; body++) {
            for (int row = 0; row < rows; row++) {
                text.append(LargeInventory.siret(body))
                        .append(";Commune ")
                        .append(body)
                        .append(";COMMUNE;1500;;");
                text.append(SERVICES.get(row % SERVICES.size()))
                        .append(';')
                        .append(1 + row % 7)
                        .append(";;");
                int day = 1 + row / SERVICES.size();
                text.append(row % 2 == 0 ? "0" + day + "/02/2024" : "0" + day + "/04/2024")
                        .append(";0" + day);
                text.append("/05/2024;;;\n");
            }
        }
        Path file = Files.createTempFile("bodies", ".csv");
        Files.writeString(file, text);
        bodies.addAll(InventoryFile.read(file, new InventoryFormat(2024, tariffs, Map.of()))
                .bodies());
        Files.delete(file);
    }

    /** Prices the next body. */
    @Benchmark
    public Statement price() {
        next = (next + 1) % bodies.size();
        return pricer.price(bodies.get(next));
    }
}
