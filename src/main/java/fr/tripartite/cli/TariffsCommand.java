package fr.tripartite.cli;

import fr.tripartite.billing.ReadingStakes;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.review.Finding;
import fr.tripartite.review.Lint;
import fr.tripartite.review.TableWord;
import fr.tripartite.review.TariffComparison;
import fr.tripartite.screen.StakesTable;
import fr.tripartite.screen.TariffTables;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.OptionGroup;

/** Shows the tariffs to whoever answers for them. */
final class TariffsCommand {

    private static final int DONE = 0;
    private static final int ERRORS = 3;

    private static final String LINT = "lint";
    private static final String DIFF = "diff";
    private static final String EUROS = "euros";
    private static final String INVENTORY = "inventory";

    private final ParsedCommand command;
    private final LedgerOptions places;

    private TariffsCommand(ParsedCommand command) {
        this.command = command;
        places = new LedgerOptions(command);
    }

    static Verb verb() {
        OptionGroup question = new OptionGroup()
                .addOption(Verb.flag(LINT, HelpWord.LINT))
                .addOption(Option.builder()
                        .longOpt(DIFF)
                        .numberOfArgs(2)
                        .argName(HelpWord.TWO_GRIDS.name())
                        .desc(HelpWord.DIFF.name())
                        .get())
                .addOption(Verb.option(EUROS, HelpWord.YEAR, HelpWord.EUROS));
        return new Verb(
                "tariffs",
                List.of(),
                HelpWord.TARIFFS,
                List.of(HelpWord.TARIFFS_QUESTIONS),
                LedgerOptions.options()
                        .addOptionGroup(question)
                        .addOption(Verb.option(INVENTORY, HelpWord.FILE, HelpWord.EUROS_INVENTORY)),
                command -> new TariffsCommand(command).call());
    }

    private int call() {
        PrintWriter out = command.out();
        if (command.has(LINT)) {
            return lint(out);
        }
        if (command.has(DIFF)) {
            return diff(out, command.values(DIFF));
        }
        if (command.has(EUROS)) {
            return euros(out, YearOptions.parse(command.value(EUROS)));
        }
        new TariffTables(out, command.words())
                .print(ConfigurationReader.read(places.config(), Map.of()).tariffs());
        return DONE;
    }

    private int euros(PrintWriter out, int year) {
        Path file = LedgerOptions.inventory(command.value(INVENTORY), year);
        Configuration configuration = ConfigurationReader.read(places.config(), Map.of());
        YearBilling.requireCovered(year, configuration.tariffs());
        SortedMap<Integer, Function<Tariffs, Inventory>> inventories = new TreeMap<>();
        inventories.put(
                year, known -> InventoryFile.read(file, new InventoryFormat(year, known, configuration.columnNames())));
        Register register = BilledYear.register(year, places.ledger());
        List<ReadingStakes.Stake> stakes = new ReadingStakes(
                        choices -> ConfigurationReader.read(places.config(), choices), inventories, register)
                .stakes();
        new StakesTable(out, command.words())
                .print(
                        year,
                        String.valueOf(file.getFileName()),
                        register.places().size(),
                        stakes,
                        configuration.tariffs().issuers());
        return DONE;
    }

    private int lint(PrintWriter out) {
        List<Finding> findings = Lint.of(places.config());
        findings.forEach(
                finding -> command.print(TableWord.FINDING, finding.severity(), finding.where(), finding.sentence()));
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERREUR)
                .count();
        out.println();
        command.print(TableWord.FINDINGS, errors, findings.size() - errors);
        return errors == 0 ? DONE : ERRORS;
    }

    private int diff(PrintWriter out, List<String> names) {
        if (names.size() != 2) {
            throw Failure.invalid(CliWord.NOT_TWO, names.size());
        }
        List<Message> differences =
                TariffComparison.of(places.config(), name -> LedgerOptions.path(name, ""), names.get(0), names.get(1));
        differences.forEach(difference -> out.println(command.words().say(difference)));
        if (differences.isEmpty()) {
            command.print(TableWord.NO_DIFFERENCE);
        }
        return DONE;
    }
}
