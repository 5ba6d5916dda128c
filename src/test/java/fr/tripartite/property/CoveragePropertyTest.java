package fr.tripartite.property;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.billing.Preview;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.subsidy.Register;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the subsidy covers and what its holders contribute make the normal price, to the cent and per issuer; and what they
 * contribute is what they were invoiced.
 */
class CoveragePropertyTest {

    private static final Configuration SHIPPED = ConfigurationReader.read(Path.of("config"), Map.of());
    private static final Map<String, String> NATURES = Map.of("LFN", "ABONNEMENT|MATERIEL", "CDG", "ACCOMPAGNEMENT");

    @TempDir
    Path directory;

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(601, 606).boxed();
    }

    private static void assertCovered(PublishedYear year) {
        Map<String, BigDecimal> contributed = new TreeMap<>();
        for (String issuer : PublishedYear.ISSUERS) {
            BigDecimal normal = BigDecimal.ZERO;
            BigDecimal contribution = BigDecimal.ZERO;
            BigDecimal covered = BigDecimal.ZERO;
            for (PublishedYear.Row row : year.subsidies()) {
                if (row.is("emetteur", issuer)) {
                    normal = normal.add(row.amount("tarif_normal"));
                    contribution = contribution.add(row.amount("contribution"));
                    covered = covered.add(row.amount("montant_subvention"));
                    contributed.merge(
                            issuer + row.text("siret") + row.text("nature"),
                            row.amount("contribution"),
                            BigDecimal::add);
                    assertThat(row.text("nature")).matches(NATURES.get(issuer));
                }
            }
            assertThat(covered.add(contribution)).as(issuer).isEqualByComparingTo(normal);
            assertThat(year.control("subvention", issuer)).as(issuer).isEqualByComparingTo(covered);
        }
        contributed.forEach(
                (key, amount) -> assertThat(invoiced(year, key)).as(key).isGreaterThanOrEqualTo(amount));
    }

    /** Lines of the pack alone; equipment beyond the first unit is invoiced and covered by nothing. */
    private static BigDecimal invoiced(PublishedYear year, String key) {
        String issuer = key.substring(0, 3);
        return year.lines(issuer).stream()
                .filter(line -> key.equals(issuer + line.text("siret") + line.text("nature")))
                .filter(line -> line.text("service").startsWith("PACK_"))
                .map(line -> line.amount(line.is("base", "HT") ? "montant_ht" : "montant_ttc"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void covered_and_contributed_make_the_normal_price_whatever_the_inventory(int seed) {
        Chance chance = new Chance(seed);
        int year = 2023 + seed % 2;
        Sheet sheet = Sheet.dressed(
                directory.resolve(seed + ".csv"), InventoryDrawing.of(year, 80, Office.SHIPPED, chance), chance);

        assertCovered(Office.bill(year, Office.SHIPPED, sheet, Register.empty()).published());
    }

    @Test
    void covered_and_contributed_make_the_normal_price_in_the_shipped_years() {
        Register register = Register.empty();
        BigDecimal places = BigDecimal.ZERO;
        for (int year = 2023; year <= 2026; year++) {
            YearBilling billing = new YearBilling(
                    year,
                    SHIPPED,
                    InventoryFile.read(Path.of("input", "inventaire-" + year + ".csv"), SHIPPED.inventoryFormat(year)),
                    register);
            Path target = directory.resolve("shipped-" + year);
            Preview.of(billing).publish(target);
            assertCovered(new PublishedYear(target));
            register = billing.register();
            places = new PublishedYear(target).control("subvention", "places");
        }
        assertThat(places).isEqualByComparingTo("400");
    }
}
