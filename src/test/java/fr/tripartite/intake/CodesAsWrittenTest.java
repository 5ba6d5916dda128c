package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationCopy;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.tariff.BodyType;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services and types go by their codes, services by their labels too, whatever their case and accents. */
class CodesAsWrittenTest {

    @TempDir
    Path directory;

    static Stream<Arguments> services() {
        return ReadText.FORMAT.tariffs().services().stream()
                .flatMap(service -> Stream.of(service.code(), service.label())
                        .map(written -> Arguments.of(service.code(), written)));
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("services")
    void a_service_goes_by_its_code_and_by_its_label(String code, String written) {
        for (String variant : List.of(
                written,
                written.toUpperCase(Locale.FRENCH),
                written.toLowerCase(Locale.FRENCH),
                withoutAccents(written),
                withoutAccents(written).toUpperCase(Locale.FRENCH),
                Normalizer.normalize(written, Normalizer.Form.NFD),
                written.replace("e", "é").replace("A", "À"),
                "  " + written.replace(" ", "\u00a0 ") + "\t",
                "\"" + written.replace(" ", "\n") + "\"")) {
            ReadText read = ReadText.rows(SampleRow.line("service=" + variant));

            assertThat(read.inventory().rejected()).as(variant).isEmpty();
            assertThat(read.accepted().get(0).service().code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, COMMUNE",
        "commune, COMMUNE",
        "Commune, COMMUNE",
        "cômmûne, COMMUNE",
        "Établissement, ETABLISSEMENT",
        "établissement, ETABLISSEMENT",
        "ÉTABLISSEMENT, ETABLISSEMENT",
        "E\u0301tablissement, ETABLISSEMENT",
        "autre, AUTRE",
        "Autre, AUTRE"
    })
    void a_type_is_read_whatever_its_case_and_accents(String written, String type) {
        assertThat(ReadText.rows(SampleRow.line("type=" + written))
                        .only()
                        .body()
                        .type())
                .isEqualTo(BodyType.valueOf(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Communes", "MAIRIE", "COM MUNE", "ETABLISSEMENT PUBLIC", "0", "C", "COMMUNE."})
    void an_unknown_type_is_told_with_those_there_are(String written) {
        ReadText read = ReadText.rows(SampleRow.line("type=" + written));

        assertThat(read.outcome()).isEqualTo("2:type");
        assertThat(read.onlyRejected().problems().get(0).reason().french())
                .contains(Arrays.stream(BodyType.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGERIE_5G, MESSAGERIE_5GO",
        "MESAGERIE_5GO, MESSAGERIE_5GO",
        "messagerie 5go, MESSAGERIE_5GO",
        "SAUVGARDE, SAUVEGARDE",
        "sauvegardes, SAUVEGARDE",
        "NOM DOMAINE, NOM_DOMAINE",
        "Noms de domaines, NOM_DOMAINE",
        "anti-virus, ANTIVIRUS",
        "PACK_SOCL, PACK_SOCLE",
        "CLE_2ANS_SIT, CLE_2ANS_SITE",
        "Demarche simplifiée, DEMARCHES_SIMPLIFIEES"
    })
    void an_unknown_service_is_told_with_the_code_nearest_to_it(String written, String nearest) {
        ReadText read = ReadText.rows(SampleRow.line("service=" + written));

        assertThat(read.outcome()).isEqualTo("2:service");
        assertThat(read.onlyRejected().problems().get(0).value()).isEqualTo(written);
        assertThat(read.onlyRejected().problems().get(0).reason().french()).endsWith(" " + nearest);
    }

    @Test
    void a_service_that_is_not_told_is_unknown() {
        assertThat(ReadText.rows(SampleRow.line("service=")).outcome()).isEqualTo("2:service");
        assertThat(ReadText.rows(SampleRow.line("service=\u00a0\u200b")).outcome())
                .isEqualTo("2:service");
    }

    @Test
    void a_label_is_that_of_the_catalogue_at_hand() throws IOException {
        Path copy = ConfigurationCopy.into(directory)
                .replace("services.yml", "label: \"Nom de domaine\"", "label: \"Nom internet déposé\"")
                .directory();
        var format = ConfigurationReader.read(copy, Map.of()).inventoryFormat(2024);

        assertThat(new ReadText(InventoryFile.read(
                                "inventaire.csv",
                                ReadText.content(SampleRow.file(
                                        SampleRow.line("service=NOM INTERNET DEPOSE"),
                                        SampleRow.line("service=Nom de domaine"),
                                        SampleRow.line("service=nom_domaine"))),
                                format))
                        .outcome())
                .isEqualTo("2 3:service 4");
    }
}
