package fr.tripartite.property;

import static fr.tripartite.property.DrawnRow.ENDED;
import static fr.tripartite.property.DrawnRow.SERVICE;
import static fr.tripartite.property.DrawnRow.STARTED;
import static fr.tripartite.property.DrawnRow.SUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four years in a row, each with its own inventory: bodies come late, are forgotten, return, are spoilt, move their start.
 * What holds for the places of the subsidy all along.
 */
class RegisterPropertyTest {

    private static final int PLACES = 400;
    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;
    private static final int DAMAGED_IN_100 = 10;
    private static final String PACK = "PACK_SOCLE";
    private static final String EQUIPMENT = "PACK_MATERIEL";
    private static final Tariffs TARIFFS = Office.SHIPPED;

    @TempDir
    static Path directory;

    private static final List<Story> STORIES = new ArrayList<>();

    /** Four years of the same bodies. */
    record Story(int seed, int bodies, List<Office.Year> years) {
        @Override
        public String toString() {
            return "seed " + seed + ", " + bodies + " bodies";
        }
    }

    /** A place, or a candidate without one, as the file tells. */
    private record Line(int rank, String siret, LocalDate subscribed, String grantedIn, String status) {

        private static final Comparator<Line> MERIT =
                Comparator.comparing(Line::subscribed).thenComparing(Line::siret);

        boolean isPlace() {
            return !status.equals("LISTE_ATTENTE");
        }
    }

