package fr.tripartite.files;

import fr.tripartite.billing.PreviewBooks;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Configured;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books of 2023 made from a few rows, without a ledger. */
final class SampleYear {

    private static final Tariffs TARIFFS =
            ConfigurationReader.read(Path.of("config"), Map.of()).tariffs();

    private SampleYear() {}

    /** Books of these lines of an inventory, which is written into the directory. */
    static Books books(Path directory, String... lines) throws IOException {
        Path file = Files.writeString(directory.resolve("inventaire-2023.csv"), SampleRow.file(lines));
        Inventory inventory = InventoryFile.read(file, TARIFFS);
        YearBilling billing = new YearBilling(2023, Configured.with(TARIFFS), inventory, Register.empty());
        return new PreviewBooks(billing, LocalDate.of(2023, 12, 31), Map.of(), done -> {});
    }

    /** Books of a body with a pack and its equipment, of one with two services, of a quote awaited and of a rejected row. */
    static Books books(Path directory) throws IOException {
        return books(
                directory,
                SampleRow.line("service=PACK_SOCLE", "population=1500"),
                SampleRow.line("service=PACK_MATERIEL", "population=1500", "quantite=2"),
                SampleRow.line("siret=21620001400019", "service=SAUVEGARDE"),
                SampleRow.line("siret=21620001400019", "service=MESSAGERIE_5GO", "quantite=3"),
                SampleRow.line("siret=21620001400019", "service=ANTIVIRUS", "quantite=3"),
                SampleRow.line("siret=21620001400019", "service=FAX"));
    }

    /** The same books, said to be made from so many more rows than they track. */
    static Books withRowsMissing(Books books, int missing) {
        Books.Summary said = books.summary();
        Books.Summary wrong = new Books.Summary(
                said.year(),
                said.version(),
                said.inputs(),
                said.rowCount() + missing,
                said.issuers(),
                said.places(),
                said.cap());
        return new Books() {
            @Override
            public Summary summary() {
                return wrong;
            }

            @Override
            public Iterator<? extends Part> parts() {
                return books.parts();
            }

            @Override
            public String registerRows() {
                return books.registerRows();
            }

            @Override
            public List<SubsidyRow> subsidyRows() {
                return books.subsidyRows();
            }

            @Override
            public Map<CoveredKey, Money> coveredBefore() {
                return books.coveredBefore();
            }

            @Override
            public Optional<Anchor> anchor() {
                return books.anchor();
            }
        };
    }
}
