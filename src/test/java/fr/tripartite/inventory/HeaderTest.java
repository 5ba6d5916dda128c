package fr.tripartite.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.config.ConfigurationReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    private static final ColumnNames NAMES = ConfigurationReader.read(Path.of("config"), Map.of())
            .inventoryFormat(2024)
            .names();

    private static Header header(List<String> cells) {
        return Header.of(cells, NAMES);
    }

    private static Header header(String line) {
        return header(Arrays.asList(line.split(";", -1)));
    }

    @Test
    void columns_stand_in_any_order() {
        List<String> columns = new ArrayList<>(SampleRow.columns());
        Collections.reverse(columns);

        Header header = header(columns);

        assertThat(header.width()).isEqualTo(15);
        assertThat(header.position("siret")).isEqualTo(14);
        assertThat(header.unknown()).isEmpty();
    }

    @Test
    void case_accents_and_spaces_around_a_name_do_not_matter() {
        Header header = header(" SIRET ;Collectivité;TYPE;Population;Agents;Service;Quantité;DONT_NOUVEAUX;"
                + "Date_Souscription;Date_Début;DATE_FIN\u00a0;Devis_LFN_HT;dévis_cdg_ttc");

        assertThat(header.positions()).containsEntry("collectivite", 1).containsEntry("devis_cdg_ttc", 12);
        assertThat(header.unknown()).isEmpty();
    }

    @Test
    void an_accent_written_as_a_sign_of_its_own_does_not_matter() {
        assertThat(header(SampleRow.header().replace("quantite", "quantite\u0301"))
                        .unknown())
                .isEmpty();
    }

    @Test
    void the_turkish_i_does_not_depend_on_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(header(SampleRow.header().toUpperCase(Locale.ROOT)).positions())
                    .containsKey("siret");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_references_on_the_invoice_are_optional() {
        Header header = header(SampleRow.header().replace(";engagement;code_service", ""));

        assertThat(header.width()).isEqualTo(13);
        assertThat(Header.cell(SampleRow.cells(), header.position("engagement")))
                .isEmpty();
    }

    @Test
    void an_unknown_column_is_named_as_it_is_written() {
        assertThat(header(SampleRow.header() + ";Observations;").unknown()).containsExactly("Observations", "");
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> header(SampleRow.header().replace(";quantite", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'quantite' is missing");
    }

    @Test
    void several_missing_columns_are_all_named() {
        assertThatThrownBy(() -> header("siret;collectivite;type;population;agents;service;quantite"))
                .hasMessageContaining("'dont_nouveaux', 'date_souscription', 'date_debut', 'date_fin', 'devis_lfn_ht',"
                        + " 'devis_cdg_ttc' are missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantite", "Quantité", " QUANTITE ", "engagement"})
    void a_column_that_stands_twice_is_named(String second) {
        assertThatThrownBy(() -> header(SampleRow.header() + ";" + second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands twice");
    }

    @Test
    void columns_without_a_name_may_be_several() {
        assertThat(header(SampleRow.header() + ";;").unknown()).hasSize(2);
    }

    @Test
    void a_first_row_that_names_no_column_is_no_header() {
        assertThatThrownBy(() -> header("21620041000019;Arras;COMMUNE;42875;12;NOM_DOMAINE;1;0;15/03/2023;01/04/2023"))
                .hasMessageContaining("there is no header")
                .hasMessageContaining("siret;collectivite");
    }
}