    @BeforeAll
    static void bill_four_years_in_a_row() {
        for (int bodies : new int[] {450, 620}) {
            int seed = 700 + bodies;
            Chance chance = new Chance(seed);
            List<DrawnRow> master = master(bodies, chance);
            List<Office.Year> years = new ArrayList<>();
            Register register = Register.empty();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                List<DrawnRow> rows = Damage.spread(chance.shuffled(shown(master, chance)), DAMAGED_IN_100, chance);
                Sheet sheet = Sheet.plain(directory.resolve(bodies + "-" + year + ".csv"), rows);
                Office.Year billed = Office.bill(year, TARIFFS, sheet, register);
                register = billed.register();
                years.add(billed);
            }
            STORIES.add(new Story(seed, bodies, years));
        }
    }

    /** Packs and their equipment, most of 2023, signed on so few days that many signed on the same. */
    private static List<DrawnRow> master(int bodies, Chance chance) {
        List<DrawnRow> all = InventoryDrawing.of(FIRST_YEAR, 3 * bodies, TARIFFS, chance);
        Set<String> withPack = all.stream()
                .filter(row -> row.cell(SERVICE).equals(PACK))
                .map(DrawnRow::body)
                .limit(bodies)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(row ->
                        withPack.contains(row.body()) && row.cell(SERVICE).startsWith("PACK"))
                .map(row -> row.cell(SERVICE).equals(PACK) && chance.in100(90) ? ofTheFirstYear(row, chance) : row)
                .toList();
    }

    private static DrawnRow ofTheFirstYear(DrawnRow row, Chance chance) {
        LocalDate signed = LocalDate.of(2022, 12, 1).plusDays(7L * chance.between(0, 50));
        LocalDate started = chance.day(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        return row.with(SUBSCRIBED, signed.toString())
                .with(STARTED, started.toString())
                .with(ENDED, chance.in100(90) ? "" : started.plusDays(500).toString());
    }

    /** What the inventory of a year shows: some bodies are missing, some packs have moved. */
    private static List<DrawnRow> shown(List<DrawnRow> master, Chance chance) {
        Set<String> missing = master.stream()
                .map(DrawnRow::body)
                .distinct()
                .filter(siret -> chance.in100(12))
                .collect(Collectors.toSet());
        return master.stream()
                .filter(row -> !missing.contains(row.body()))
                .map(row -> row.cell(SERVICE).equals(PACK) && row.cell(ENDED).isEmpty() && chance.in100(3)
                        ? row.with(STARTED, chance.of("2024-02-01", "2023-12-31", "2025-01-01"))
                        : row)
                .toList();
    }

    static Stream<Story> stories() {
        return STORIES.stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void there_are_never_more_places_than_were_voted(Story story) {
        for (Office.Year year : story.years()) {
            List<Line> places = places(year);

            assertThat(places)
                    .extracting(Line::rank)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, places.size()).boxed().toList());
            assertThat(places).extracting(Line::siret).doesNotHaveDuplicates();
            assertThat(places.size()).isLessThanOrEqualTo(PLACES);
            assertThat(year.published().control("subvention", "places").intValueExact())
                    .isEqualTo(places.size());
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nobody_loses_a_place_or_changes_it(Story story) {
        Map<String, String> before = Map.of();
        for (Office.Year year : story.years()) {
            Map<String, String> now = new TreeMap<>();
            places(year).forEach(place -> now.put(place.siret(), place.rank() + " of " + place.grantedIn()));
            assertThat(now).containsAllEntriesOf(before).isNotEmpty();
            before = now;
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nobody_waits_while_a_place_is_free(Story story) {
        for (Office.Year year : story.years()) {
            if (lines(year).stream().anyMatch(line -> !line.isPlace())) {
                assertThat(places(year)).hasSize(PLACES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void free_places_go_to_the_accepted_candidates_in_the_order_of_their_signatures(Story story) {
        Set<String> holders = new HashSet<>();
        for (Office.Year year : story.years()) {
            List<Line> granted = places(year).stream()
                    .filter(place -> !holders.contains(place.siret()))
                    .toList();
            List<Line> waiting =
                    lines(year).stream().filter(line -> !line.isPlace()).toList();
            Set<String> candidates = candidates(year);
            candidates.removeAll(holders);

            assertThat(Stream.of(granted, waiting).flatMap(List::stream).toList())
                    .isSortedAccordingTo(Line.MERIT)
                    .extracting(Line::siret)
                    .containsExactlyInAnyOrderElementsOf(candidates);
            places(year).forEach(place -> holders.add(place.siret()));
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_body_pays_by_its_place_and_the_year_of_its_pack(Story story) {
        int billed = FIRST_YEAR;
        // the start under which the contribution of a body was invoiced: rule {@code due.contribution}
        Map<String, LocalDate> contributed = new HashMap<>();
        for (Office.Year year : story.years()) {
            Map<String, String> prices = new TreeMap<>();
            year.published().lines("LFN").stream()
                    .filter(line -> line.is("service", PACK) && line.is("nature", "ABONNEMENT"))
                    .forEach(line -> prices.put(line.text("siret"), line.text("prix_unitaire")));
            Set<String> holders = places(year).stream().map(Line::siret).collect(Collectors.toSet());
            Map<String, String> expected = new TreeMap<>();
            for (DrawnRow row : accepted(year)) {
                LocalDate own = LocalDate.parse(row.cell(STARTED));
                LocalDate invoiced = contributed.get(row.body());
                boolean counts = invoiced == null || (own.getYear() >= FIRST_YEAR && own.isBefore(invoiced));
                LocalDate started = counts ? own : invoiced;
                int packYear = billed - started.getYear() + 1;
                boolean active = own.getYear() <= billed
                        && (row.cell(ENDED).isEmpty()
                                || LocalDate.parse(row.cell(ENDED)).getYear() >= billed);
                boolean hasTariff = started.getYear() >= FIRST_YEAR;
                boolean subsidised = holders.contains(row.body()) && packYear <= 2;
                if (active && hasTariff && subsidised && invoiced == null) {
                    expected.put(row.body(), "570,00");
                    contributed.put(row.body(), started);
                } else if (active && hasTariff && !subsidised) {
                    expected.put(row.body(), "755,00");
                }
            }
            assertThat(prices).isEqualTo(expected);
            billed++;
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void over_all_years_a_body_has_at_most_one_unit_of_equipment_at_the_reduced_price(Story story) {
        Map<String, Integer> units = new LinkedHashMap<>();
        for (Office.Year year : story.years()) {
            year.published().lines("LFN").stream()
                    .filter(line -> line.is("service", EQUIPMENT) && line.is("prix_unitaire", "200,00"))
                    .forEach(line -> units.merge(line.text("siret"), line.whole("quantite"), Integer::sum));
        }

        assertThat(units).isNotEmpty();
        assertThat(units.values()).containsOnly(1);
    }

    @Test
    void the_drawn_stories_meet_full_and_free_registers_late_comers_and_bodies_that_left() {
        assertThat(places(STORIES.get(0).years().get(0))).hasSizeLessThan(PLACES);
        assertThat(places(STORIES.get(1).years().get(0))).hasSize(PLACES);
        assertThat(STORIES).allSatisfy(story -> assertThat(places(story.years().get(3)))
                .extracting(Line::status)
                .contains("ATTRIBUEE", "SORTIE"));
        assertThat(lines(STORIES.get(1).years().get(3)))
                .extracting(Line::status)
                .contains("LISTE_ATTENTE");
        assertThat(places(STORIES.get(0).years().get(1)))
                .extracting(Line::grantedIn)
                .contains("2023", "2024");
    }

    private static List<Line> lines(Office.Year year) {
        return year.published().register().stream()
                .map(row -> new Line(
                        row.whole("rang"),
                        row.text("siret"),
                        day(row.text("date_souscription")),
                        row.text("annee_attribution"),
                        row.text("statut")))
                .toList();
    }

    private static LocalDate day(String french) {
        return LocalDate.of(
                Integer.parseInt(french.substring(6)),
                Integer.parseInt(french.substring(3, 5)),
                Integer.parseInt(french.substring(0, 2)));
    }

    private static List<Line> places(Office.Year year) {
        return lines(year).stream().filter(Line::isPlace).toList();
    }

    /** The packs that passed, as they were written. */
    private static List<DrawnRow> accepted(Office.Year year) {
        Predicate<PublishedYear.Row> passed = row -> row.is("service", PACK) && !row.is("etat", "REJETE");
        return year.published().tracking().stream()
                .filter(passed)
                .map(row -> year.sheet().rowsByLine().get(row.whole("ligne")))
                .toList();
    }

    private static Set<String> candidates(Office.Year year) {
        return accepted(year).stream()
                .filter(row -> LocalDate.parse(row.cell(STARTED)).getYear() == FIRST_YEAR)
                .map(DrawnRow::body)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
