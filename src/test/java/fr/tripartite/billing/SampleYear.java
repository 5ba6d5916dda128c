package fr.tripartite.billing;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Configured;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The year 2023 made from a few rows, without a ledger. */
public final class SampleYear {

    private static final Tariffs TARIFFS =
            ConfigurationReader.read(Path.of("config"), Map.of()).tariffs();

    private SampleYear() {}

    /** The year of these lines of an inventory, which is written into the directory. */
    public static Preview year(Path directory, String... lines) throws IOException {
        Path file = Files.writeString(directory.resolve("inventaire-2023.csv"), SampleRow.file(lines));
        Inventory inventory = InventoryFile.read(file, new InventoryFormat(2023, TARIFFS, Map.of()));
        YearBilling billing = new YearBilling(2023, Configured.with(TARIFFS), inventory, Register.empty());
        return Preview.of(billing);
    }

    /** The year of a body with a pack and its equipment, of one with two services, of a quote awaited and of a rejected row. */
    public static Preview year(Path directory) throws IOException {
        return year(
                directory,
                SampleRow.line("service=PACK_SOCLE", "population=1500"),
                SampleRow.line("service=PACK_MATERIEL", "population=1500", "quantite=2"),
                SampleRow.line("siret=21620001400019", "service=SAUVEGARDE"),
                SampleRow.line("siret=21620001400019", "service=MESSAGERIE_5GO", "quantite=3"),
                SampleRow.line("siret=21620001400019", "service=ANTIVIRUS", "quantite=3"),
                SampleRow.line("siret=21620001400019", "service=FAX"));
    }
}
