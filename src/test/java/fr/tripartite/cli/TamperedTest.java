package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.Postgres;
import fr.tripartite.ledger.TamperedTables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was published and what was billed cannot change unnoticed: one byte of any file, one value of any column, one row
 * of any table. The ledger holds two years and a correction of the first, made after the second was billed.
 */
class TamperedTest {

    private static final int POSITIONS = 3;
    private static final List<String> YEARS = List.of("2023", "2024");

    /** The file names and tables that are there whatever else comes. */
    private static final List<String> FILES = List.of(
            "a-deviser.csv",
            "avertissements.csv",
            "controle.json",
            "factures.csv",
            "lignes-CDG.csv",
            "lignes-LFN.csv",
            "manifest.json",
            "pieces-nouvelles.csv",
            "rapport.html",
            "registre-subvention.csv",
            "rejets.csv",
            "subvention.csv",
            "suivi-inventaire.csv",
            "synthese.xlsx");

    private static final String INVENTORY = SampleRow.file(
            SampleRow.line("service=PACK_SOCLE", "population=1500"),
            SampleRow.line("service=PACK_MATERIEL", "population=1500", "quantite=2"),
            SampleRow.line("siret=21620001400019", "collectivite=Ablain", "service=MESSAGERIE_5GO", "quantite=3"),
            SampleRow.line("siret=21620002200012", "collectivite=Ablainzevelle", "service=ANTIVIRUS"),
            SampleRow.line("siret=21620002200012", "collectivite=Ablainzevelle", "engagement=BC 7", "code_service=DSI"),
            SampleRow.line("service=FAX"));

    private static final String CORRECTED =
            INVENTORY.replace("MESSAGERIE_5GO;3", "MESSAGERIE_5GO;4").replace("ANTIVIRUS", "SAUVEGARDE");

    @TempDir
    static Path directory;

    private static Ledger embedded;
    private static Ledger server;

    /** A ledger whose two years are published, and what its tables hold. */
    private record Ledger(Path directory, List<Object> options, TamperedTables tables) {

        private static Ledger billed(Path directory, List<Object> options, TamperedTables tables) throws IOException {
            Ledger ledger = new Ledger(Files.createDirectories(directory), options, tables);
            Path inventory = directory.resolve("inventaire.csv");
            Files.writeString(inventory, INVENTORY);
            for (String year : YEARS) {
                assertThat(Call.confirmed(ledger.words("run", year, "--inventory", inventory))
                                .exitCode())
                        .isEqualTo(3);
            }
            Files.writeString(inventory, CORRECTED);
            assertThat(ledger.call("run", "2023", "--correct", "--inventory", inventory)
                            .exitCode())
                    .isEqualTo(3);
            Path payments = directory.resolve("versements.csv");
            Files.writeString(
                    payments,
                    "date;reference;emetteur;siret;montant\n15/01/2025;V1;LFN;;1000,00\n16/01/2025;V2;CDG;;500,00\n");
            assertThat(ledger.call("reconcile", "2024", "--received", payments).exitCode())
                    .isZero();
            assertThat(Call.of(ledger.words("documents", "2024", "--output", directory.resolve("2024-documents")))
                            .exitCode())
                    .isIn(0, 3);
            List<Object> devis = new ArrayList<>(
                    List.of("devis", inventory, "--date", "2024-05-02", "--output", directory.resolve("devis")));
            devis.addAll(options);
            assertThat(Call.of(devis.toArray()).exitCode()).isEqualTo(3);
            return ledger;
        }

        private Call call(String verb, String year, Object... more) {
            return Call.of(words(verb, year, more));
        }

        private Object[] words(String verb, String year, Object... more) {
            List<Object> words = new ArrayList<>(List.of(verb, year));
            if (!List.of(more).contains("--output")) {
                words.addAll(List.of("--output", output(year)));
            }
            words.addAll(options);
            words.addAll(List.of(more));
            return words.toArray();
        }

        private Path output(String year) {
            return directory.resolve(year);
        }

        @Override
        public String toString() {
            return directory.getFileName().toString();
        }
    }

    @BeforeAll
    static void bill_two_years_and_correct_the_first() throws IOException {
        Path data = directory.resolve("data");
        Path configuration = new Workshop(directory).configuration("specimen: true", "specimen: false");
        embedded = Ledger.billed(
                directory.resolve("embedded"),
                List.of("--data", data, "--config", sent(configuration)),
                TamperedTables.embedded(data));
        LedgerLocation.Server place = Postgres.database();
        Postgres.configure(configuration, place);
        server = Ledger.billed(
                directory.resolve("server"), List.of("--config", configuration), TamperedTables.on(place));
    }

