package fr.tripartite.review;

import fr.tripartite.config.ConfigurationFault;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.tariff.Defect;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tariffs with a critical eye: what does not hold together, what nobody can have meant, what is worth knowing. */
public final class Lint {

    private final List<Issuer> issuers;
    private final List<ServiceDefinition> services;
    private final List<Grid> grids;
    private final boolean complete;

    private Lint(ConfigurationReader.LooseTariffs read) {
        this.issuers = read.issuers();
        this.services = read.services();
        this.grids = read.grids();
        this.complete = read.complete();
    }

    /**
     * Looks for everything that is wrong with the tariffs, or worth knowing.
     *
     * @param directory usually {@code config/}
     * @return what was found, the faults that stop any other verb first
     * @throws fr.tripartite.failure.Failure where the directory, its issuers, services or readings cannot be read
     */
    public static List<Finding> of(Path directory) {
        ConfigurationReader.LooseTariffs read = ConfigurationReader.readLoosely(directory);
        List<Finding> findings = new ArrayList<>();
        read.faults().forEach(fault -> findings.add(finding(fault)));
        findings.addAll(new Lint(read).findings());
        return findings;
    }

    private static Finding finding(ConfigurationFault fault) {
        return Finding.error(
                fault.where(),
                fault.getCause() instanceof Defect
                        ? fault.message()
                        : Message.of(ReviewWord.UNREADABLE, fault.message()));
    }

    /** What stops no verb, errors first. */
    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Grid grid : grids) {
            grid.charges().forEach(charge -> findings.addAll(PriceLint.of(grid, charge)));
        }
        if (complete) {
            findings.addAll(CoverageLint.of(services, grids));
            findings.addAll(inOneGridOnly());
        }
        findings.addAll(VersionLint.of(issuers, services, grids));
        List<Finding> sorted = new ArrayList<>();
        for (Finding.Severity severity : Finding.Severity.values()) {
            findings.stream().filter(finding -> finding.severity() == severity).forEach(sorted::add);
        }
        return sorted;
    }

    private List<Finding> inOneGridOnly() {
        Map<String, List<String>> alone = new LinkedHashMap<>();
        for (ServiceDefinition service : services) {
            List<Grid> priced =
                    grids.stream().filter(grid -> grid.prices(service.code())).toList();
            if (priced.size() == 1) {
                alone.computeIfAbsent(priced.get(0).id(), id -> new ArrayList<>())
                        .add(service.code());
            }
        }
        if (grids.size() < 2) {
            return List.of();
        }
        return grids.stream()
                .flatMap(grid -> Optional.ofNullable(alone.get(grid.id())).stream()
                        .map(codes -> Finding.remark(
                                Message.of(TariffWord.GRID, grid.id()), Message.of(ReviewWord.ALONE, codes))))
                .toList();
    }
}
