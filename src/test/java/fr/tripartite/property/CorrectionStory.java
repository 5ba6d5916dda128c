package fr.tripartite.property;

import fr.tripartite.cli.Call;
import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.ledger.Postgres;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A year, or two in a row, billed and then corrected again and again by the program itself; all files are kept. */
final class CorrectionStory {

    private static final int BODIES = 35;
    private static final int FIRST_GRANTS = 2023;
    private static final int TARIFF_CHANGES_IN_100 = 35;

    /** Prices that stand once in their file, to be raised one after the other. */
    private static final List<List<String>> PRICES = List.of(
            List.of("tariffs/2023-02-09-services.yml", "price: \"16.10\"", "price: \"16.13\""),
            List.of("tariffs/2024-03-26-services.yml", "price: \"20.00\"", "price: \"20.40\""),
            List.of("tariffs/2023-02-09-services.yml", "price: \"385.88\"", "price: \"390.01\""),
            List.of("tariffs/2024-03-26-services.yml", "price: \"463.00\"", "price: \"471.00\""));

    /**
     * What a story is about.
     *
     * @param seed decides everything that is drawn
     * @param years billed years, one or two
     * @param vat whether the CDG includes 20 % of VAT
     * @param server whether the ledger is on PostgreSQL
     */
    record Plan(int seed, List<Integer> years, boolean vat, boolean server) {}

    /**
     * A correction, with what stood before and what it should have come to.
     *
     * @param plan of its story
     * @param number from 1
     * @param year corrected year
     * @param changes what happened to the inventory, none where only rows that owe nothing came
     * @param tariffsChanged whether a price was raised too
     * @param inventoryChanged whether the file differs
     * @param rowsMore rows of the inventory, less those of before
     * @param sheet the changed inventory
     * @param before files of the year before
     * @param untouched the files after a plain run
     * @param after files of the corrected year
     * @param again files after the same correction
     * @param checked files of a check of the same data beside the same ledger
     * @param fresh files of the same data billed into a new ledger; where only rows that owe nothing came, those of before
     * @param laterBefore files of the later year as exported before, empty where there is none
     * @param laterAfter the same, exported after
     * @param calls by what they were for
     */
    record Round(
            Plan plan,
            int number,
            int year,
            Set<LivingInventory.Change> changes,
            boolean tariffsChanged,
            boolean inventoryChanged,
            int rowsMore,
            Sheet sheet,
            PublishedYear before,
            PublishedYear untouched,
            PublishedYear after,
            PublishedYear again,
            PublishedYear checked,
            PublishedYear fresh,
            Map<String, String> laterBefore,
            Map<String, String> laterAfter,
            Map<String, Call> calls) {

        /** Date of the documents of this correction, as the files write it. */
        String date() {
            return "%02d/06/%d".formatted(number, year);
        }

        @Override
        public String toString() {
            return plan + ", correction " + number + " of " + year + " after " + changes;
        }
    }

    private final Path directory;
    private final Plan plan;
    private final Chance chance;
    private final ConfigurationCopy configuration;
    private final Path used;
    private final Map<Integer, LivingInventory> inventories = new TreeMap<>();
    private final Map<Integer, PublishedYear> published = new TreeMap<>();
    private final List<Round> rounds = new ArrayList<>();
    private int priceChanges;
    private int kept;

