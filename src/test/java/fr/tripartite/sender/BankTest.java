package fr.tripartite.sender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an issuer is paid: an account number that was mistyped is noticed before anybody pays into it. */
class BankTest {

    /** The examples of the registry of IBANs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "FR7630001007941234567890185",
                "NO9386011117947",
                "DE89370400440532013000",
                "MC5811222000010123456789030"
            })
    void an_iban_with_its_key_is_one(String text) {
        assertThat(Bank.isIban(text)).isTrue();
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "FR7630001007941234567890186",
                "FR7530001007941234567890185",
                "FR7630001007941234567809185",
                "FR76 3000 1007 9412 3456 7890 185",
                "fr7630001007941234567890185",
                "7630001007941234567890185FR",
                "FR763000100794123456789018É",
                "FR76",
                ""
            })
    void digits_that_changed_and_other_texts_are_none(String text) {
        assertThat(Bank.isIban(text)).isFalse();
    }

    /** BT-84 of the public sector: 27 characters, which is what a French one has; this one is right and has 31. */
    @Test
    void an_iban_that_no_public_accountant_takes_is_none() {
        assertThat(Bank.isIban("MT84MALT011000012345MTLCAST001S")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BDFEFRPPCCT", "BDFEFRPP", "PSSTFRPPLIL", "AGRIFRPP867"})
    void a_bic_has_eight_characters_or_eleven(String text) {
        assertThat(Bank.isBic(text)).isTrue();
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(strings = {"BDFEFRPPC", "BDFEFRP", "BDFEFRPPCCTX", "bdfefrpp", "BDFE FRPP", "1DFEFRPP", ""})
    void other_texts_are_no_bic(String text) {
        assertThat(Bank.isBic(text)).isFalse();
    }

    @Test
    void people_read_an_iban_in_fours() {
        assertThat(SampleSenders.LFN.bank().ibanInFours()).isEqualTo("FR76 3000 1007 9412 3456 7890 185");
    }
}
