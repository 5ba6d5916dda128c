package fr.tripartite.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

    @Test
    void it_names_the_table_the_row_and_the_column_in_french() {
        Provenance cell = new Provenance("Services hors pack", "Messagerie", "Tarif service HT", List.of());
        assertThat(cell.in("Délibération du 26 mars 2024").french())
                .isEqualTo("Délibération du 26 mars 2024, tableau « Services hors pack », ligne « Messagerie », colonne"
                        + " « Tarif service HT »");
    }

    @ParameterizedTest
    @CsvSource({"' ', row, column", "table, '', column", "table, row, ' '"})
    void a_price_without_a_source_is_not_a_price(String table, String row, String column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance(table, row, column, List.of()))
                .withMessage("a price needs its table, row and column in the deliberation");
    }
}
