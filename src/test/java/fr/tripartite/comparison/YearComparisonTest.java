package fr.tripartite.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A year against the one before it: who is new, gone, or owes something else, and why. */
class YearComparisonTest {

    private static final String ARRAS = "21620041000019";
    private static final String LENS = "21620498200015";
    private static final String OLD_GRID = "SERVICES-2023";
    private static final String NEW_GRID = "SERVICES-2024";

    private final YearFigures before = new YearFigures(2023, List.of("LFN", "CDG"));
    private final YearFigures now = new YearFigures(2024, List.of("LFN", "CDG"));
    private int sequence;

    private static Issuer issuer(String code) {
        return new Issuer(
                code, code, List.of("Rue"), ARRAS, code, Basis.TTC, new Issuer.Vat(Rate.NONE, "", "", List.of()));
    }

    private static BillableLine line(String service, Nature nature, long quantity, String price, String grid) {
        return new BillableLine(
                new Item(
                        service,
                        nature,
                        Item.Kind.ORDINARY,
                        "Label of " + service,
                        "an",
                        Money.parse(price),
                        Basis.TTC,
                        grid,
                        "place"),
                quantity,
                List.of(1));
    }

    private static BillableLine yearly(String service, long quantity, String price) {
        return line(service, Nature.ABONNEMENT, quantity, price, OLD_GRID);
    }

    private Document bill(YearFigures year, String siret, String issuerCode, BillableLine... lines) {
        Issuer issuer = issuer(issuerCode);
        Document document = Document.invoice(
                Invoice.of(List.of(lines), issuer),
                issuer,
                new Document.Recipient(siret, "Body " + siret.substring(5, 9), "", ""),
                DocumentNumber.of(issuer, year.year(), ++sequence),
                new Document.Issue(LocalDate.of(year.year(), 12, 31), "", Motive.FIRST),
                null);
        year.add(document);
        return document;
    }

    private void has(YearFigures year, String siret, String... services) {
        Arrays.stream(services).forEach(service -> year.addService(siret, "Body " + siret.substring(5, 9), service));
    }

    private YearComparison compared() {
        return YearComparison.of(before, now, Set.of("PACK_SOCLE"));
    }

    private BodyChange change() {
        assertThat(compared().changes()).hasSize(1);
        return compared().changes().get(0);
    }

    private List<String> reasons() {
        return change().reasons().stream()
                .map(reason -> fr.tripartite.words.Words.ENGLISH.say(reason))
                .toList();
    }

