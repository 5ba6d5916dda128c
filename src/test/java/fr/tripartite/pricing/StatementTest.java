package fr.tripartite.pricing;

import static fr.tripartite.inventory.SampleRow.SIRET;
import static fr.tripartite.inventory.SampleRow.line;
import static fr.tripartite.pricing.PricedBody.CDG;
import static fr.tripartite.pricing.PricedBody.LFN;
import static fr.tripartite.pricing.PricedBody.PACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a statement tells beside its amounts: whom it is for, what stands on which row, what later years have to know. */
class StatementTest {

    private static Statement.Bill bill(Statement statement, Issuer issuer) {
        Statement.Bill bill = statement.bill(issuer);
        assertThat(bill).isNotNull();
        return Objects.requireNonNull(bill);
    }

    /** Rule {@code parties.one-invoice}: 11.50 HT of LFN; the CDG has nothing to do with a domain name. */
    @Test
    void an_issuer_to_whom_nothing_is_due_bills_nothing() {
        Statement statement = PricedBody.in(2023, line()).statement();

        assertThat(bill(statement, LFN).invoice().ht()).isEqualTo(Money.parse("11.50"));
        assertThat(statement.bill(CDG)).isNull();
    }

    @Test
    void each_issuer_has_its_own_bill() {
        Statement statement = PricedBody.in(2023, PACK).statement();

        assertThat(bill(statement, LFN).issuer()).isEqualTo(LFN);
        assertThat(bill(statement, CDG).issuer()).isEqualTo(CDG);
    }

    @Test
    void the_body_is_named_as_its_first_accepted_row_names_it() {
        Statement statement = PricedBody.in(
                        2023,
                        line("collectivite=Aras", "devis_cdg_ttc=60,00"),
                        line("collectivite=Arras", "service=PAGE_INTERNET"),
                        line("collectivite=Ville d'Arras", "service=SAUVEGARDE"))
                .statement();

        assertThat(statement.siret()).isEqualTo(SIRET);
        assertThat(statement.name()).isEqualTo("Arras");
    }

    @Test
    void the_references_of_a_bill_are_the_first_ones_that_an_accepted_row_has() {
        Statement statement = PricedBody.in(
                        2023,
                        line("engagement=EJ-0", "devis_cdg_ttc=60,00"),
                        line("code_service=SG", "service=PAGE_INTERNET"),
                        line("engagement=EJ-1", "code_service=RH", "service=SAUVEGARDE"))
                .statement();

        assertThat(bill(statement, LFN).references()).isEqualTo(new Row.References("EJ-1", "SG"));
        assertThat(bill(statement, CDG).references()).isEqualTo(new Row.References("EJ-1", "SG"));
    }

    @Test
    void a_body_that_asks_for_no_reference_gets_none() {
        assertThat(bill(PricedBody.in(2023, line()).statement(), LFN).references())
                .isEqualTo(new Row.References("", ""));
    }

    /**
     * Both mailbox rows in their first year: 16.10 + 10.00 = 26.10 HT = 31.32 TTC; 21.85 + 10.00 = 31.85 HT = 38.22 TTC;
     * the band of 2 mailboxes, 25.00, stands on the first of them.
     */
    @Test
    void what_is_billed_over_several_rows_stands_on_the_first_of_them() {
        Statement statement = PricedBody.in(2023, line("service=MESSAGERIE_5GO"), line("service=MESSAGERIE_ILLIMITEE"))
                .statement();

        assertThat(statement.outcomes())
                .extracting(Statement.Outcome::amounts)
                .containsExactly(
                        List.of(Money.parse("31.32"), Money.parse("25.00")), List.of(Money.parse("38.22"), Money.ZERO));
    }

    /** Rule {@code due.contribution}. */
    @Test
    void a_contribution_that_is_invoiced_is_known_to_later_years_under_its_start_for_each_issuer() {
        Statement statement = PricedBody.in(2023, PACK).holdingAPlace().statement();
        LocalDate start = LocalDate.of(2023, 4, 1);

        assertThat(statement.contributions())
                .containsExactly(
                        new Register.Contribution(SIRET, "LFN", start), new Register.Contribution(SIRET, "CDG", start));
    }

    @Test
    void a_pack_without_a_place_or_beyond_its_second_year_contributes_nothing() {
        assertThat(PricedBody.in(2023, PACK).statement().contributions()).isEmpty();
        assertThat(PricedBody.in(2025, PACK).holdingAPlace().statement().contributions())
                .isEmpty();
    }

    /** LFN has invoiced it in another year, under 01/02/2023; the start counts for the CDG too: rule {@code due.moved-start}. */
    @Test
    void the_start_of_a_contribution_is_the_earlier_one_under_which_the_other_issuer_invoiced_it() {
        Statement statement = PricedBody.in(2024, PACK)
                .holdingAPlace(new Register.Contribution(SIRET, "LFN", LocalDate.of(2023, 2, 1)))
                .statement();

        assertThat(statement.contributions())
                .containsExactly(new Register.Contribution(SIRET, "CDG", LocalDate.of(2023, 2, 1)));
    }

    /** Rule {@code due.equipment}: of three units one is billed at 200.00. */
    @Test
    void the_units_at_the_reduced_price_are_known_to_later_years() {
        Statement statement = PricedBody.in(2023, PACK, line("service=PACK_MATERIEL", "population=900", "quantite=3"))
                .holdingAPlace()
                .statement();

        assertThat(statement.reducedUnits()).containsExactly(new Register.ReducedUnits(SIRET, "PACK_MATERIEL", 1));
    }

    @Test
    void units_at_the_price_of_everybody_are_not() {
        assertThat(PricedBody.in(2023, PACK, line("service=PACK_MATERIEL", "population=900"))
                        .statement()
                        .reducedUnits())
                .isEmpty();
    }

    /** A line of a quote names what it is, and where the amount was agreed. */
    @Test
    void a_quote_is_billed_under_the_label_of_its_service_and_with_its_place_in_the_inventory() {
        Statement statement = PricedBody.in(2023, line("service=ANTIVIRUS", "devis_lfn_ht=100,00"))
                .statement();

        assertThat(bill(statement, LFN).invoice().lines())
                .extracting(
                        line -> line.billable().item().label(),
                        line -> line.billable().item().unit(),
                        line -> line.billable().item().grid(),
                        line -> line.billable().item().reference())
                .containsExactly(tuple(
                        "Devis accepté : Antivirus",
                        "forfait",
                        "",
                        "Devis accepté, inventaire ligne 2, colonne devis_lfn_ht"));
    }
}
