package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.property.Chance;
import fr.tripartite.property.PublishedYear;
import fr.tripartite.property.PublishedYear.Row;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody bills the shipped years, and whatever can go wrong does; after each call everything is looked at. */
final class AccidentStory {

    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2025;

    private static final Path SHIPPED = Path.of("input");
    private static final int PLACES = 400;
    private static final int WHOLE_YEARS_IN_100 = 20;

    private static final Set<Integer> DONE = Set.of(0, 3);
    private static final Set<Integer> REFUSED_OR_WRONG = Set.of(2, 4);
    private static final int FAILED = 1;
    private static final int REFUSED = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 31);
    private static final ZoneId BILLED_IN = ZoneId.of("Europe/Paris");
    private static final int TOO_FAR_AHEAD = 40;
    private static final int FEWEST_STEPS = 15;
    private static final int MOST_STEPS = 25;

    private static final Pattern TOTAL = Pattern.compile("(?m)^ {2}(LFN|CDG) +(\\d+) +\\d+ {2,}.* {2,}(\\S+) €$");
    private static final Pattern ISSUED =
            Pattern.compile("(?m)^.*, (LFN|CDG): (\\d+) [^,]*, (\\d+) [^,]*, (\\d+) [^,]*, (.*) TTC.*$");
    private static final Pattern TO_CORRECT = Pattern.compile("then run (\\d{4}) --correct");
    private static final Pattern NO_DIGIT = Pattern.compile("[^\\d-]");

    private final Path directory;
    private final String name;
    private final Chance chance;
    private final Path configuration;
    private final Path shipped;
    private final StoryLedgers ledgers;
    private final PublishedBooks books;
    private final List<String> steps = new ArrayList<>();
    private final Set<Integer> toCorrect = new TreeSet<>();
    private Map<String, String> files;
    private Map<String, String> ledger;
    private LocalDate day = FIRST_DAY;

    /** A day of the documents as it is typed, empty for today. */
    private record When(String typed, boolean isPossible) {

        List<Object> option() {
            return typed.isEmpty() ? List.of() : List.of("--date", typed);
        }
    }

    private AccidentStory(Path directory, String name, long seed, boolean onServer) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.name = name;
        chance = new Chance(seed);
        configuration = directory.resolve("config");
        shipped = Files.createDirectories(directory.resolve("shipped"));
        ledgers = new StoryLedgers(directory, onServer);
        books = new PublishedBooks(output(), this::told);
        Files.createDirectories(directory.resolve("input"));
        take(chance.in100(WHOLE_YEARS_IN_100) ? 1 : chance.between(4, 8));
        files = Snapshot.of(output());
        ledger = ledgers.content();
    }

    /** Takes each body, or some of them and as much of the places. */
    private void take(int oneIn) throws IOException {
        ConfigurationCopy.into(configuration)
                .replace("tariffs/2023-02-09-pack.yml", "places: " + PLACES, "places: " + PLACES / oneIn);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            InventoryAccident.keepOneBodyIn(oneIn, SHIPPED.resolve(fileName(year)), shipped.resolve(fileName(year)));
            restore(year);
        }
        steps.add("one body in " + oneIn);
    }

    /** Tells it to its end; whatever does not hold in between is an assertion that fails. */
    static void tell(Path directory, long seed, boolean onServer) throws IOException {
        String name = "seed " + seed + (onServer ? " on PostgreSQL" : " embedded");
        AccidentStory story = new AccidentStory(directory, name, seed, onServer);
        story.bill(story.chance.in100(85) ? FIRST_YEAR : story.anyYear());
        for (int steps = story.chance.between(FEWEST_STEPS, MOST_STEPS); steps > 0; steps--) {
            story.step();
        }
        story.end();
    }

    private String told() {
        return name
                + IntStream.range(0, steps.size())
                        .mapToObj(step -> "\n  " + (step + 1) + ". " + steps.get(step))
                        .collect(Collectors.joining());
    }

    private Path output() {
        return directory.resolve("output");
    }

    private Path output(int year) {
        return output().resolve(Integer.toString(year));
    }

    private Path inventory(int year) {
        return directory.resolve("input").resolve(fileName(year));
    }

    private static String fileName(int year) {
        return "inventaire-" + year + ".csv";
    }

    private int anyYear() {
        return chance.between(FIRST_YEAR, LAST_YEAR);
    }

    private int anyBilledYear() {
        return chance.of(List.copyOf(books.years()));
    }

    private void step() throws IOException {
        if (books.years().isEmpty()) {
            bill(anyYear());
            return;
        }
        if (!ledgers.isRight() && chance.in100(30)) {
            putLedgerBack();
            return;
        }
        int drawn = chance.between(1, 100);
        if (!ledgers.isRight() && drawn <= 12) {
            export(anyBilledYear());
        } else if (drawn <= 25) {
            bill(nextYear());
        } else if (drawn <= 50) {
            correct();
        } else if (drawn <= 55) {
            change(anyYear());
        } else if (drawn <= 62) {
            check();
        } else if (drawn <= 77) {
            takeAnotherLedger();
        } else if (drawn <= 85) {
            misdirect();
        } else {
            read();
        }
    }

    private int nextYear() {
        Optional<Integer> next = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .boxed()
                .filter(year -> !books.years().contains(year))
                .findFirst();
        return next.isPresent() && chance.in100(75) ? next.get() : anyYear();
    }

    // What somebody does

    private void bill(int year) {
        run(year, List.of());
    }

    private void correct() throws IOException {
        int year = chance.in100(90) ? anyBilledYear() : anyYear();
        if (chance.in100(75)) {
            change(year);
        }
        run(year, List.of("--correct"));
    }

    private void run(int year, List<Object> more) {
        When when = when(year);
        List<Object> words = words("run", year, output(year));
        words.addAll(List.of("--inventory", inventory(year)));
        words.addAll(more);
        words.addAll(when.option());
        if (chance.in100(15)) {
            words.addAll(List.of("--reason", "accident"));
        }
        Call call = run(year, when, words);
        if (call.isUnconfirmed() && chance.in100(75)) {
            run(year, when, List.of(call.lineToType()));
        }
    }

    /** Mostly a day after all others. */
    private When when(int year) {
        LocalDate today = LocalDate.now(BILLED_IN);
        int drawn = chance.between(1, 100);
        if (drawn <= 80) {
            day = day.plusDays(1);
            return new When(day.toString(), true);
        }
        if (drawn <= 84) {
            return new When("", true);
        }
        if (drawn <= 90) {
            return new When(
                    chance.of(day.minusDays(3), LocalDate.of(year, 1, 1)).toString(), true);
        }
        return new When(
                chance.of(
                        "0024-12-31",
                        today.plusDays(TOO_FAR_AHEAD).toString(),
                        "2093-12-31",
                        (year - 2) + "-12-31",
                        "31/02/2025"),
                false);
    }

    private void change(int year) throws IOException {
        int drawn = chance.between(1, 100);
        if (drawn <= 15) {
            restore(year);
            steps.add("the shipped inventory of " + year + " is restored");
        } else if (drawn <= 20) {
            int other = anyYear();
            Files.copy(inventory(other), inventory(year), StandardCopyOption.REPLACE_EXISTING);
            steps.add("the inventory of " + other + " is copied over that of " + year);
        } else {
            InventoryAccident accident = chance.of(InventoryAccident.values());
            accident.befall(inventory(year), chance);
            steps.add("what happens to the inventory of " + year + ": " + accident);
        }
    }

    private void restore(int year) throws IOException {
        Files.copy(shipped.resolve(fileName(year)), inventory(year), StandardCopyOption.REPLACE_EXISTING);
    }

    private void check() throws IOException {
        int year = anyYear();
        if (chance.in100(30)) {
            change(year);
        }
        boolean overBilled = books.years().contains(year) && chance.in100(30);
        List<Object> words = words("check", year, overBilled ? output(year) : preview(year));
        words.addAll(List.of("--inventory", inventory(year)));
        words.addAll(when(year).option());
        if (chance.in100(40)) {
            words.add("--correct");
        }
        Call call = call(words);
        if (overBilled) {
            assertThat(call.exitCode()).as(this::told).isIn(REFUSED_OR_WRONG);
        }
        assertLedgerUntouched();
        boolean isSeen = DONE.contains(call.exitCode()) || call.exitCode() == REFUSED;
        assertFilesUntouched(file -> !isSeen || !file.startsWith(year + "-apercu/"));
    }

    private Path preview(int year) {
        return output().resolve(year + "-apercu");
    }

    private void takeAnotherLedger() throws IOException {
        int drawn = chance.between(1, 100);
        if (drawn <= 30) {
            ledgers.lose();
        } else if (drawn <= 55) {
            ledgers.backUp();
        } else if (drawn <= 85 && ledgers.restore(chance)) {
            steps.add("a backup is restored");
        } else {
            takeForeignLedger();
        }
        lookAtLedger();
    }

    private void takeForeignLedger() {
        ledgers.takeForeign();
        int year = anyYear();
        List<Object> words = words(
                "run", year, directory.resolve("elsewhere-" + steps.size()).resolve("" + year));
        words.addAll(List.of("--inventory", shipped.resolve(fileName(year)), "--date", FIRST_DAY));
        Call call = call(words);
        if (call.isUnconfirmed()) {
            call = call(List.of(call.lineToType()));
        }
        assertThat(call.exitCode()).as(this::told).isIn(DONE);
        assertFilesUntouched(file -> true);
    }

    private void putLedgerBack() {
        ledgers.putBack();
        lookAtLedger();
    }

    private void lookAtLedger() {
        steps.add("the ledger at hand: " + ledgers);
        ledger = ledgers.content();
    }

    private void misdirect() throws IOException {
        int drawn = chance.between(1, 100);
        if (drawn <= 20) {
            leaveNote();
            return;
        }
        if (drawn <= 50 && ledgers.isRight()) {
            spoilFile();
            return;
        }
        int year = anyYear();
        Path wrong = chance.in100(60) ? otherBilledYear(year) : foreignFiles();
        List<Object> words = words("run", year, wrong);
        words.addAll(List.of("--inventory", inventory(year), "--date", day.plusDays(1)));
        if (chance.in100(40)) {
            words.add("--correct");
        }
        Map<String, String> before = Snapshot.of(wrong);
        Call call = call(words);
        assertThat(call.exitCode()).as(this::told).isIn(REFUSED_OR_WRONG);
        assertThat(Snapshot.of(wrong).equals(before)).as(this::told).isTrue();
        assertLedgerUntouched();
        assertFilesUntouched(file -> true);
    }

    private Path otherBilledYear(int year) throws IOException {
        List<Integer> others =
                books.years().stream().filter(billed -> billed != year).toList();
        return others.isEmpty() ? foreignFiles() : output(chance.of(others));
    }

    private Path foreignFiles() throws IOException {
        Path foreign = Files.createDirectories(directory.resolve("foreign"));
        Files.writeString(foreign.resolve("factures.csv"), "of another program\n");
        return foreign;
    }

    private void leaveNote() throws IOException {
        int year = anyBilledYear();
        Files.writeString(output(year).resolve("notes.txt"), "sent\n");
        steps.add("a note is left beside the files of " + year);
        files = Snapshot.of(output());
    }

    /** Somebody saves or deletes a published file: found out, and written again. */
    private void spoilFile() throws IOException {
        int year = anyBilledYear();
        Path file = output(year)
                .resolve(chance.of("factures.csv", "lignes-LFN.csv", "pieces-nouvelles.csv", "manifest.json"));
        if (chance.in100(50)) {
            Files.delete(file);
        } else {
            Files.writeString(file, "saved by a spreadsheet\n", StandardOpenOption.APPEND);
        }
        steps.add("spoilt: " + output().relativize(file));
        Call verify = call(words("verify", year, output(year)));
        assertThat(verify.exitCode()).as(this::told).isEqualTo(FAILED);
        assertThat(verify.err()).as(this::told).containsAnyOf("export", "run " + year);
        export(year);
    }

    private void read() {
        int year = anyYear();
        switch (chance.between(1, 4)) {
            case 1 -> export(year);
            case 2 -> verify(year);
            case 3 -> readAs(words("history"), true);
            default -> {
                List<String> numbers = books.numbers();
                readAs(words("explain", chance.of(numbers)), true);
            }
        }
    }

    private void export(int year) {
        readAs(words("export", year, output(year)), books.years().contains(year));
    }

    private void verify(int year) {
        Call call = readAs(words("verify", year, output(year)), books.years().contains(year));
        if (!books.years().contains(year)) {
            return;
        }
        if (ledgers.isRight()) {
            assertThat(call.exitCode()).as(this::told).isZero();
        } else {
            assertThat(call.exitCode()).as(this::told).isNotZero();
            assertThat(call.err()).as(this::told).doesNotContain("export");
        }
    }

    private Call readAs(List<Object> words, boolean isThere) {
        Call call = call(words);
        if (isThere && ledgers.isRight()) {
            assertThat(call.exitCode()).as(this::told).isIn(DONE);
        }
        assertLedgerUntouched();
        assertFilesUntouched(file -> true);
        return call;
    }

    private void end() {
        putLedgerBack();
        books.years().forEach(this::verify);
        for (int year : books.years()) {
            Path again = directory.resolve("again").resolve(Integer.toString(year));
            Call export = call(words("export", year, again));
            assertThat(export.exitCode()).as(this::told).isIn(DONE);
            Map<String, String> published = Snapshot.of(output(year));
            published.remove("notes.txt");
            assertThat(Snapshot.of(again).equals(published)).as(this::told).isTrue();
        }
    }

    // Calls

    private List<Object> words(String verb, int year, Path output) {
        List<Object> words = words(verb, year);
        words.addAll(List.of("--output", output));
        return words;
    }

    private List<Object> words(Object... first) {
        List<Object> words = new ArrayList<>(List.of(first));
        words.addAll(List.of("--config", configuration));
        words.addAll(ledgers.options(configuration));
        return words;
    }

    private Call call(List<Object> words) {
        String typed = words.stream().map(Object::toString).collect(Collectors.joining(" "));
        steps.add(typed.replace(directory.toString(), "") + " [" + day + "]");
        Call call = Call.of(words.toArray());
        steps.set(steps.size() - 1, steps.get(steps.size() - 1) + " -> " + call.exitCode() + " " + call.complaints());
        assertReadable(call);
        return call;
    }

    private void assertReadable(Call call) {
        assertThat(call.exitCode()).as(this::told).isBetween(0, REFUSED);
        assertThat(call.err()).as(this::told).doesNotContain("\tat ", "Exception");
        boolean isRefused = !DONE.contains(call.exitCode());
        if (isRefused && !call.out().contains("a run is refused until")) {
            assertThat(call.complaints().stream().filter(line -> line.startsWith("tripartite: ")))
                    .as(this::told)
                    .hasSize(1);
        }
    }

    private Call run(int year, When when, List<Object> words) {
        boolean wasRight = ledgers.isRight();
        Call call = call(words);
        if (!DONE.contains(call.exitCode())) {
            assertLedgerUntouched();
            assertFilesUntouched(file -> true);
        }
        if (!wasRight) {
            assertThat(call.exitCode()).as(this::told).isIn(when.isPossible() ? Set.of(REFUSED) : REFUSED_OR_WRONG);
        }
        if (DONE.contains(call.exitCode())) {
            assertDone(year, when, call);
        }
        return call;
    }

    private void assertLedgerUntouched() {
        Map<String, String> now = ledgers.content();
        assertThat(differences(ledger, now)).as(this::told).isEmpty();
    }

    private void assertFilesUntouched(Predicate<String> looked) {
        Map<String, String> now = Snapshot.of(output());
        Set<String> differences = differences(files, now);
        differences.removeIf(looked.negate());
        assertThat(differences).as(this::told).isEmpty();
        files = now;
    }

    private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        return Stream.of(before.keySet(), after.keySet())
                .flatMap(Collection::stream)
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // What a run has done

    private void assertDone(int year, When when, Call call) {
        Map<String, String> now = ledgers.content();
        boolean isBooked = !differences(ledger, now).isEmpty();
        ledger = now;
        Set<String> before = books.numbers(year);
        if (isBooked) {
            ledgers.booked();
            toCorrect.remove(year);
        }
        assertFilesUntouched(file -> !isBooked || !file.startsWith(year + "/"));
        numbers(TO_CORRECT, call).forEach(found -> toCorrect.add(Integer.parseInt(found.group(1))));
        books.look(toCorrect);
        PublishedYear published = new PublishedYear(output(year));
        assertTotals(published, call);
        Set<String> issued = books.numbers(year);
        issued.removeAll(before);
        if (isBooked) {
            assertIssued(published, issued, call);
            assertDated(published, issued, when);
        } else {
            assertThat(numbers(ISSUED, call)).as(this::told).isEmpty();
        }
    }

    private static List<MatchResult> numbers(Pattern pattern, Call call) {
        return pattern.matcher(call.out()).results().toList();
    }

    private void assertTotals(PublishedYear published, Call call) {
        Map<String, String> said = numbers(TOTAL, call).stream()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2) + " documents, " + cents(found.group(3))));
        Map<String, String> added = new TreeMap<>();
        Map<String, String> controlled = new TreeMap<>();
        for (String issuer : PublishedYear.ISSUERS) {
            List<Row> invoices = published.invoices(issuer);
            added.put(issuer, invoices.size() + " documents, " + cents(total(invoices)));
            controlled.put(
                    issuer,
                    published.control(issuer, "factures") + " documents, "
                            + cents(published.control(issuer, "ttc").toPlainString()));
        }
        assertThat(said).as(this::told).isEqualTo(added).isEqualTo(controlled);
    }

    private void assertIssued(PublishedYear published, Set<String> issued, Call call) {
        List<Row> invoices = published.invoices().stream()
                .filter(row -> issued.contains(row.text("numero_facture")))
                .toList();
        List<Row> pieces = published.rows("pieces-nouvelles.csv");
        assertThat(pieces.stream().map(AccidentStory::withoutMotive).toList())
                .as(this::told)
                .isEqualTo(invoices.stream().map(Row::cells).toList());
        Map<String, String> said = numbers(ISSUED, call).stream()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> found.group(2) + ", " + found.group(3) + ", " + found.group(4) + ", "
                                + cents(found.group(5))));
        Map<String, String> counted = new TreeMap<>();
        for (String issuer : PublishedYear.ISSUERS) {
            List<Row> rows =
                    pieces.stream().filter(row -> row.is("emetteur", issuer)).toList();
            counted.put(
                    issuer,
                    Stream.of("FACTURE", "COMPLEMENT", "AVOIR")
                                    .map(type -> rows.stream()
                                            .filter(row -> row.is("type", type))
                                            .count())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + ", " + cents(total(rows)));
        }
        assertThat(said).as(this::told).isEqualTo(counted);
    }

    private static Map<String, String> withoutMotive(Row piece) {
        Map<String, String> cells = new LinkedHashMap<>(piece.cells());
        cells.keySet().removeAll(Set.of("motif", "raison"));
        return cells;
    }

    private void assertDated(PublishedYear published, Set<String> issued, When when) {
        assertThat(issued.isEmpty() || when.isPossible()).as(this::told).isTrue();
        if (when.typed().isEmpty()) {
            return;
        }
        assertThat(published.invoices().stream()
                        .filter(row -> issued.contains(row.text("numero_facture")))
                        .map(row -> row.text("date_facture"))
                        .collect(Collectors.toSet()))
                .as(this::told)
                .isSubsetOf(PublishedBooks.FRENCH.format(LocalDate.parse(when.typed())));
    }

    private static String total(List<Row> rows) {
        return rows.stream()
                .map(row -> row.amount("montant_ttc"))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toPlainString();
    }

    /** An amount in whatever language. */
    private static String cents(String amount) {
        return String.valueOf(Long.parseLong(NO_DIGIT.matcher(amount).replaceAll("")));
    }
}