    @Test
    void a_body_that_owes_the_same_has_not_changed() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 2, "11.50"));
        bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 2, "11.50"));

        assertThat(compared().changes()).isEmpty();
    }

    @Test
    void a_body_that_comes_and_one_that_goes_are_told_with_their_amounts() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));
        bill(now, LENS, "LFN", yearly("SAUVEGARDE", 1, "463.00"));
        bill(now, LENS, "CDG", line("SAUVEGARDE", Nature.ACCOMPAGNEMENT, 1, "50.00", NEW_GRID));

        assertThat(compared().changes())
                .extracting(BodyChange::siret, BodyChange::kind, BodyChange::difference)
                .containsExactly(
                        tuple(ARRAS, BodyChange.Kind.GONE, Money.parse("-11.50")),
                        tuple(LENS, BodyChange.Kind.NEW, Money.parse("513.00")));
        assertThat(compared().counts())
                .containsEntry(BodyChange.Kind.NEW, 1)
                .containsEntry(BodyChange.Kind.GONE, 1)
                .containsEntry(BodyChange.Kind.MORE, 0);
    }

    /** The contribution of the pack covers two years: in the second one nothing is invoiced, and the body is still there. */
    @Test
    void a_body_that_owes_nothing_this_year_is_not_gone() {
        bill(before, ARRAS, "CDG", line("PACK_SOCLE", Nature.ACCOMPAGNEMENT, 1, "225.00", "PACK"));
        has(before, ARRAS, "PACK_SOCLE");
        has(now, ARRAS, "PACK_SOCLE");

        assertThat(change().kind()).isEqualTo(BodyChange.Kind.LESS);
        assertThat(reasons()).containsExactly("phase (year of the pack, owed once, quote): Label of PACK_SOCLE");
    }

    @Test
    void a_cancelled_invoice_counts_for_nothing() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));
        Document wrong = bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 3, "11.50"));
        now.add(wrong.cancelled(DocumentNumber.of(issuer("LFN"), 2024, 99), LocalDate.of(2025, 1, 31), Motive.CHANGED));
        bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));

        assertThat(compared().changes()).isEmpty();
    }

    @Test
    void more_units_are_told_with_their_number() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 2, "11.50"));
        bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 3, "11.50"));

        assertThat(change().kind()).isEqualTo(BodyChange.Kind.MORE);
        assertThat(reasons()).containsExactly("quantity: Label of NOM_DOMAINE (2 → 3)");
    }

    @Test
    void another_grid_is_told_with_both_prices() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));
        bill(now, ARRAS, "LFN", line("NOM_DOMAINE", Nature.ABONNEMENT, 1, "15.00", NEW_GRID));

        assertThat(reasons()).containsExactly("price of another grid: Label of NOM_DOMAINE (11.50 € → 15.00 €)");
    }

    /** The band of the mailboxes, the category of Démarches simplifiées. */
    @Test
    void another_price_of_the_same_grid_is_another_band() {
        bill(before, ARRAS, "CDG", line("MESSAGERIE", Nature.ACCOMPAGNEMENT, 1, "25.00", OLD_GRID));
        bill(now, ARRAS, "CDG", line("MESSAGERIE", Nature.ACCOMPAGNEMENT, 1, "50.00", OLD_GRID));

        assertThat(reasons()).containsExactly("another band or category: Label of MESSAGERIE (25.00 € → 50.00 €)");
    }

    @Test
    void another_price_of_the_pack_is_another_of_its_years() {
        bill(before, ARRAS, "CDG", line("PACK_SOCLE", Nature.ACCOMPAGNEMENT, 1, "375.00", "PACK"));
        bill(now, ARRAS, "CDG", line("PACK_SOCLE", Nature.ACCOMPAGNEMENT, 1, "150.00", "PACK"));

        assertThat(change().kind()).isEqualTo(BodyChange.Kind.LESS);
        assertThat(reasons()).containsExactly("phase (year of the pack, owed once, quote): Label of PACK_SOCLE");
    }

    @Test
    void what_is_owed_once_comes_and_goes_by_its_nature() {
        bill(before, ARRAS, "LFN", yearly("PAGE_INTERNET", 1, "11.50"));
        bill(
                now,
                ARRAS,
                "LFN",
                yearly("PAGE_INTERNET", 1, "11.50"),
                line("CLE_1AN_CDG", Nature.CERTIFICAT, 1, "64.00", OLD_GRID));

        assertThat(reasons()).containsExactly("phase (year of the pack, owed once, quote): Label of CLE_1AN_CDG");
    }

    @Test
    void a_service_that_comes_or_goes_is_told_by_its_name() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"), yearly("PAGE_INTERNET", 1, "11.50"));
        bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"), yearly("SAUVEGARDE", 1, "385.88"));

        assertThat(reasons())
                .containsExactly("new service: Label of SAUVEGARDE", "service ended: Label of PAGE_INTERNET");
    }

    /** The mailboxes of both kinds are billed as MESSAGERIE by the CDG. */
    @Test
    void a_service_that_was_there_and_awaited_a_quote_is_not_new() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));
        has(before, ARRAS, "MESSAGERIE_5GO");
        bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));
        bill(now, ARRAS, "CDG", line("MESSAGERIE", Nature.ACCOMPAGNEMENT, 1, "25.00", OLD_GRID));

        assertThat(reasons()).containsExactly("phase (year of the pack, owed once, quote): Label of MESSAGERIE");
    }

    @Test
    void the_same_sum_from_other_issuers_is_told_as_shifted() {
        bill(before, ARRAS, "LFN", yearly("NOM_DOMAINE", 1, "20.00"));
        bill(now, ARRAS, "CDG", yearly("NOM_DOMAINE", 1, "20.00"));

        assertThat(change().kind()).isEqualTo(BodyChange.Kind.SHIFTED);
        assertThat(compared().largest(10)).isEmpty();
    }

    @Test
    void the_largest_changes_come_first_whether_up_or_down() {
        bill(before, ARRAS, "LFN", yearly("SAUVEGARDE", 1, "385.88"));
        bill(now, LENS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));

        assertThat(compared().largest(10)).extracting(BodyChange::siret).containsExactly(ARRAS, LENS);
        assertThat(compared().largest(1)).extracting(BodyChange::siret).containsExactly(ARRAS);
    }

    @Test
    void services_add_up_over_the_bodies_less_what_is_cancelled() {
        bill(now, ARRAS, "LFN", yearly("NOM_DOMAINE", 2, "11.50"));
        bill(now, LENS, "LFN", yearly("NOM_DOMAINE", 1, "11.50"));
        Document wrong = bill(now, LENS, "CDG", yearly("SAUVEGARDE", 1, "50.00"));
        now.add(wrong.cancelled(DocumentNumber.of(issuer("CDG"), 2024, 99), LocalDate.of(2025, 1, 31), Motive.CHANGED));

        assertThat(now.services())
                .extracting(
                        total -> total.key().service(), ServiceTotal::bodies, ServiceTotal::quantity, ServiceTotal::ttc)
                .containsExactly(tuple("NOM_DOMAINE", 2, 3L, Money.parse("34.50")));
    }
}
