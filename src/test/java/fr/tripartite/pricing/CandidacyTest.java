package fr.tripartite.pricing;

import static fr.tripartite.inventory.SampleRow.line;
import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.RegisterReport.Presence;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule {@code register.candidates}: who asks for one of the first places, and how the pack of a holder stands. */
class CandidacyTest {

    private static Pricer.Candidacy ofPack(int year, String... cells) {
        String[] pack = new String[cells.length + 2];
        pack[0] = "service=PACK_SOCLE";
        pack[1] = "population=900";
        System.arraycopy(cells, 0, pack, 2, cells.length);
        return PricedBody.in(year, line(pack)).candidacy().orElseThrow();
    }

    private static Presence presence(int year, String... cells) {
        return ofPack(year, cells).presence();
    }

    @Test
    void a_body_without_a_row_of_the_pack_is_nothing_to_the_register() {
        assertThat(PricedBody.in(2023, line(), line("service=PAGE_INTERNET")).candidacy())
                .isEmpty();
    }

    @Test
    void a_pack_put_into_service_in_2023_is_a_candidate_with_its_days() {
        assertThat(ofPack(2023).candidate())
                .contains(new Candidate(SampleRow.SIRET, "Arras", LocalDate.of(2023, 3, 15), LocalDate.of(2023, 4, 1)));
        assertThat(ofPack(2024, "date_debut=31/12/2023").candidate()).isPresent();
    }

    @Test
    void a_pack_put_into_service_before_or_after_2023_is_none() {
        assertThat(ofPack(2024, "date_debut=31/12/2022").candidate()).isEmpty();
        assertThat(ofPack(2024, "date_debut=01/01/2024").candidate()).isEmpty();
    }

    @Test
    void a_pack_of_the_year_is_there() {
        assertThat(presence(2024)).isEqualTo(Presence.ACTIVE);
        assertThat(presence(2024, "date_fin=01/01/2024")).isEqualTo(Presence.ACTIVE);
    }

    @Test
    void a_pack_that_has_ended_tells_its_last_day() {
        assertThat(presence(2024, "date_fin=31/12/2023")).isEqualTo(Presence.ended(LocalDate.of(2023, 12, 31)));
    }

    @Test
    void a_pack_that_has_not_begun_has_not_ended_whatever_its_last_day() {
        assertThat(presence(2024, "date_debut=01/01/2025")).isEqualTo(Presence.INACTIVE);
        assertThat(presence(2024, "date_debut=01/01/2025", "date_fin=31/12/2025"))
                .isEqualTo(Presence.INACTIVE);
    }

    /** A quoted amount where none is needed rejects the row. */
    @Test
    void a_pack_whose_row_is_rejected_is_no_candidate() {
        assertThat(ofPack(2023, "devis_lfn_ht=10,00"))
                .isEqualTo(new Pricer.Candidacy(Presence.REJECTED, Optional.empty()));
    }

    /** The second row is a duplicate: the first one counts. */
    @Test
    void a_second_pack_row_does_not_take_over() {
        assertThat(PricedBody.in(
                                2023,
                                line("service=PACK_SOCLE", "population=900", "date_debut=01/06/2024"),
                                line("service=PACK_SOCLE", "population=900"))
                        .candidacy())
                .contains(new Pricer.Candidacy(Presence.INACTIVE, Optional.empty()));
    }
}
