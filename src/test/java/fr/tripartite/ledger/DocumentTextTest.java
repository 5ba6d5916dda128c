package fr.tripartite.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents come out of their text as they went in; what is billed stands there once. */
class DocumentTextTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Item MAIL = new Item(
            "MAIL", Nature.ABONNEMENT, "Boîte : 5 Go", "boîte", Money.parse("16.10"), Basis.HT, "G-1", "tableau « T »");
    private static final Item HELP =
            new Item("HELP", Nature.ACCOMPAGNEMENT, "Aide", "forfait", Money.parse("50.00"), Basis.HT, "", "devis");

    /** 3 × 16.10 = 48.30, VAT at 20 % 9.66; 50.00, VAT 10.00. */
    private static final Document INVOICE = new Document(
            "LFN",
            2024,
            999_999,
            "LFN-2024-999999",
            Document.Type.FACTURE,
            new Document.Recipient("21620041000019", "L'Œuf 😀", "EJ-1", ""),
            DAY,
            2000,
            Money.parse("98.30"),
            Money.parse("19.66"),
            Money.parse("117.96"),
            Money.ZERO,
            "",
            List.of(
                    new Document.Line(
                            MAIL, 3, Money.parse("48.30"), Money.parse("9.66"), Money.parse("57.96"), List.of(17, 18)),
                    new Document.Line(
                            HELP, 1, Money.parse("50.00"), Money.parse("10.00"), Money.parse("60.00"), List.of(20))));

    private static final Document AVOIR = INVOICE.cancelled(1_000_000, "LFN-2024-1000000", DAY);

    private static final String TEXT = "9:LFN-2024-999999 10:2024-12-312 "
            + "4:MAIL10:ABONNEMENT12:Boîte : 5 Go5:boîte1610 2:HT3:G-113:tableau « T »"
            + "4:HELP14:ACCOMPAGNEMENT4:Aide7:forfait5000 2:HT0:5:devis"
            + "14:216200410000198:L'Œuf 😀4:EJ-10:0:"
            + "2000 9830 1966 11796 0 2 0 3 4830 966 5796 2 17 18 1 1 5000 1000 6000 1 20 "
            + "14:216200410000198:L'Œuf 😀4:EJ-10:15:LFN-2024-999999"
            + "2000 -9830 -1966 -11796 0 2 0 -3 -4830 -966 -5796 2 17 18 1 -1 -5000 -1000 -6000 1 20 ";

    @Test
    void documents_are_written_as_the_format_says() {
        assertThat(DocumentText.of(List.of(INVOICE, AVOIR))).isEqualTo(TEXT);
    }

    @Test
    void documents_come_back() {
        assertThat(DocumentText.read(TEXT, "LFN", 2024)).containsExactly(INVOICE, AVOIR);
    }

    @Test
    void numbers_follow_one_another() {
        assertThatThrownBy(() -> DocumentText.of(List.of(AVOIR, INVOICE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of place");
    }

    @Test
    void one_day_for_all() {
        Document later = INVOICE.cancelled(1_000_000, "LFN-2024-1000000", DAY.plusDays(1));

        assertThatThrownBy(() -> DocumentText.of(List.of(INVOICE, later)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of place");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 60, 120, 200, 260})
    void a_text_that_is_cut_is_not_read(int length) {
        assertThatThrownBy(() -> DocumentText.read(TEXT.substring(0, length), "LFN", 2024))
                .isInstanceOfAny(IllegalArgumentException.class, IndexOutOfBoundsException.class);
    }
}