    /** A copy of a configuration, before a server is named in it. */
    private static Path sent(Path configuration) throws IOException {
        Path copy = directory.resolve("sent");
        try (Stream<Path> files = Files.walk(configuration)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(configuration.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static void assertSound(Ledger ledger) {
        for (String year : YEARS) {
            Call verify = ledger.call("verify", year);
            assertThat(verify.exitCode()).as(verify.err()).isZero();
            assertThat(verify.complaints()).isEmpty();
        }
    }

    // the files

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(embedded.output("2023"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void every_published_file_is_looked_at() throws IOException {
        assertSound(embedded);
        assertThat(files()).containsAll(FILES);
    }

    private static void assertNamed(String year, String file, String what) {
        Call verify = embedded.call("verify", year);
        assertThat(verify.exitCode()).as(what).isEqualTo(1);
        assertThat(verify.complaints())
                .as(what)
                .singleElement()
                .asString()
                .startsWith(
                        "tripartite: what is published in " + embedded.output(year) + " is not what it was: " + file);
    }

    /** Gives a file other bytes, and its own back. */
    private static void assertNamed(String year, Path path, byte[] altered, String what) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, altered);
        try {
            assertNamed(year, path.getFileName().toString(), what);
        } finally {
            Files.write(path, bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void one_other_byte_in_a_file_is_found(String file) throws IOException {
        Random random = new Random(file.hashCode());
        for (String year : YEARS) {
            Path path = embedded.output(year).resolve(file);
            byte[] bytes = Files.readAllBytes(path);
            for (int i = 0; i < POSITIONS; i++) {
                int position = i == 0 ? 0 : i == 1 ? bytes.length - 1 : random.nextInt(bytes.length);
                byte[] flipped = bytes.clone();
                flipped[position] ^= (byte) (1 << random.nextInt(8));
                assertNamed(year, path, flipped, "byte " + position);
            }
        }
    }

    /** Each digit of a fingerprint, each letter of a name: it is the manifest that is wrong, not the file it names. */
    @Test
    void a_manifest_with_another_byte_is_blamed_itself() throws IOException {
        Path path = embedded.output("2024").resolve("manifest.json");
        byte[] bytes = Files.readAllBytes(path);
        // what follows tells whose files these are: another byte there is another ledger
        int files = new String(bytes, StandardCharsets.UTF_8).indexOf("\"registre\"");
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            byte[] flipped = bytes.clone();
            int position = random.nextInt(files);
            flipped[position] ^= 1;
            assertNamed("2024", path, flipped, "byte " + position);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_is_missing_cut_or_longer_is_found_and_export_writes_it_again(String file) throws IOException {
        Path path = embedded.output("2023").resolve(file);
        byte[] bytes = Files.readAllBytes(path);

        Files.delete(path);
        if (file.equals("manifest.json")) {
            // as a publication leaves it that was cut short
            Call awaited = embedded.call("verify", "2023");
            assertThat(awaited.exitCode()).isEqualTo(1);
            assertThat(awaited.err()).contains("booked, and not yet published", "run 2023");
        } else {
            assertNamed("2023", file + " is missing", "missing");
        }
        Files.write(path, bytes);
        assertNamed("2023", path, new byte[0], "empty");
        assertNamed("2023", path, Arrays.copyOf(bytes, bytes.length - 1), "a byte less");
        assertNamed("2023", path, Arrays.copyOf(bytes, bytes.length + 1), "a byte more");
        Files.delete(path);

        assertThat(embedded.call("export", "2023").exitCode()).isEqualTo(3);
        assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
        assertThat(embedded.call("verify", "2023").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"sorties\" : []}", "{\"sorties\" : {}}", "{\"sorties\" : [1]}"})
    void another_manifest_is_found_and_export_writes_it_again(String manifest) throws IOException {
        Files.writeString(embedded.output("2024").resolve("manifest.json"), manifest);

        assertNamed("2024", "manifest.json", manifest);
        assertThat(embedded.call("export", "2024").exitCode()).isEqualTo(3);
        assertThat(embedded.call("verify", "2024").exitCode()).isZero();
    }

    // the ledger

    /** A column of a table of a ledger. */
    private record Place(Ledger ledger, TamperedTables.Table table, int column) {
        @Override
        public String toString() {
            return ledger + " " + table + "." + table.columns().get(column);
        }
    }

    /** The bytes of documents are beside an embedded ledger, and in a table of a server. */
    private static final String IN_FILES = "kept_file";

    static Stream<TamperedTables.Table> tables() throws SQLException {
        return embedded.tables().tables().stream().filter(table -> !table.name().equals(IN_FILES));
    }

    static Stream<Place> columns() throws SQLException {
        List<Place> places = new ArrayList<>();
        for (TamperedTables.Table table : tables().toList()) {
            for (int column = 0; column < table.columns().size(); column++) {
                places.add(new Place(embedded, table, column));
            }
        }
        Random random = new Random(3);
        for (TamperedTables.Table table : server.tables().tables()) {
            places.add(new Place(server, table, random.nextInt(table.columns().size())));
        }
        return places.stream();
    }

    @Test
    void every_table_of_the_ledger_is_looked_at_and_holds_something() throws SQLException {
        List<TamperedTables.Table> tables = tables().toList();

        assertThat(tables)
                .extracting(TamperedTables.Table::name)
                .contains(
                        "run",
                        "document",
                        "document_line",
                        "item",
                        "run_seal",
                        "run_file_piece",
                        "place",
                        "ledger_format");
        assertThat(server.tables().tables())
                .extracting(TamperedTables.Table::toString)
                .containsExactlyInAnyOrderElementsOf(embedded.tables().tables().stream()
                        .map(TamperedTables.Table::toString)
                        .toList());
        for (TamperedTables.Table table : tables) {
            assertThat(embedded.tables().rows(table)).as(table.name()).isNotEmpty();
        }
        assertSound(server);
    }

    private static void assertFound(Ledger ledger, String what) {
        Call verify = ledger.call("verify", "2024");
        // another format is refused: it may be that of a newer program
        assertThat(verify.exitCode())
                .as(what + ": " + verify.out() + verify.err())
                .isEqualTo(verify.err().contains("has format 7") ? 4 : 1);
        assertThat(verify.complaints())
                .as(what)
                .singleElement()
                .asString()
                .startsWith("tripartite: ")
                .contains("ledger")
                .doesNotContain("--debug");
    }

    @ParameterizedTest
    @MethodSource("columns")
    void another_value_in_any_column_is_found(Place place) throws SQLException {
        TamperedTables tables = place.ledger().tables();
        List<List<Object>> rows = tables.rows(place.table());
        Random random = new Random(place.toString().hashCode());
        int wanted = place.table().name().startsWith("document") ? 4 : 2;
        try {
            for (int i = 0; i < wanted; i++) {
                int index = random.nextInt(rows.size());
                Object value = rows.get(index).get(place.column());
                Object changed = null;
                for (Supplier<Object> other : others(value, random)) {
                    if (changed == null
                            && tables.replace(place.table(), with(rows, index, place.column(), other.get()))) {
                        changed = other.get();
                    }
                }
                assertThat(changed).as("the keys allow another value").isNotNull();
                assertFound(place.ledger(), "row " + rows.get(index) + ": now " + changed);
            }
        } finally {
            assertThat(tables.replace(place.table(), rows)).isTrue();
        }
    }

    /** Values next to one, from the nearest on. */
    private static List<Supplier<Object>> others(Object value, Random random) {
        if (value instanceof Integer number) {
            return List.of(() -> number + 1, () -> number - 1, () -> number + 1_000);
        }
        if (value instanceof Long number) {
            return List.of(() -> number + 1, () -> number - 1);
        }
        if (value instanceof BigDecimal number) {
            return List.of(() -> number.add(BigDecimal.ONE.movePointLeft(2)), () -> number.negate());
        }
        if (value instanceof Timestamp moment) {
            return List.of(() -> Timestamp.valueOf(moment.toLocalDateTime().plusSeconds(1)));
        }
        if (value instanceof Date date) {
            return List.of(() -> Date.valueOf(date.toLocalDate().plusDays(1)));
        }
        if (value instanceof byte[] bytes) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return List.of(() -> flipped);
        }
        if (value == null) {
            return List.of(() -> Date.valueOf("2023-03-01"));
        }
        String text = (String) value;
        if (text.isEmpty()) {
            return List.of(() -> "x");
        }
        int position = random.nextInt(text.length());
        char other = text.charAt(position) == '1' ? '2' : '1';
        return List.of(() -> text.substring(0, position) + other + text.substring(position + 1));
    }

    private static List<List<Object>> with(List<List<Object>> rows, int index, int column, Object value) {
        List<Object> row = new ArrayList<>(rows.get(index));
        row.set(column, value);
        List<List<Object>> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return changed;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_row_that_is_gone_is_found(TamperedTables.Table table) throws SQLException {
        List<List<Object>> rows = embedded.tables().rows(table);
        try {
            for (int index : List.of(0, rows.size() / 2, rows.size() - 1)) {
                List<List<Object>> rest = new ArrayList<>(rows);
                List<Object> gone = rest.remove(index);
                assertThat(embedded.tables().replace(table, rest)).isTrue();
                assertFound(embedded, "gone: " + gone);
            }
        } finally {
            assertThat(embedded.tables().replace(table, rows)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_row_like_another_is_found(TamperedTables.Table table) throws SQLException {
        List<List<Object>> rows = embedded.tables().rows(table);
        try {
            for (int index : List.of(0, rows.size() - 1)) {
                List<List<Object>> more = new ArrayList<>(rows);
                more.add(like(rows.get(index), table, rows));
                assertThat(embedded.tables().replace(table, more))
                        .as("%s", more)
                        .isTrue();
                assertFound(embedded, "added: " + more.get(rows.size()));
            }
        } finally {
            assertThat(embedded.tables().replace(table, rows)).isTrue();
        }
    }

    /** The row with the next free value in the last column of its key, of the same run where the key has more columns. */
    private static List<Object> like(List<Object> row, TamperedTables.Table table, List<List<Object>> rows) {
        int last = -1;
        for (int i = 0; i < table.columns().size(); i++) {
            last = table.keys().contains(table.columns().get(i)) ? i : last;
        }
        int column = last;
        List<Object> like = new ArrayList<>(row);
        if (row.get(column) instanceof Integer) {
            like.set(
                    column,
                    1
                            + rows.stream()
                                    .mapToInt(each -> (int) each.get(column))
                                    .max()
                                    .orElseThrow());
        } else {
            like.set(column, row.get(column) + "2");
        }
        int siret = table.columns().indexOf("siret");
        if (table.name().equals("place")) {
            like.set(siret, "21620003000015");
        }
        if (table.name().equals("document")) {
            like.set(table.columns().indexOf("number"), "LFN-2023-000099");
        }
        return like;
    }

    @Test
    void a_document_given_to_another_run_of_its_year_is_found() throws SQLException {
        TamperedTables.Table table = tables().filter(each -> each.name().equals("document"))
                .findFirst()
                .orElseThrow();
        int run = table.columns().indexOf("run_id");
        List<List<Object>> rows = embedded.tables().rows(table);
        try {
            for (int index = 0; index < rows.size(); index++) {
                int issuing = (int) rows.get(index).get(run);
                assertThat(embedded.tables().replace(table, with(rows, index, run, issuing == 1 ? 3 : 1)))
                        .isTrue();
                assertFound(embedded, rows.get(index) + " given to another run");
            }
        } finally {
            assertThat(embedded.tables().replace(table, rows)).isTrue();
        }
    }

    /** 017 is 17 to who reads numbers, and not what was written. */
    @Test
    void a_number_that_is_written_otherwise_is_found() throws SQLException {
        TamperedTables.Table table = tables().filter(each -> each.name().equals("document_line"))
                .findFirst()
                .orElseThrow();
        int column = table.columns().indexOf("inventory_lines");
        List<List<Object>> rows = embedded.tables().rows(table);
        try {
            for (String other :
                    List.of("0" + rows.get(0).get(column), "+" + rows.get(0).get(column))) {
                assertThat(embedded.tables().replace(table, with(rows, 0, column, other)))
                        .isTrue();
                assertFound(embedded, other);
            }
        } finally {
            assertThat(embedded.tables().replace(table, rows)).isTrue();
        }
    }

    /** Auditors ask the views. */
    @ParameterizedTest
    @ValueSource(strings = {"standing_document", "billed_line"})
    void a_view_that_leaves_something_out_is_found(String view) throws SQLException {
        TamperedTables tables = server.tables();
        String body = tables.text("SELECT pg_get_viewdef('" + view + "'::regclass)");
        tables.execute("CREATE OR REPLACE VIEW " + view + " AS SELECT * FROM (" + body.replace(";", "")
                + ") v WHERE v.ttc > 300");
        try {
            assertFound(server, view);
        } finally {
            tables.execute("CREATE OR REPLACE VIEW " + view + " AS " + body);
        }
        assertSound(server);
    }

    /** Whoever does not mend the pointer is found out before a database reads the file. */
    @Test
    void one_other_byte_in_a_file_of_the_ledger_is_found_by_every_reader() throws IOException {
        Path data = directory.resolve("data");
        Path generation = data.resolve("generations")
                .resolve(Files.readString(data.resolve("CURRENT")).substring(0, 6));
        Random random = new Random(11);
        for (String name : List.of("ledger.data", "ledger.properties", "ledger.script")) {
            Path file = generation.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            try {
                for (String verb : List.of("verify", "export", "check", "run")) {
                    Call call = embedded.call(
                            verb, "2024", "--inventory", embedded.directory().resolve("inventaire.csv"));
                    assertThat(call.exitCode()).as(verb).isEqualTo(1);
                    assertThat(call.err()).contains(name + " is not the one that was booked");
                }
            } finally {
                Files.write(file, bytes);
            }
        }
    }
}
