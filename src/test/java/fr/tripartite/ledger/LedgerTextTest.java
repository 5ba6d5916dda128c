package fr.tripartite.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.files.Books;
import fr.tripartite.files.TrackedRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is packed into one cell of the ledger comes out as it went in. */
class LedgerTextTest {

    @Test
    void rows_come_back_whatever_they_hold() {
        List<TrackedRow> rows = List.of(
                new TrackedRow(2, false, "2;a;b\n", "", ""),
                new TrackedRow(3, true, "3:4;é€\u202f😀\n", "5:x\n6:y\n", "1:\"\"\n;\r"),
                new TrackedRow(2_000_000_000, false, "", "", ""));
        List<TrackedRow> found = new ArrayList<>();

        LedgerText.rows(LedgerText.rows(rows), found::add);

        assertThat(found).isEqualTo(rows);
    }

    @Test
    void no_row_is_no_text() {
        List<TrackedRow> found = new ArrayList<>();

        LedgerText.rows(LedgerText.rows(List.of()), found::add);

        assertThat(found).isEmpty();
    }

    @Test
    void issuers_come_back() {
        List<Books.IssuerColumns> issuers = List.of(
                new Books.IssuerColumns("LFN", "montant_lfn_ttc"), new Books.IssuerColumns("CDG", "montant_cdg_ttc"));

        assertThat(LedgerText.issuers(LedgerText.issuers(issuers))).isEqualTo(issuers);
    }
}
