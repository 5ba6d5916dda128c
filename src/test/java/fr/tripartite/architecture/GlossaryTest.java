package fr.tripartite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names in {@code docs/glossary.md} are those of the code. */
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]\\w*(?:\\.\\w+)*)`");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.tripartite");

    @Test
    void every_name_of_the_glossary_is_a_class_or_a_member_of_one() throws IOException {
        Set<String> named = NAME.matcher(Files.readString(Path.of("docs/glossary.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(30);

        named.removeAll(names());
        assertThat(named).isEmpty();
    }

    /** Such as {@code Row}, {@code Row.Dates}, {@code Row.subscribed}. */
    private static Set<String> names() {
        return PROGRAM.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(name(type)),
                        type.getMembers().stream().map(JavaMember::getName).map(member -> name(type) + "." + member)))
                .collect(Collectors.toSet());
    }

    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
