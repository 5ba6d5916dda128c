package fr.tripartite.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.tripartite.inventory.RowFault;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.PricingReason;
import fr.tripartite.subsidy.RegisterRemark;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.TariffFault;
import fr.tripartite.tariff.TariffWord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles hold exactly what the program can say, and a message fills the places of its sentence. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** The constants of all enums that are codes; what is told as it is stands in no bundle. */
    private static List<Message.Code> codes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.tripartite").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Message.Code.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Message.Code.class::cast)
                        .toList();
    }

    private static Set<Integer> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(place -> Integer.valueOf(place.substring(1, 2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_code_has_its_sentence_in_both_languages_and_every_sentence_its_code() {
        assertThat(codes()).hasSizeGreaterThan(600).doesNotHaveDuplicates();
        assertThat(codes()).extracting(Message.Code::key).doesNotHaveDuplicates();
        assertThat(codes()).extracting(Message.Code::key).containsExactlyInAnyOrderElementsOf(Words.FRENCH.keys());
        assertThat(Words.ENGLISH.keys()).containsExactlyInAnyOrderElementsOf(Words.FRENCH.keys());
    }

    /** Of two sentences under one key, a bundle would silently keep the last. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void no_key_stands_twice_in_a_bundle(String language) throws IOException {
        try (InputStream bundle = Words.class.getResourceAsStream("messages_" + language + ".properties")) {
            List<String> keys = new String(bundle.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(Words.FRENCH.keys());
        }
    }

    @Test
    void the_places_of_a_sentence_are_numbered_from_zero_and_are_the_same_in_both_languages() {
        assertThat(Words.FRENCH.keys()).allSatisfy(key -> {
            Set<Integer> places = places(Words.FRENCH.sentence(key));
            assertThat(places)
                    .hasSameElementsAs(IntStream.range(0, places.size()).boxed().toList());
            assertThat(PLACE.matcher(Words.FRENCH.sentence(key)).replaceAll("")).doesNotContain("{", "}");
        });
        assertThat(Words.ENGLISH.keys()).allSatisfy(key -> {
            assertThat(places(Words.ENGLISH.sentence(key))).isEqualTo(places(Words.FRENCH.sentence(key)));
            assertThat(PLACE.matcher(Words.ENGLISH.sentence(key)).replaceAll(""))
                    .doesNotContain("{", "}");
        });
    }

    @Test
    void a_sentence_is_told_with_days_amounts_numbers_and_texts() {
        assertThat(Message.of(PricingReason.NO_GRID, 2024, LocalDate.parse("2023-02-01"), LocalDate.parse("2024-01-31"))
                        .french())
                .isEqualTo(
                        "aucune grille ne donne de prix à ce service pour l'année 2024 (souscription du 01/02/2023, début"
                                + " le 31/01/2024)");
        assertThat(Message.list(List.of(
                                Money.parse("1225.00"), Money.parse("-0.68"), new BigDecimal("1.20"), 7L, "texte"))
                        .french())
                .isEqualTo("1225,00 €, -0,68 €, 1,20, 7, texte");
    }

    @Test
    void each_language_writes_numbers_and_constants_its_own_way() {
        assertThat(Words.ENGLISH.euros(Money.parse("16.10"))).isEqualTo("16.10 €");
        assertThat(Words.FRENCH.day(LocalDate.parse("2024-12-31"))).isEqualTo("31/12/2024");
        assertThat(Words.FRENCH_ON_SCREEN.day(LocalDate.parse("2024-12-31"))).isEqualTo("31/12/2024");
        assertThat(Words.ENGLISH.day(LocalDate.parse("2024-12-31"))).isEqualTo("2024-12-31");
        assertThat(Words.ENGLISH.number(new BigDecimal("1.055"))).isEqualTo("1.055");
        Message categories = Message.of(TariffWord.CATEGORIES, BodyType.ETABLISSEMENT);
        assertThat(Words.ENGLISH.say(categories)).isEqualTo("categories of ETABLISSEMENT");
        assertThat(Words.FRENCH.say(categories)).isEqualTo("catégories, établissement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.00         | 0,00 €         | 0.00 €
                    999.99       | 999,99 €       | 999.99 €
                    1000.00      | 1~000,00 €     | 1,000.00 €
                    -391193.99   | -391~193,99 €  | -391,193.99 €
                    1234567.05   | 1~234~567,05 € | 1,234,567.05 €
                    """)
    void thousands_are_parted_on_the_screen_and_never_in_files(String amount, String french, String english) {
        Money money = Money.parse(amount);

        assertThat(Words.FRENCH_ON_SCREEN.euros(money))
                .isEqualTo(french.replace('~', '\u00a0').replace(" €", "\u00a0€"));
        assertThat(Words.ENGLISH.euros(money)).isEqualTo(english);
        assertThat(Words.FRENCH.euros(money)).isEqualTo(amount.replace('.', ',') + " €");
    }

    @Test
    void a_change_has_its_sign() {
        assertThat(Words.FRENCH_ON_SCREEN.signed(Money.parse("1200.00"))).isEqualTo("+1\u00a0200,00\u00a0€");
        assertThat(Words.ENGLISH.signed(Money.parse("-0.01"))).isEqualTo("-0.01 €");
        assertThat(Words.ENGLISH.signed(Money.ZERO)).isEqualTo("0.00 €");
    }

    /** What a person wrote is told as it was written, years and other numbers without a separator. */
    @Test
    void only_amounts_have_separators() {
        Message several = Message.list(List.of(2024, 12345L, "12345.00", new BigDecimal("12345.5")));
        assertThat(Words.ENGLISH.say(several)).isEqualTo("2024, 12345, 12345.00, 12345.5");
        assertThat(Words.FRENCH_ON_SCREEN.say(several)).isEqualTo("2024, 12345, 12345.00, 12345,5");
    }

    @Test
    void a_place_holds_messages_constants_and_lists_of_them() {
        Message grid = Message.of(TariffWord.GRID, "G");
        assertThat(Message.of(TariffFault.SERVICE_UNKNOWN, grid, "S").french())
                .isEqualTo("grille G : service inconnu S ; le corriger ou l'ajouter au catalogue");
        assertThat(Message.of(RowFault.TYPE_UNKNOWN, List.of(BodyType.COMMUNE, grid, "x"))
                        .french())
                .isEqualTo("type inconnu, attendu : commune, grille G, x");
        assertThat(Message.list(List.of()).french()).isEmpty();
    }

    @Test
    void parts_are_joined_as_the_language_joins_them() {
        List<Message> parts = Stream.of("a", "b", "c").map(Message::text).toList();
        assertThat(Joint.CLAUSES.of(parts).french()).isEqualTo("a ; b ; c");
        assertThat(Joint.AND.of(parts).french()).isEqualTo("a et b et c");
        assertThat(Joint.AND.of(parts.subList(0, 1)).french()).isEqualTo("a");
        assertThat(Joint.AND.of(List.of()).french()).isEmpty();
    }

    /** What a person wrote is told as it is, wherever it stands. */
    @Test
    void apostrophes_and_braces_survive() {
        assertThat(Message.text("l'« {0} » d'hier } {").french()).isEqualTo("l'« {0} » d'hier } {");
        assertThat(Message.of(PricingReason.WARNING, "l'{1} et {").french()).isEqualTo("avertissement : l'{1} et {");
        assertThat(Message.of(RegisterRemark.ABSENT, 2024).french()).isEqualTo("absente de l'inventaire 2024");
    }

    @Test
    void a_sentence_with_fewer_arguments_than_places_is_a_mistake() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(Message.of(PricingReason.INCLUDED)::french);
    }
}
