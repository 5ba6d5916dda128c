package fr.tripartite.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetXmlTest {

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA"})
    void columns_have_letters_one_after_the_other(int column, String name) {
        assertThat(SheetXml.name(column)).isEqualTo(name);
    }
}