    private CorrectionStory(Path directory, Plan plan) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.plan = plan;
        this.chance = new Chance(plan.seed());
        this.configuration = ConfigurationCopy.into(directory.resolve("config"));
        if (plan.vat()) {
            configuration.replace("readings.yml", "chosen: out-of-scope", "chosen: vat-20-included");
        }
        this.used = plan.server() ? directory.resolve("config-of-server") : configuration.directory();
        if (plan.server()) {
            copy(configuration.directory(), used);
            Postgres.configure(used, Postgres.database());
        }
    }

    /** Bills, and corrects three times what was drawn, then once more for rows that owe nothing. */
    static List<Round> tell(Path directory, Plan plan) throws IOException {
        CorrectionStory story = new CorrectionStory(directory, plan);
        Tariffs tariffs = plan.vat() ? Office.CDG_WITH_VAT : Office.SHIPPED;
        boolean placesStay = plan.years().get(0) == FIRST_GRANTS;
        for (int year : plan.years()) {
            LivingInventory before = story.inventories.get(year - 1);
            LivingInventory now = before == null
                    ? LivingInventory.draw(year, BODIES, placesStay, tariffs, story.chance)
                    : before.nextYear();
            if (before != null) {
                now.change();
            }
            story.inventories.put(year, now);
            story.bill(year);
        }
        int last = plan.years().get(plan.years().size() - 1);
        for (int year :
                plan.years().size() == 1 ? List.of(last, last, last) : List.of(last - 1, last, last - 1, last)) {
            story.correct(year, story.inventories.get(year).change());
        }
        story.inventories.get(last).addRowsThatOweNothing();
        story.correct(last, Set.of());
        return story.rounds;
    }

    private void bill(int year) throws IOException {
        Sheet.plain(inventory(year), inventories.get(year).rows());
        Call run = call("run", year, "--date", "31/01/" + year);
        if (run.exitCode() != 0 && run.exitCode() != 3) {
            throw new AssertionError(plan + ": " + run);
        }
        published.put(year, keep(output(year)));
    }

    private void correct(int year, Set<LivingInventory.Change> changes) throws IOException {
        boolean tariffsChanged = !changes.isEmpty() && chance.in100(TARIFF_CHANGES_IN_100) && raisePrice();
        String old = Files.readString(inventory(year));
        PublishedYear before = published.get(year);
        Map<String, String> laterBefore = exportLater(year);
        Sheet sheet = Sheet.plain(inventory(year), inventories.get(year).rows());
        int number = rounds.size() + 1;
        String date = "%d-06-%02d".formatted(year, number);

        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("plain run", call("run", year, "--date", date));
        PublishedYear untouched = keep(output(year));
        calls.put("correction", call("run", year, "--correct", "--date", date));
        PublishedYear after = keep(output(year));
        calls.put("same correction", call("run", year, "--correct", "--date", year + "-07-31"));
        PublishedYear again = keep(output(year));
        calls.put("verify", call("verify", year));
        Path checked = directory.resolve("check-" + number);
        calls.put("check", call("check", year, checked, List.of()));
        published.put(year, after);
        rounds.add(new Round(
                plan,
                number,
                year,
                changes,
                tariffsChanged,
                !old.equals(Files.readString(inventory(year))),
                sheet.rowsByLine().size() - before.tracking().size(),
                sheet,
                before,
                untouched,
                after,
                again,
                new PublishedYear(checked),
                changes.isEmpty() ? rounds.get(rounds.size() - 1).fresh() : fresh(year, after),
                laterBefore,
                exportLater(year),
                calls));
    }

    private boolean raisePrice() throws IOException {
        if (priceChanges == PRICES.size()) {
            return false;
        }
        List<String> price = PRICES.get(priceChanges++);
        configuration.replace(price.get(0), price.get(1), price.get(2));
        if (plan.server()) {
            Files.writeString(used.resolve(price.get(0)), configuration.text(price.get(0)));
        }
        return true;
    }

    private Map<String, String> exportLater(int year) {
        if (!published.containsKey(year + 1)) {
            return Map.of();
        }
        Path target = directory.resolve("export-" + kept++);
        Call export = call("export", year + 1, target, List.of());
        if (export.exitCode() != 0 && export.exitCode() != 3) {
            throw new AssertionError(plan + ": " + export);
        }
        return new PublishedYear(target).texts();
    }

    /**
     * Bills the years up to one into a ledger of its own, from the data at hand. The register is the same: where 2023 is
     * not among the billed years, it is brought in; where it is, nobody's start leaves 2023, and there are fewer candidates than
     * places.
     */
    private PublishedYear fresh(int year, PublishedYear corrected) throws IOException {
        Path ledger = directory.resolve("fresh-" + kept++);
        List<Object> brought = new ArrayList<>();
        if (plan.years().get(0) > FIRST_GRANTS) {
            Path register = directory.resolve("registre.csv");
            Files.writeString(register, Objects.requireNonNull(corrected.texts().get("registre-subvention.csv")));
            brought.addAll(List.of("--register", register));
        }
        for (int each : plan.years()) {
            if (each <= year) {
                bill(each, inventory(each), ledger, brought);
                brought.clear();
            }
        }
        return new PublishedYear(ledger.resolve("output-" + year));
    }

    private void bill(int year, Path inventory, Path ledger, List<Object> more) {
        List<Object> words = new ArrayList<>(List.of(
                "run",
                year,
                "--inventory",
                inventory,
                "--config",
                configuration.directory(),
                "--data",
                ledger,
                "--output",
                ledger.resolve("output-" + year)));
        words.addAll(more);
        Call run = Call.confirmed(words.toArray());
        if (run.exitCode() != 0 && run.exitCode() != 3) {
            throw new AssertionError(plan + ": " + run);
        }
    }

    private Path inventory(int year) {
        return directory.resolve("inventaire-" + year + ".csv");
    }

    private Path output(int year) {
        return directory.resolve("output-" + year);
    }

    private Call call(String verb, int year, String... more) {
        return call(verb, year, output(year), List.of(more));
    }

    private Call call(String verb, int year, Path output, List<String> more) {
        List<Object> words = new ArrayList<>(
                List.of(verb, year, "--inventory", inventory(year), "--config", used, "--output", output));
        if (!plan.server()) {
            words.addAll(List.of("--data", directory.resolve("data")));
        }
        words.addAll(more);
        return Call.confirmed(words.toArray());
    }

    private PublishedYear keep(Path output) throws IOException {
        Path copy = directory.resolve("kept-" + kept++);
        copy(output, copy);
        return new PublishedYear(copy);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walked = Files.walk(from)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
