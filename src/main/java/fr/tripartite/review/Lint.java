package fr.tripartite.review;

import fr.tripartite.config.ConfigurationFault;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.tariff.Defect;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads tariffs with a critical eye: what does not hold together, what nobody can have meant, what is worth knowing. */
public final class Lint {

    private Lint() {}

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
        findings.addAll(findings(read));
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
    private static List<Finding> findings(ConfigurationReader.LooseTariffs read) {
        List<Finding> findings = new ArrayList<>();
        for (Grid grid : read.grids()) {
            grid.charges().forEach(charge -> findings.addAll(PriceLint.of(grid, charge)));
        }
        if (read.complete()) {
            findings.addAll(CoverageLint.of(read.services(), read.grids()));
            findings.addAll(inOneGridOnly(read.services(), read.grids()));
        }
        findings.addAll(VersionLint.of(read.issuers(), read.services(), read.grids()));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    private static List<Finding> inOneGridOnly(List<ServiceDefinition> services, List<Grid> grids) {
        List<Finding> findings = new ArrayList<>();
        for (Grid grid : grids) {
            List<String> alone = services.stream()
                    .map(ServiceDefinition::code)
                    .filter(grid::prices)
                    .filter(code ->
                            grids.stream().filter(other -> other.prices(code)).count() == 1)
                    .toList();
            if (grids.size() > 1 && !alone.isEmpty()) {
                findings.add(
                        Finding.remark(Message.of(TariffWord.GRID, grid.id()), Message.of(ReviewWord.ALONE, alone)));
            }
        }
        return findings;
    }
}
