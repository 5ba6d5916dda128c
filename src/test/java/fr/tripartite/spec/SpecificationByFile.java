package fr.tripartite.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The specification cases, those of a file together, for mutation tests: each test that those run is found and started anew, and
 * with a test per case that takes longer than the cases. Not part of the build, which runs {@link SpecificationTest}.
 */
class SpecificationByFile {

    private final SpecificationTest cases = new SpecificationTest();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples",
                "contribution",
                "pack",
                "grids",
                "register",
                "amounts",
                "services-2023",
                "services-2024",
                "demarches",
                "errors"
            })
    void the_rows_give_what_the_text_says(String file, @TempDir Path directory) throws IOException {
        List<SpecificationCase> inFile = SpecificationTest.cases(file + ".yml");
        for (SpecificationCase given : inFile) {
            cases.the_rows_give_what_the_text_says(given, directory);
        }
    }
}
