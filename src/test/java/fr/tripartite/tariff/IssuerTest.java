package fr.tripartite.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.tripartite.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {

    private static final Issuer.Vat VAT = new Issuer.Vat(new Rate(2000), "", "", List.of());

    private static Issuer issuer(String code, String prefix, Basis quotes) {
        return new Issuer(code, "Name", List.of("Street", "Town"), "20003858000016", prefix, quotes, VAT);
    }

    @Test
    void its_columns_bear_its_code_and_what_its_quotes_fix() {
        assertThat(issuer("LFN", "LFN", Basis.HT).quoteColumn()).isEqualTo("devis_lfn_ht");
        assertThat(issuer("CDG", "CDG", Basis.TTC).quoteColumn()).isEqualTo("devis_cdg_ttc");
        assertThat(issuer("CDG", "CDG", Basis.TTC).amountColumn()).isEqualTo("montant_cdg_ttc");
    }

    @ParameterizedTest
    @CsvSource({"LFN, L", "X, ABC123", "A1B2C3, 9"})
    void code_and_prefix_are_one_to_six_upper_case_letters_or_digits(String code, String prefix) {
        assertThatCode(() -> issuer(code, prefix, Basis.HT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"LFN, LFN-", "LFN, lfn", "LFN, ABCDEFG", "LFN, ''", "lfn, LFN", "L N, LFN", "ABCDEFG, LFN", "É, LFN"})
    void any_other_code_or_prefix_would_not_fit_an_invoice_number(String code, String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issuer(code, prefix, Basis.HT))
                .withMessage("code and prefix of an issuer are one to six upper-case letters or digits");
    }
}
