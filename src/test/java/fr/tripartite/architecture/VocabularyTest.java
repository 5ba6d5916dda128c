package fr.tripartite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The code knows kinds of rule, never a service, an issuer, a grid or a price by name: a new deliberation is a new file,
 * and no code.
 */
class VocabularyTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Configuration SHIPPED = ConfigurationReader.read(Path.of("config"), Map.of());
    private static final Pattern FRENCH = Pattern.compile("[«»à-öø-ÿœÀ-ÖØ-ÝŒ]");
    private static final Pattern PRICE = Pattern.compile("\\b\\d+\\.\\d\\d\\b");

    @Test
    void the_code_names_no_service_issuer_or_grid() {
        Pattern names = Pattern.compile(
                "(?<![A-Za-z0-9])(?:"
                        + names().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![A-Za-z0-9])",
                Pattern.CASE_INSENSITIVE);

        assertThat(inEachSource(source -> JavaLiterals.texts(source).stream().flatMap(text -> found(names, text))))
                .isEmpty();
    }

    @Test
    void the_code_knows_no_price() {
        Set<String> prices = prices();

        assertThat(inEachSource(source -> Stream.concat(
                                JavaLiterals.numbers(source).stream(),
                                JavaLiterals.texts(source).stream()
                                        .flatMap(text -> found(PRICE, text.replace(',', '.'))))
                        .filter(prices::contains)))
                .isEmpty();
    }

    /** What a person reads in French stands in the bundles of {@code words}. */
    @Test
    void the_code_writes_no_french() {
        assertThat(inEachSource(source -> JavaLiterals.texts(source).stream()
                        .filter(text -> FRENCH.matcher(text).find())))
                .isEmpty();
    }

    @Test
    void the_prices_looked_for_are_those_of_the_deliberations() {
        assertThat(prices()).contains("570.00", "16.10", "385.88", "172.80", "10212.00", "112.50", "150.00");
    }

    @Test
    void comments_may_name_what_the_code_may_not() {
        String source = """
                /* "LFN" */ class A { // "CDG"
                    String a = "PACK" + '"' + "x\\"LFN-1 // y"; int n = 1_225 + 0x1F; double d = 16.10;
                }""";

        assertThat(JavaLiterals.texts(source)).containsExactly("PACK", "x\\\"LFN-1 // y");
        assertThat(JavaLiterals.numbers(source)).containsExactly("1225", "0x1F", "16.10");
    }

    @Test
    void the_names_looked_for_are_those_of_the_configuration() {
        assertThat(names()).contains("PACK_SOCLE", "ANTIVIRUS_INTERVENTION", "LFN", "CDG", "PACK-2023");
    }

    private static Set<String> names() {
        return Stream.of(
                        SHIPPED.tariffs().services().stream().map(ServiceDefinition::code),
                        SHIPPED.tariffs().issuers().stream().map(Issuer::code),
                        SHIPPED.tariffs().issuers().stream().map(Issuer::prefix),
                        SHIPPED.tariffs().grids().stream().map(Grid::id))
                .flatMap(found -> found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> prices() {
        return SHIPPED.sources().stream()
                .filter(source -> source.name().startsWith("tariffs/"))
                .flatMap(source -> found(PRICE, source.text()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a search finds, by file; a file in which it finds nothing is left out. */
    private static Map<Path, List<String>> inEachSource(Function<String, Stream<String>> search) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<Path, List<String>> found = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.put(file, search.apply(Files.readString(file)).toList());
            }
            assertThat(found).isNotEmpty();
            found.values().removeIf(List::isEmpty);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
