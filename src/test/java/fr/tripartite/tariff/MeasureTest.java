package fr.tripartite.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.words.Message;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void a_measure_has_its_inventory_column_and_its_french_words() {
        assertThat(Measure.POPULATION.column()).isEqualTo("population");
        assertThat(Message.of(Measure.POPULATION).french()).isEqualTo("nombre d'habitants");
        assertThat(Measure.AGENTS.column()).isEqualTo("agents");
        assertThat(Message.of(Measure.AGENTS).french()).isEqualTo("nombre d'agents");
    }
}
