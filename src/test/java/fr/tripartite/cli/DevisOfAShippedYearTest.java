package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.quotation.Quotation;
import fr.tripartite.quotation.Quote;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The devis of the rows of the shipped 2025 inventory is what runs of 2025, 2026 and 2027 bill for the same rows, to the cent. */
class DevisOfAShippedYearTest {

    private static final Path ROWS = Path.of("input/inventaire-2025.csv");
    private static final int FIRST = 2025;
    private static final int LAST = 2027;

    @TempDir
    Path directory;

    private Call run(int year, Path inventory) {
        return Call.confirmed(
                "run",
                year,
                "--inventory",
                inventory,
                "--data",
                directory.resolve("data"),
                "--output",
                directory.resolve("output/" + year),
                "--date",
                "2026-11-27");
    }

    /** HT, VAT and TTC by year, issuer and body. */
    private Map<String, List<String>> quoted(Ledger ledger) {
        Configuration configuration = ConfigurationReader.read(Path.of("config"), Map.of());
        List<Issuer> issuers = configuration.tariffs().issuers();
        Map<String, List<String>> quoted = new TreeMap<>();
        Map<Integer, Register> registers = new TreeMap<>();
        for (Body body :
                InventoryFile.read(ROWS, configuration.inventoryFormat(FIRST)).bodies()) {
            Quotation quotation = Quotation.of(
                    body,
                    FIRST,
                    3,
                    configuration.tariffs(),
                    year -> registers.computeIfAbsent(
                            year, asked -> ledger.subsidy().register(asked)));
            for (Quote quote : Quote.of(
                    quotation, issuers, issuer -> DocumentNumber.quote(issuer, FIRST, 1), LocalDate.of(FIRST, 1, 2))) {
                for (Quote.Year year : quote.years()) {
                    if (year.document().isPresent() && year.year() <= LAST) {
                        Document owed = year.document().get();
                        quoted.computeIfAbsent(
                                        year.year() + " " + quote.issuer().code() + " " + body.siret(),
                                        key -> new ArrayList<>())
                                .add((owed.ht() + " " + owed.vat() + " " + owed.ttc()).replace('.', ','));
                    }
                }
            }
        }
        return quoted;
    }

    @Test
    void a_devis_says_what_is_billed() {
        for (int year : List.of(2023, 2024)) {
            assertThat(run(year, Path.of("input/inventaire-" + year + ".csv")).exitCode())
                    .isEqualTo(3);
        }
        Map<String, List<String>> quoted;
        try (LedgerReader reader = LedgerReader.open(new LedgerLocation.Embedded(directory.resolve("data"), 3))
                .orElseThrow()) {
            quoted = reader.read(this::quoted);
        }

        Map<String, List<String>> billed = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            assertThat(run(year, ROWS).exitCode()).as("%d", year).isEqualTo(3);
            for (String row : PublishedRows.of(
                    directory.resolve("output/" + year + "/factures.csv"),
                    "emetteur",
                    "siret",
                    "montant_ht",
                    "montant_tva",
                    "montant_ttc")) {
                String[] cells = row.split(" ", 3);
                billed.computeIfAbsent(year + " " + cells[0] + " " + cells[1], key -> new ArrayList<>())
                        .add(cells[2]);
            }
        }

        assertThat(billed).hasSizeGreaterThan(3500);
        assertThat(quoted).isEqualTo(billed);
    }
}
