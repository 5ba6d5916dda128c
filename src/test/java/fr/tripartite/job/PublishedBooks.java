package fr.tripartite.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.property.PublishedYear;
import fr.tripartite.property.PublishedYear.Row;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All that was ever published below a directory, as whoever received it remembers it. */
final class PublishedBooks {

    /** How the files write a day. */
    static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final List<String> AMOUNTS = List.of("montant_ht", "montant_tva", "montant_ttc");
    private static final String REDUCED_UNIT = "200,00";
    private static final Map<String, String> CONTRIBUTIONS = Map.of("LFN", "570,00", "CDG", "225,00");

    private final Path root;
    private final Supplier<String> story;
    private final Map<String, String> remembered = new HashMap<>();
    private final Map<Integer, Set<String>> numbers = new TreeMap<>();

    /**
     * What is published below a directory, by year.
     *
     * @param root an existing directory or none
     * @param story what an assertion that fails tells
     */
    PublishedBooks(Path root, Supplier<String> story) {
        this.root = root;
        this.story = story;
    }

    /**
     * A document and its lines.
     *
     * @param year in whose files it stands
     * @param row of {@code factures.csv}
     * @param lines of the issuer's file
     */
    private record Issued(int year, Row row, List<Row> lines) {

        String number() {
            return row.text("numero_facture");
        }

        String body() {
            return row.text("siret");
        }

        boolean is(String type) {
            return row.is("type", type);
        }
    }

    /** The years whose files are published. */
    Set<Integer> years() {
        return numbers.keySet();
    }

    /** The numbers of a year, to be changed at will. */
    Set<String> numbers(int year) {
        return new TreeSet<>(numbers.getOrDefault(year, Set.of()));
    }

    /** Every number that was published. */
    List<String> numbers() {
        return numbers.values().stream().flatMap(Collection::stream).toList();
    }

    /**
     * Looks at all published files, and demands that they hold together and with what was published before.
     *
     * @param toCorrect the years that the program has named as owing something else by now
     */
    void look(Set<Integer> toCorrect) {
        List<Issued> standing = new ArrayList<>();
        for (int year = AccidentStory.FIRST_YEAR; year <= AccidentStory.LAST_YEAR; year++) {
            Path directory = root.resolve(Integer.toString(year));
            if (Files.exists(directory.resolve("factures.csv"))) {
                standing.addAll(look(year, new PublishedYear(directory)));
            }
        }
        assertContributionsStandOnce(standing);
        assertReducedUnitsStandOnce(standing, toCorrect);
    }

    private List<Issued> look(int year, PublishedYear published) {
        List<Issued> standing = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (String issuer : PublishedYear.ISSUERS) {
            Map<String, List<Row>> lines = published.lines(issuer).stream()
                    .collect(Collectors.groupingBy(line -> line.text("numero_facture")));
            List<Issued> issued = published.invoices(issuer).stream()
                    .map(row -> new Issued(year, row, lines.getOrDefault(row.text("numero_facture"), List.of())))
                    .toList();
            issued.forEach(this::assertRemembered);
            issued.forEach(document -> found.add(document.number()));
            assertNumbersAndDates(issued, issuer + "-" + year);
            standing.addAll(standing(issued));
        }
        assertThat(found).as(story).containsAll(numbers.getOrDefault(year, Set.of()));
        numbers.put(year, found);
        return standing;
    }

    private void assertRemembered(Issued document) {
        String content = document.row().cells() + "\n" + document.lines();
        String before = remembered.putIfAbsent(document.number(), content);
        if (before != null && !before.equals(content)) {
            assertThat(content)
                    .as(() -> "two documents of number " + document.number() + "; " + story.get())
                    .isEqualTo(before);
        }
    }

