package fr.tripartite.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.tariff.BodyType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TiersTest {

    private static final String SIRET = "21620041000019";

    private static Tiers tiers(PostalAddress address, Optional<TiersCategory> category, Optional<Dispatch> wished) {
        return new Tiers(SIRET, "", address, category, "", ChorusReferences.AUCUN, wished, "", "");
    }

    private static Tiers of(Optional<TiersCategory> category, Optional<Dispatch> wished) {
        return tiers(PostalAddress.UNKNOWN, category, wished);
    }

    @Test
    void a_body_without_a_row_lacks_every_required_cell_and_demands_nothing() {
        Tiers unknown = Tiers.unknown(SIRET);

        assertThat(unknown.siret()).isEqualTo(SIRET);
        assertThat(unknown.missing()).containsExactly("adresse1", "code_postal", "ville");
        assertThat(unknown.name()).isEmpty();
        assertThat(unknown.category()).isEmpty();
        assertThat(unknown.chorus()).isEqualTo(ChorusReferences.AUCUN);
        assertThat(unknown.dispatch()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'2 place de la Mairie', 62000, ARRAS, ''",
        "'',                     62000, ARRAS, adresse1",
        "'2 place de la Mairie', '',    ARRAS, code_postal",
        "'2 place de la Mairie', 62000, '',    ville",
        "'',                     62000, '',    adresse1 ville",
    })
    void street_postcode_and_town_are_required_and_nothing_else(
            String street, String postcode, String city, String missing) {
        PostalAddress address = new PostalAddress("", street, "", "", postcode, city);

        assertThat(String.join(
                        " ", tiers(address, Optional.empty(), Optional.empty()).missing()))
                .isEqualTo(missing);
    }

    @Test
    void other_lines_do_not_stand_for_the_street() {
        PostalAddress address = new PostalAddress("Mairie", "", "Hameau du Bois", "BP 12", "62000", "ARRAS");

        assertThat(tiers(address, Optional.empty(), Optional.empty()).missing()).containsExactly("adresse1");
    }

    @Test
    void all_categories_but_companies_and_associations_are_public() {
        assertThat(Arrays.stream(TiersCategory.values())
                        .filter(TiersCategory::isPublic)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo("COMMUNE GROUPEMENT CAISSE_ECOLES CCAS ETABLISSEMENT_SANTE ETABLISSEMENT_PUBLIC ETAT"
                        + " DEPARTEMENT REGION");
    }

    @ParameterizedTest
    @CsvSource({"CCAS, CHORUS", "ETAT, CHORUS", "PRIVE, COURRIER", "ASSOCIATION, COURRIER"})
    void public_bodies_are_sent_documents_by_chorus_and_others_by_post(TiersCategory category, Dispatch usual) {
        assertThat(of(Optional.of(category), Optional.empty()).dispatch()).contains(usual);
    }

    @ParameterizedTest
    @EnumSource(Dispatch.class)
    void a_wish_goes_before_what_is_usual(Dispatch wished) {
        assertThat(of(Optional.of(TiersCategory.COMMUNE), Optional.of(wished)).dispatch())
                .contains(wished);
        assertThat(of(Optional.empty(), Optional.of(wished)).dispatch()).contains(wished);
    }

    @Test
    void a_commune_has_its_category_by_its_type_and_the_other_types_have_none() {
        Tiers unsaid = of(Optional.empty(), Optional.empty());

        assertThat(unsaid.completedBy(BodyType.COMMUNE).category()).contains(TiersCategory.COMMUNE);
        assertThat(unsaid.completedBy(BodyType.COMMUNE).dispatch()).contains(Dispatch.CHORUS);
        assertThat(unsaid.completedBy(BodyType.ETABLISSEMENT)).isEqualTo(unsaid);
        assertThat(unsaid.completedBy(BodyType.AUTRE)).isEqualTo(unsaid);
    }

    @Test
    void what_is_said_of_a_category_goes_before_the_type() {
        Tiers said = of(Optional.of(TiersCategory.ETABLISSEMENT_PUBLIC), Optional.empty());

        assertThat(said.completedBy(BodyType.COMMUNE)).isEqualTo(said);
    }

    @Test
    void completing_a_body_changes_nothing_but_its_category() {
        PostalAddress address = new PostalAddress("Mairie", "2 place Foch", "Le Bois", "BP 12", "62000", "ARRAS");
        Tiers said = new Tiers(
                SIRET,
                "VILLE D ARRAS",
                address,
                Optional.empty(),
                "216200410_A",
                ChorusReferences.SERVICE,
                Optional.of(Dispatch.COURRIEL),
                "a@b.example",
                "R1");

        assertThat(said.completedBy(BodyType.COMMUNE))
                .isEqualTo(new Tiers(
                        SIRET,
                        "VILLE D ARRAS",
                        address,
                        Optional.of(TiersCategory.COMMUNE),
                        "216200410_A",
                        ChorusReferences.SERVICE,
                        Optional.of(Dispatch.COURRIEL),
                        "a@b.example",
                        "R1"));
    }

    /** What is missing where a document carries neither reference, an engagement, a code service, both. */
    @ParameterizedTest
    @CsvSource({
        "AUCUN,                 '',                      '',           '',         ''",
        "SERVICE,               code_service,            code_service, '',         ''",
        "ENGAGEMENT,            engagement,              '',           engagement, ''",
        "SERVICE_OU_ENGAGEMENT, engagement code_service, '',           '',         ''",
        "SERVICE_ET_ENGAGEMENT, engagement code_service, code_service, engagement, ''",
    })
    void the_five_cases_of_chorus_pro_tell_which_references_are_missing(
            ChorusReferences demanded, String neither, String engagement, String serviceCode, String both) {
        assertThat(missing(demanded, false, false)).isEqualTo(neither);
        assertThat(missing(demanded, true, false)).isEqualTo(engagement);
        assertThat(missing(demanded, false, true)).isEqualTo(serviceCode);
        assertThat(missing(demanded, true, true)).isEqualTo(both);
    }

    private static String missing(ChorusReferences demanded, boolean hasEngagement, boolean hasServiceCode) {
        return demanded.missing(hasEngagement, hasServiceCode).stream()
                .map(ChorusReferences.Reference::column)
                .collect(Collectors.joining(" "));
    }
}
