package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.subsidy.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table beside the inventory is read as tolerantly, whatever it is about. */
class PaymentFileTest {

    @TempDir
    Path directory;

    private PaymentFile read(String text) throws IOException {
        return PaymentFile.read(
                Files.writeString(directory.resolve("versements.csv"), text), Set.of("LFN", "CDG"), List.of());
    }

    @Test
    void columns_are_spelt_as_those_of_the_inventory_may_be() throws IOException {
        PaymentFile file = read("""
                Date;Référence;Émetteur;S.I.R.E.T;Montant;annulé
                15/01/2025;V1;LFN;21620041000019;10,00;
                15/01/2025;V1;LFN;21620041000019;10,00;oui
                """);

        assertThat(file.rejections()).isEmpty();
        assertThat(file.payments()).extracting(Payment::reference).containsExactly("V1", "V1");
    }

    @Test
    void a_quote_swallows_no_rows() throws IOException {
        PaymentFile file = read("""
                date;reference;emetteur;siret;montant
                15/01/2025;"V1;LFN;21620041000019;10,00
                16/01/2025;V2;LFN;21620041000019;20,00
                17/01/2025;V3;LFN;;30,00
                18/01/2025;V4";LFN;21620041000019;40,00
                """);

        assertThat(file.payments()).extracting(Payment::reference).containsExactly("V2", "V3", "V4\"");
        assertThat(file.rejections()).extracting(RejectedRecord::line).containsExactly(2);
    }
}
