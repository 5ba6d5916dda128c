package fr.tripartite.property;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not change an outcome or an amount: the order of the rows, how they are written, who else is in the file. */
class OrderPropertyTest {

    private static final int BODIES = 50;
    private static final int DAMAGED_IN_100 = 15;
    private static final Tariffs TARIFFS = Office.SHIPPED;

    @TempDir
    Path directory;

    private int runs;

    @ParameterizedTest
    @ValueSource(ints = {101, 102, 103, 104, 105})
    void the_order_of_the_rows_changes_no_outcome_and_no_invoice(int seed) {
        Chance chance = new Chance(seed);
        List<DrawnRow> rows = InventoryDrawing.of(year(seed), BODIES, TARIFFS, chance);

        Office.Year bodyByBody = bill(seed, rows);
        Office.Year scattered = bill(seed, chance.shuffled(rows));

        assertSameOutcome(scattered, bodyByBody);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 203, 204, 205})
    void bodies_in_any_order_and_mixed_change_no_outcome_and_no_invoice(int seed) {
        Chance chance = new Chance(seed);
        List<DrawnRow> rows = damaged(seed, chance);

        Office.Year bodyByBody = bill(seed, rows);
        Office.Year mixed = bill(seed, mixed(rows, chance));

        assertThat(bodyByBody.statesById()).containsValue("REJETE");
        assertSameOutcome(mixed, bodyByBody);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void the_same_inventory_gives_the_same_bytes(int seed) {
        List<DrawnRow> rows = damaged(seed, new Chance(seed));

        Map<String, String> first = bill(seed, rows).published().texts();
        Map<String, String> second = bill(seed, rows).published().texts();

        assertThat(second).isEqualTo(first).hasSize(Snapshot.FILES_OF_A_YEAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403})
    void how_a_spreadsheet_writes_the_rows_changes_no_outcome_and_no_invoice(int seed) {
        Chance chance = new Chance(seed);
        List<DrawnRow> rows = damaged(seed, chance);

        Office.Year plain = bill(seed, rows);
        Office.Year dressed = bill(seed, Sheet.dressed(file(), rows, chance));

        assertSameOutcome(dressed, plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 502, 503})
    void a_row_wrong_by_itself_changes_nothing_for_the_others(int seed) {
        List<DrawnRow> rows = damaged(seed, new Chance(seed));

        Office.Year with = bill(seed, rows);
        Office.Year without = bill(
                seed,
                rows.stream().filter(row -> row.damage() != Damage.BY_ITSELF).toList());

        Map<Integer, String> states = with.statesById();
        states.keySet().retainAll(without.statesById().keySet());
        assertThat(without.statesById()).isEqualTo(states);
        assertThat(without.published().totals()).isEqualTo(with.published().totals());
    }

    @ParameterizedTest
    @ValueSource(ints = {601, 602, 603})
    void a_body_owes_the_same_whoever_else_is_in_the_file_once_the_places_are_granted(int seed) {
        List<DrawnRow> rows = damaged(seed, new Chance(seed));
        Predicate<String> half = siret -> siret.charAt(8) % 2 == 0;

        Office.Year whole = bill(seed, rows);
        List<DrawnRow> some = rows.stream().filter(row -> half.test(row.body())).toList();
        Office.Year part = Office.bill(year(seed), TARIFFS, Sheet.plain(file(), some), placesOf(whole));

        assertThat(part.published().totals()).isEqualTo(whole.published().totals(half));
        Map<Integer, String> states = whole.statesById();
        states.keySet().retainAll(part.statesById().keySet());
        assertThat(part.statesById()).isEqualTo(states).isNotEmpty();
    }

    private static Register placesOf(Office.Year year) {
        return new Register(year.register().places(), List.of(), List.of());
    }

    private static void assertSameOutcome(Office.Year found, Office.Year expected) {
        assertThat(found.statesById()).isEqualTo(expected.statesById()).isNotEmpty();
        assertThat(found.published().totals())
                .isEqualTo(expected.published().totals())
                .isNotEmpty();
        assertThat(places(found)).isEqualTo(places(expected));
    }

    private static Map<String, String> places(Office.Year year) {
        Map<String, String> places = new TreeMap<>();
        year.published()
                .register()
                .forEach(row -> places.put(row.text("siret"), row.text("rang") + row.text("statut")));
        return places;
    }

    private static int year(int seed) {
        return 2023 + seed % 5;
    }

    private static List<DrawnRow> damaged(int seed, Chance chance) {
        return Damage.spread(InventoryDrawing.of(year(seed), BODIES, TARIFFS, chance), DAMAGED_IN_100, chance);
    }

    private Office.Year bill(int seed, List<DrawnRow> rows) {
        return bill(seed, Sheet.plain(file(), rows));
    }

    /** The same name in a directory of its own: the name is told in the control file. */
    private Path file() {
        Path own = directory.resolve(Integer.toString(++runs));
        assertThat(own.toFile().mkdir()).isTrue();
        return own.resolve("inventaire.csv");
    }

    private static Office.Year bill(int seed, Sheet sheet) {
        return Office.bill(year(seed), TARIFFS, sheet, Register.empty());
    }

    /** The bodies in any order and their rows mixed; those of one body keep their own order. */
    private static List<DrawnRow> mixed(List<DrawnRow> rows, Chance chance) {
        Map<String, Queue<DrawnRow>> byBody = new HashMap<>();
        rows.forEach(row ->
                byBody.computeIfAbsent(row.body(), siret -> new ArrayDeque<>()).add(row));
        List<DrawnRow> mixed = new ArrayList<>();
        for (String siret : chance.shuffled(rows.stream().map(DrawnRow::body).toList())) {
            mixed.add(byBody.get(siret).remove());
        }
        return mixed;
    }
}
