package fr.tripartite.billing;

import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.Books;
import fr.tripartite.files.Sha256;
import fr.tripartite.files.SubsidyTables;
import fr.tripartite.files.TrackedRow;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Register;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A year about to be billed: its bodies, its tariffs, and its register with the places this year grants. */
public final class YearBilling {

    private final int year;
    private final Tariffs tariffs;
    private final Inventory inventory;
    private final Register register;
    private final String registerRows;
    private final Pricer pricer;

    /**
     * Grants the free places and gets ready to price.
     *
     * @param year billed year
     * @param inventory the year's inventory
     * @param stored the register as the ledger keeps it
     */
    public YearBilling(int year, Tariffs tariffs, Inventory inventory, Register stored) {
        this.year = year;
        this.tariffs = tariffs;
        this.inventory = inventory;
        Optional<Grid.Subsidy> subsidy = tariffs.subsidy();
        if (subsidy.isPresent()) {
            List<Candidate> candidates = new ArrayList<>();
            Map<String, RegisterReport.Presence> presence = presence(subsidy.get(), candidates);
            register = stored.extended(candidates, subsidy.get(), year);
            registerRows =
                    SubsidyTables.register(RegisterReport.of(register, candidates, presence, subsidy.get(), year));
        } else {
            register = stored;
            registerRows = "";
        }
        this.pricer = new Pricer(year, tariffs, register);
    }

    /**
     * Refuses a year that no grid covers.
     *
     * @throws Failure with the year
     */
    public static void requireCovered(int year, Tariffs tariffs) {
        if (!tariffs.covers(year)) {
            throw Failure.invalid("no tariff covers the year " + year
                    + "; name another year, or add the deliberation that covers it to the tariffs");
        }
    }

    /** Fingerprint of what amounts depend on besides the inventory. */
    public static String fingerprint(Configuration configuration) {
        Sha256 sha = new Sha256();
        for (Configuration.Source source : configuration.sources()) {
            sha.add(source.name()).add(source.text());
        }
        return sha.hex();
    }

    private Map<String, RegisterReport.Presence> presence(Grid.Subsidy subsidy, List<Candidate> candidates) {
        Map<String, RegisterReport.Presence> presence = new HashMap<>();
        for (RejectedRow row : inventory.rejected()) {
            if (row.service().equals(subsidy.service())) {
                presence.put(row.siret(), RegisterReport.Presence.REJECTED);
            }
        }
        for (Body body : inventory.bodies()) {
            Pricer.standing(body, year, tariffs).ifPresent(standing -> {
                presence.put(body.siret(), standing.presence());
                standing.candidate().ifPresent(candidates::add);
            });
        }
        return presence;
    }

    /** The bodies, in SIRET order. */
    public List<Body> bodies() {
        return inventory.bodies();
    }

    /** What a body owes. */
    public Statement price(Body body) {
        return pricer.price(body);
    }

    /** The rows of the subsidy file for a body. */
    public List<Books.SubsidyRow> subsidyRows(Statement statement) {
        return register.place(statement.siret())
                .map(place -> SubsidyTables.subsidy(statement, place, year))
                .orElse(List.of());
    }

    /** The rows that were wrong by themselves. */
    public List<TrackedRow> rejectedRows() {
        return inventory.rejected().stream()
                .map(row -> TrackedRow.of(row, tariffs.issuers().size()))
                .toList();
    }

    /** The rows of a body. */
    public static List<TrackedRow> trackedRows(Statement statement) {
        return statement.outcomes().stream()
                .map(outcome -> TrackedRow.of(statement.siret(), outcome))
                .toList();
    }

    /** The register with this year's places. */
    public Register register() {
        return register;
    }

    /** Rows of the register file. */
    public String registerRows() {
        return registerRows;
    }

    /** Billed year. */
    public int year() {
        return year;
    }

    /** What the year is billed from. */
    public Books.Summary summary() {
        return new Books.Summary(
                year,
                inventory.file(),
                inventory.sha256(),
                inventory.rowCount(),
                issuerColumns(tariffs),
                register.places().size(),
                tariffs.subsidy().map(Grid.Subsidy::places).orElse(0));
    }

    private static List<Books.IssuerColumns> issuerColumns(Tariffs tariffs) {
        return tariffs.issuers().stream()
                .map(issuer -> new Books.IssuerColumns(
                        issuer.code(), issuer.amountColumn(), issuer.vat().rate()))
                .toList();
    }
}
