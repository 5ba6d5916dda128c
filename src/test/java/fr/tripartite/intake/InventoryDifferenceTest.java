package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.Content;
import fr.tripartite.words.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person is told who bills a year again from an inventory that has changed. */
class InventoryDifferenceTest {

    private static final String ARRAS = SampleRow.line();
    private static final String BACKUP = SampleRow.line("service=SAUVEGARDE");
    private static final String ABLAIN = SampleRow.line("siret=21620001400019", "collectivite=Ablain-Saint-Nazaire");
    private static final String TOLD = "rows added: %d, removed: %d, changed: %d";

    private static final InventoryFormat FORMAT =
            ConfigurationReader.read(Path.of("config"), Map.of()).inventoryFormat(2024);

    private static Content content(String text) {
        return content(text, StandardCharsets.UTF_8);
    }

    private static Content content(String text, Charset charset) {
        return () -> new ByteArrayInputStream(text.getBytes(charset));
    }

    private static List<String> difference(String before, String after) {
        return InventoryDifference.between("inventaire.csv", content(before), content(after), FORMAT).stream()
                .map(Words.ENGLISH::say)
                .toList();
    }

    @Test
    void a_file_that_was_saved_anew_has_not_changed() {
        String before = SampleRow.file(ARRAS.replace("Arras", "Béthune"), ABLAIN);

        assertThat(difference(before, before)).isEmpty();
        assertThat(difference(before, "\uFEFF" + before.replace("\n", "\r\n"))).isEmpty();
        assertThat(difference(before, before.replace("NOM_DOMAINE", "\"NOM_DOMAINE\"")))
                .isEmpty();
        assertThat(InventoryDifference.between(
                        "inventaire.csv", content(before), content(before, Charset.forName("windows-1252")), FORMAT))
                .isEmpty();
    }

    @Test
    void rows_added_removed_and_changed_are_counted_and_told() {
        String before = SampleRow.file(ARRAS, BACKUP, ABLAIN);
        String after = SampleRow.file(
                ARRAS.replace(";NOM_DOMAINE;1;", ";NOM_DOMAINE;2;"), ABLAIN, SampleRow.line("service=ANTIVIRUS"));

        assertThat(difference(before, after))
                .containsExactly(
                        TOLD.formatted(0, 0, 2),
                        "line 2: quantite '1' is now '2'",
                        "line 4: service 'SAUVEGARDE' is now 'ANTIVIRUS'");
        assertThat(difference(SampleRow.file(ARRAS, ABLAIN), SampleRow.file(ARRAS)))
                .containsExactly(TOLD.formatted(0, 1, 0), "line 3 of before is gone: " + ABLAIN);
        assertThat(difference(SampleRow.file(ARRAS), SampleRow.file(ARRAS, ABLAIN)))
                .containsExactly(TOLD.formatted(1, 0, 0), "line 3 is new: " + ABLAIN);
    }

    @Test
    void a_row_is_recognised_by_its_body_service_and_start_before_anything_less() {
        String later = SampleRow.line("date_debut=01/05/2023");

        assertThat(difference(
                        SampleRow.file(ARRAS, later),
                        SampleRow.file(later.replace("Arras", "Aras"), ARRAS.replace("Arras", "Aras"))))
                .containsExactly(
                        TOLD.formatted(0, 0, 2),
                        "line 2: collectivite 'Arras' is now 'Aras'",
                        "line 3: collectivite 'Arras' is now 'Aras'");
    }

    @Test
    void rows_that_stand_twice_are_counted_twice() {
        assertThat(difference(SampleRow.file(ARRAS, ARRAS), SampleRow.file(ARRAS)))
                .first()
                .isEqualTo(TOLD.formatted(0, 1, 0));
    }

    @Test
    void rows_in_another_order_are_told_because_invoices_name_their_lines() {
        assertThat(difference(SampleRow.file(ARRAS, ABLAIN), SampleRow.file(ABLAIN, ARRAS)))
                .containsExactly("no row was added, removed or changed, but 2 stand on other lines");
        assertThat(difference(SampleRow.file(ARRAS), SampleRow.file("", ARRAS)))
                .containsExactly("no row was added, removed or changed, but 1 stand on other lines");
    }

    @Test
    void columns_in_another_order_are_told() {
        String swapped = "collectivite;siret;"
                + SampleRow.file(ARRAS)
                        .replace("siret;collectivite;", "")
                        .replace(SampleRow.SIRET + ";Arras;", "Arras;" + SampleRow.SIRET + ";");

        assertThat(difference(SampleRow.file(ARRAS), swapped))
                .containsExactly("the columns are named or ordered otherwise");
    }

    @Test
    void a_quote_that_was_put_right_is_a_change() {
        String wrong = SampleRow.file(ARRAS.replace("Arras", "\"Arras\" x"));
        String right = SampleRow.file(ARRAS.replace("Arras", "\"Arras x\""));

        assertThat(difference(wrong, right)).first().isEqualTo(TOLD.formatted(0, 0, 1));
    }

    @Test
    void a_column_that_is_not_read_counts_because_rejections_show_the_whole_row() {
        assertThat(difference(
                        SampleRow.file(ARRAS + ";a").replace("code_service", "code_service;note"),
                        SampleRow.file(ARRAS + ";b").replace("code_service", "code_service;note")))
                .containsExactly(TOLD.formatted(0, 0, 1), "line 2: note 'a' is now 'b'");
    }
}
