package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction after a change of the configuration: prices and VAT are what a body owes, words are not. */
class CorrectedTariffsTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    /** 11,50 € HT of LFN for a name, 16,10 € HT and 25,00 € of the CDG for a mailbox. */
    @BeforeEach
    void bill_2023() {
        workshop = new Workshop(directory)
                .inventory(SampleRow.file(
                        SampleRow.line(),
                        SampleRow.line(
                                "siret=" + SampleRow.siret(1),
                                "collectivite=Autre",
                                "service=MESSAGERIE_5GO",
                                "dont_nouveaux=0")));
        assertThat(workshop.run("2023", "--date", "2023-12-31").exitCode()).isZero();
    }

    private Call correct(Path configuration) {
        assertThat(workshop.run("2023", "--config", configuration).exitCode()).isEqualTo(4);
        Call call = workshop.run("2023", "--correct", "--date", "2024-01-31", "--config", configuration);
        assertThat(call.exitCode()).as(call.err()).isZero();
        return call;
    }

    private List<String> issued() {
        return PublishedRows.of(
                workshop.output().resolve("pieces-nouvelles.csv"),
                "type",
                "numero_facture",
                "montant_ht",
                "montant_tva",
                "montant_ttc",
                "motif");
    }

    @Test
    void the_wording_of_a_tariff_cancels_nothing() {
        Call call = correct(workshop.configuration("Services hors pack, grille 2023", "Catalogue de 2023"));

        assertThat(issued()).isEmpty();
        assertThat(call.out()).contains("LFN: 0 invoices, 0 complements, 0 avoirs, 0.00 € TTC net");
    }

    @Test
    void another_price_cancels_what_has_it_and_nothing_else() {
        correct(workshop.configuration("\"16.10\"", "\"16.00\""));

        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000003 -16,10 -3,22 -19,32 changement",
                        "FACTURE LFN-2023-000004 16,00 3,20 19,20 changement");
    }

    /** R12: 25,00 € are 20,83 € and 4,17 €. */
    @Test
    void another_rate_of_vat_cancels_though_the_amount_to_pay_stays() {
        correct(workshop.configuration("chosen: out-of-scope", "chosen: vat-20-included"));

        assertThat(issued())
                .containsExactly(
                        "AVOIR CDG-2023-000002 -25,00 0,00 -25,00 changement",
                        "FACTURE CDG-2023-000003 20,83 4,17 25,00 changement");
    }

    @Test
    void the_old_configuration_again_goes_back_to_where_it_was() {
        correct(workshop.configuration("\"16.10\"", "\"16.00\""));

        Call back = workshop.run("2023", "--correct", "--date", "2024-02-29");

        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(issued())
                .containsExactly(
                        "AVOIR LFN-2023-000005 -16,00 -3,20 -19,20 changement",
                        "FACTURE LFN-2023-000006 16,10 3,22 19,32 changement");
    }
}
