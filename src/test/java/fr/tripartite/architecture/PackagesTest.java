package fr.tripartite.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know which. Arrows point down; a new one is drawn here on purpose or not at all. */
class PackagesTest {

    private static final String ROOT = "fr.tripartite.";

    /** The rules of the billing, from the top to the bottom. */
    private static final String[] PURE = {
        ROOT + "pricing",
        ROOT + "invoicing",
        ROOT + "subsidy",
        ROOT + "inventory",
        ROOT + "tiers",
        ROOT + "tariff",
        ROOT + "words",
        ROOT + "money"
    };

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.tripartite");

    @Test
    void the_rules_know_no_framework_and_do_no_input_or_output() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PURE)
                        .or(resideInAnyPackage(
                                "java.lang..",
                                "java.math..",
                                "java.text..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify..")))
                .check(PROGRAM);
    }

    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource({
        "money,       ''",
        "words,       'money'",
        "tariff,      'money words'",
        "inventory,   'money tariff words'",
        "subsidy,     'money tariff words'",
        "tiers,       'tariff words'",
        "invoicing,   'money tariff words'",
        "pricing,     'inventory invoicing money subsidy tariff words'",
        "failure,     'words'",
        "io,          ''",
        "settings,    'failure words'",
        "config,       'failure inventory money sender tariff words'",
        "review,      'config failure money tariff words'",
        "workbook,    'failure io money words'",
        "intake,      'failure inventory io money subsidy tiers words workbook'",
        "sender,       'tariff'",
        "template,     'failure io words'",
        "pdf,          'io'",
        "facturx,      'invoicing io money pdf sender tariff tiers'",
        "documents,     'billing facturx failure inventory invoicing io money output pdf quotation sender tariff template tiers words'",
        "delivery,      'billing config documents explanation failure intake inventory invoicing io job ledger pricing publication quotation sender subsidy tariff template tiers words'",
        "quotation,     'inventory invoicing pricing subsidy tariff words'",
        "explanation, 'config inventory invoicing io money pricing subsidy tariff words'",
        "warning,     'inventory invoicing pricing subsidy tariff words'",
        "comparison,  'invoicing money tariff words'",
        "billing,     'config failure inventory invoicing io money pricing subsidy tariff warning words'",
        "output,        'failure inventory io money words'",
        "publication, 'billing comparison failure inventory invoicing io money output pricing subsidy tariff warning words workbook'",
        "ledger,      'billing config failure invoicing io money pricing subsidy tariff words'",
        "job,         'billing comparison config failure intake inventory invoicing io ledger money pricing publication settings subsidy tariff warning words'",
        "screen,       'billing comparison config documents invoicing job money pricing review tariff words'",
    })
    void a_package_knows_exactly_those_below_it(String name, String known) {
        assertThat(knownBy(name)).isEqualTo(words(known));
    }

    @Test
    void every_package_but_the_command_line_is_drawn() {
        assertThat(packages()).hasSize(32);
    }

    @Test
    void no_package_has_more_than_25_classes() {
        assertThat(packages()).allSatisfy(found -> assertThat(found.getClasses().stream()
                        .filter(type -> !type.isArray()
                                && !type.getName().contains("$")
                                && !type.getName().endsWith(".package-info")))
                .as(found.getName())
                .hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void nobody_knows_the_command_line() {
        noClasses()
                .that(not(resideInAPackage(ROOT + "cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "cli..")
                .check(PROGRAM);
    }

    @Test
    void no_two_packages_know_each_other() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "org.apache.commons.csv..,       intake output publication",
        "org.apache.commons.compress..,  workbook",
        "org.dhatim..,                   workbook",
        "com.fasterxml.aalto..,          workbook",
        "tools.jackson..,                documents explanation io publication",
        "com.openhtmltopdf..,            pdf",
        "org.apache.pdfbox..,            pdf",
        "org.apache.fontbox..,           pdf",
        "org.snakeyaml..,                config",
        "org.yaml..,                     settings",
        "org.springframework.boot..,     job settings",
        "org.springframework.batch..,    job",
        "org.springframework.jdbc..,     ledger",
        "org.springframework..,          job ledger settings",
        "org.hsqldb..,                   ledger",
        "org.postgresql..,               ledger",
        "java.sql..,                     ledger",
        "org.apache.commons.cli..,       cli",
    })
    void a_library_lives_in_its_rooms(String library, String homes) {
        String[] rooms = words(homes).stream().map(home -> ROOT + home + "..").toArray(String[]::new);
        noClasses()
                .that(not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PROGRAM);
        assertThat(PROGRAM.that(resideInAnyPackage(rooms)).stream()
                        .flatMap(PackagesTest::targets)
                        .filter(resideInAPackage(library))
                        .findFirst())
                .as("a library that nobody uses any more leaves this list")
                .isPresent();
    }

    @Test
    void nothing_is_rounded_outside_money() {
        noClasses()
                .that(not(resideInAPackage(ROOT + "money")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RoundingMode.class)
                .check(PROGRAM);
    }

    @Test
    void the_rules_know_no_floating_point_number() {
        assertThat(PROGRAM.that(resideInAnyPackage(PURE)).stream()).isNotEmpty().allSatisfy(origin -> assertThat(
                        types(origin).map(JavaClass::getName))
                .as(origin.getName())
                .doesNotContain("double", "float", "java.lang.Double", "java.lang.Float"));
    }

    /** The types of fields, parameters and results, of this class and of what it calls. */
    private static Stream<JavaClass> types(JavaClass origin) {
        Stream<JavaClass> fields = origin.getFields().stream().map(JavaField::getRawType);
        Stream<JavaClass> own = origin.getCodeUnits().stream()
                .flatMap(unit ->
                        Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())));
        Stream<JavaClass> called = origin.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .flatMap(unit ->
                        Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())));
        return Stream.of(fields, own, called).flatMap(type -> type).map(JavaClass::getBaseComponentType);
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(packages()).isNotEmpty().allSatisfy(found -> assertThat(found.tryGetPackageInfo())
                .as("package-info of " + found.getName())
                .hasValueSatisfying(info ->
                        assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue()));
    }

    private static Collection<JavaPackage> packages() {
        return PROGRAM.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }

    /** The packages of the program that a package depends on, itself left out. */
    private static Set<String> knownBy(String name) {
        return PROGRAM.that(resideInAPackage(ROOT + name + "..")).stream()
                .flatMap(PackagesTest::targets)
                .map(JavaClass::getPackageName)
                .filter(target -> target.startsWith(ROOT))
                .map(target -> target.substring(ROOT.length()))
                .filter(target -> !target.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> targets(JavaClass origin) {
        return origin.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
    }
}
