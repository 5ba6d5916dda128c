package fr.tripartite.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.conformity.InvoiceXml;
import fr.tripartite.conformity.OwnRules;
import fr.tripartite.facturx.CrossIndustryInvoice;
import fr.tripartite.facturx.PlainText;
import fr.tripartite.facturx.SampleDocument;
import fr.tripartite.invoicing.Document;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tiers.PostalAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** « Ten thousand hostile names: no crash, no invalid file. » A document holds twenty of them, each where somebody types something. */
class HostileDocumentsTest {

    private static final int NAMES = 10_000;
    private static final int NAMES_A_DOCUMENT = 20;
    private static final int LINES = 6;
    private static final int PRINTED = 15;
    private static final int THREADS = 2;

    /** The document of a seed. */
    private static Shipment shipment(int seed) {
        HostileText text = new HostileText(seed);
        SampleDocument document = SampleDocument.of(Cases.LFN.issuer())
                .to(new Document.Recipient(Cases.ACHICOURT, text.next(), text.next(), text.next()));
        for (int line = 0; line < LINES; line++) {
            document.line(
                    SampleDocument.item(
                            "SERVICE", Nature.DEVIS, text.next(), "forfait", "20.00", Basis.TTC, text.next()),
                    1);
        }
        return new Shipment(
                document.invoice(1 + seed),
                Cases.LFN,
                SampleDocument.tiers(
                        Cases.ACHICOURT,
                        seed % 2 == 0 ? "" : text.cell(),
                        new PostalAddress(text.cell(), text.cell(), text.cell(), text.cell(), "62217", text.cell())),
                "",
                Shipment.Stamp.NONE);
    }

    private static List<String> inThreads(int count, IntFunction<List<String>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> all = IntStream.range(0, count)
                    .<Callable<List<String>>>mapToObj(seed -> () -> work.apply(seed))
                    .toList();
            List<String> found = new ArrayList<>();
            for (Future<List<String>> each : threads.invokeAll(all)) {
                found.addAll(each.get());
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_page_and_an_xml_stay_what_they_are_whatever_a_name_holds() throws InterruptedException, ExecutionException {
        assertThat(inThreads(NAMES / NAMES_A_DOCUMENT, HostileDocumentsTest::failures))
                .isEmpty();
    }

    private static List<String> failures(int seed) {
        Shipment shipment = shipment(seed);
        byte[] xml = CrossIndustryInvoice.of(shipment.document(), shipment.sender(), shipment.tiers());
        List<String> failures = new ArrayList<>(OwnRules.failures(xml));
        String name = PlainText.of(shipment.document().recipient().name(), PlainText.NAME);
        if (!new InvoiceXml(xml).text("$buyer/ram:Name").equals(name)) {
            failures.add("another name in the XML");
        }
        InvoiceXml page = new InvoiceXml(
                Examined.page(shipment).replace("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8));
        if (page.nodes("//tr").size() != LINES + 3
                || page.nodes("//img").size() + page.nodes("//style").size() != 1) {
            failures.add("another page: a name became markup");
        }
        return failures.stream().map(failure -> "seed " + seed + ": " + failure).toList();
    }

    @Test
    void a_document_keeps_every_rule_whatever_a_name_holds() throws InterruptedException, ExecutionException {
        assertThat(inThreads(PRINTED, seed -> Examined.of(shipment(seed)).failures().stream()
                        .map(failure -> "seed " + seed + ": " + failure)
                        .toList()))
                .isEmpty();
    }
}