    private void assertNumbersAndDates(List<Issued> issued, String series) {
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < issued.size(); i++) {
            Row row = issued.get(i).row();
            LocalDate date = LocalDate.parse(row.text("date_facture"), FRENCH);
            String expected = String.format(Locale.ROOT, "%s-%06d", series, i + 1);
            if (!row.is("numero_facture", expected) || date.isBefore(last)) {
                assertThat(row.text("numero_facture") + " of " + date)
                        .as(story)
                        .isEqualTo(expected + " of " + last + " or later");
            }
            last = date;
        }
    }

    /** Follows the documents of a series in their order; what stands at the end. */
    private Collection<Issued> standing(List<Issued> issued) {
        Map<String, Issued> standing = new LinkedHashMap<>();
        for (Issued document : issued) {
            if (document.is("AVOIR")) {
                assertCancels(document, standing.remove(document.row().text("numero_origine")));
                continue;
            }
            if (document.is("COMPLEMENT")) {
                assertCompletes(document, standing.get(document.row().text("numero_origine")));
            } else {
                assertThat(document.row().text("type") + document.row().text("numero_origine"))
                        .as(() -> document + "; " + story.get())
                        .isEqualTo("FACTURE");
            }
            standing.put(document.number(), document);
        }
        assertOneInvoiceABody(standing.values());
        return standing.values();
    }

    private void assertCancels(Issued avoir, Issued cancelled) {
        assertThat(cancelled)
                .as(() -> "what " + avoir.row() + " cancels; " + story.get())
                .isNotNull();
        assertOfTheSameBody(avoir, cancelled);
        assertNegative(avoir.row(), cancelled.row());
        assertThat(avoir.lines()).as(story).hasSameSizeAs(cancelled.lines());
        for (int i = 0; i < avoir.lines().size(); i++) {
            assertNegative(avoir.lines().get(i), cancelled.lines().get(i));
        }
    }

    private void assertNegative(Row avoir, Row cancelled) {
        for (String column : AMOUNTS) {
            assertThat(avoir.amount(column))
                    .as(story)
                    .isEqualByComparingTo(cancelled.amount(column).negate());
        }
    }

    private void assertCompletes(Issued complement, Issued invoice) {
        assertThat(invoice)
                .as(() -> "what " + complement.row() + " completes; " + story.get())
                .isNotNull();
        assertThat(invoice.is("FACTURE")).as(story).isTrue();
        assertOfTheSameBody(complement, invoice);
    }

    private void assertOfTheSameBody(Issued document, Issued origin) {
        assertThat(document.body()).as(story).isEqualTo(origin.body());
        assertThat(document.row().text("date_origine"))
                .as(story)
                .isEqualTo(origin.row().text("date_facture"));
    }

    private void assertOneInvoiceABody(Collection<Issued> standing) {
        List<String> bodies = standing.stream()
                .filter(document -> document.is("FACTURE"))
                .map(Issued::body)
                .toList();
        assertThat(bodies)
                .as(() -> "bodies with an invoice that stands; " + story.get())
                .doesNotHaveDuplicates();
    }

    /** The contribution of the two first years is invoiced once by each issuer, in whichever year (R25). */
    private void assertContributionsStandOnce(List<Issued> standing) {
        Map<String, List<String>> contributions = new TreeMap<>();
        for (Issued document : standing) {
            String issuer = document.row().text("emetteur");
            for (Row line : document.lines()) {
                if (line.is("service", "PACK_SOCLE")
                        && line.is("prix_unitaire", Objects.requireNonNull(CONTRIBUTIONS.get(issuer)))) {
                    contributions
                            .computeIfAbsent(issuer + " of " + document.body(), key -> new ArrayList<>())
                            .add(document.number());
                }
            }
        }
        contributions.values().removeIf(documents -> documents.size() == 1);
        assertThat(contributions)
                .as(() -> "contributions that stand twice; " + story.get())
                .isEmpty();
    }

    /** One unit of equipment has the reduced price (R2); another one stands only in a year that waits for its correction. */
    private void assertReducedUnitsStandOnce(List<Issued> standing, Set<Integer> toCorrect) {
        Map<String, BigDecimal> units = new TreeMap<>();
        for (Issued document : standing) {
            if (!toCorrect.contains(document.year())) {
                document.lines().stream()
                        .filter(line -> line.is("nature", "MATERIEL") && line.is("prix_unitaire", REDUCED_UNIT))
                        .forEach(line ->
                                units.merge(document.body(), new BigDecimal(line.text("quantite")), BigDecimal::add));
            }
        }
        units.values().removeIf(quantity -> quantity.compareTo(BigDecimal.ONE) <= 0);
        assertThat(units)
                .as(() -> "bodies with more than one reduced unit, years to correct " + toCorrect + "; " + story.get())
                .isEmpty();
    }
}
