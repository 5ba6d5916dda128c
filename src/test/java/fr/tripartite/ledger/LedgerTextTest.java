package fr.tripartite.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.files.Books;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is packed into one cell of the ledger comes out as it went in. */
class LedgerTextTest {

    @Test
    void issuers_come_back() {
        List<Books.IssuerColumns> issuers = List.of(
                new Books.IssuerColumns("LFN", "montant_lfn_ttc"), new Books.IssuerColumns("CDG", "montant_cdg_ttc"));

        assertThat(LedgerText.issuers(LedgerText.issuers(issuers))).isEqualTo(issuers);
    }
}
