package fr.tripartite.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Tariffs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one body in a billed year.
 *
 * @param tariffs the shipped ones where a test does not say
 * @param register what is known of other years; nothing where a test does not say
 */
record PricedBody(int year, Body body, Tariffs tariffs, Register register) {

    static final Tariffs TARIFFS =
            ConfigurationReader.read(Path.of("config"), Map.of()).tariffs();
    static final Issuer LFN = TARIFFS.issuers().get(0);
    static final Issuer CDG = TARIFFS.issuers().get(1);

    /** A pack of a small commune, in service since 01/04/2023. */
    static final String PACK = SampleRow.line("service=PACK_SOCLE", "population=900");

    /** Its contribution, invoiced by both issuers in another year. */
    static final Register.Contribution CONTRIBUTED =
            new Register.Contribution(SampleRow.SIRET, "", LocalDate.of(2023, 4, 1));

    /** The lines of an inventory, the first of which is line 2 of its file. */
    static PricedBody in(int year, String... lines) {
        byte[] file = SampleRow.file(lines).getBytes(StandardCharsets.UTF_8);
        Inventory inventory = InventoryFile.read(
                "inventaire.csv", () -> new ByteArrayInputStream(file), new InventoryFormat(year, TARIFFS, Map.of()));
        assertThat(inventory.rejected()).isEmpty();
        assertThat(inventory.bodies()).hasSize(1);
        return new PricedBody(year, inventory.bodies().get(0), TARIFFS, Register.empty());
    }

    /** The same where equipment of the pack costs something else. */
    PricedBody withEquipmentAt(Amount amount) {
        List<Grid> grids = TARIFFS.grids().stream()
                .map(grid -> new Grid(
                        grid.id(),
                        grid.title(),
                        grid.deliberation(),
                        grid.windows(),
                        grid.datesOf(),
                        grid.notWith(),
                        grid.suitability(),
                        grid.subsidy(),
                        grid.charges().stream()
                                .map(charge -> charge.nature() == Nature.MATERIEL ? at(charge, amount) : charge)
                                .toList(),
                        grid.readings()))
                .toList();
        return new PricedBody(year, body, new Tariffs(TARIFFS.issuers(), TARIFFS.services(), grids), register);
    }

    private static Charge at(Charge charge, Amount amount) {
        return new Charge(
                charge.issuer(),
                charge.services(),
                charge.nature(),
                charge.basis(),
                charge.period(),
                charge.counting(),
                charge.billedAs(),
                charge.label(),
                charge.unit(),
                amount);
    }

    /** The same with a place, and with contributions that documents of other years carry. */
    PricedBody holdingAPlace(Register.Contribution... contributions) {
        return holdingAPlace(0, contributions);
    }

    /** The same with a place, reduced units that were billed in other years, and contributions that stand there. */
    PricedBody holdingAPlace(int reducedUnits, Register.Contribution... contributions) {
        LocalDate day = LocalDate.of(2023, 1, 10);
        Place place = new Place(1, new Candidate(body.siret(), "Arras", day, day), 2023);
        List<Register.ReducedUnits> units =
                List.of(new Register.ReducedUnits(body.siret(), "PACK_MATERIEL", reducedUnits));
        return new PricedBody(year, body, tariffs, new Register(List.of(place), units, List.of(contributions)));
    }

    private Pricer pricer() {
        return new Pricer(year, tariffs, register);
    }

    Statement statement() {
        return pricer().price(body);
    }

    ExplainedStatement explained() {
        return pricer().explain(body);
    }

    Optional<Pricer.Candidacy> candidacy() {
        return Pricer.candidacy(body, year, tariffs);
    }

    /** What is told of each row, in French, in their order. */
    List<String> reasons() {
        return statement().outcomes().stream().map(Statement.Outcome::reason).toList();
    }
}
