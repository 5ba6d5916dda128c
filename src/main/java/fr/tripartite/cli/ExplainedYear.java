package fr.tripartite.cli;

import fr.tripartite.billing.Numbers;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.explanation.Explainer;
import fr.tripartite.explanation.Explanation;
import fr.tripartite.explanation.ExplanationWord;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.Document;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.Run;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A year whose amounts are to be explained: as a run billed it, or as it would be billed from what is at hand. */
final class ExplainedYear {

    private final YearBilling billing;
    private final Message origin;

    private ExplainedYear(YearBilling billing, Message origin) {
        this.billing = billing;
        this.origin = origin;
    }

    /** The year as a run billed it, from the inputs that the ledger keeps. */
    static ExplainedYear billed(Ledger ledger, Run run) {
        Configuration configuration = ConfigurationReader.read(ledger.files().configuration(run), Map.of());
        String file = ledger.files().inventory(run).name();
        Inventory inventory = InventoryFile.read(file, ledger.files().inventoryContent(run), configuration.tariffs());
        Register register = ledger.subsidy().registerAfter(run);
        return new ExplainedYear(
                new YearBilling(run.year(), configuration, inventory, register),
                Message.of(ExplanationWord.BILLED_FROM, file));
    }

    /** The year as it would be billed from an inventory. */
    static ExplainedYear atHand(int year, Configuration configuration, Path file, LedgerLocation location) {
        YearBilling.requireCovered(year, configuration.tariffs());
        Inventory inventory = InventoryFile.read(file, configuration.tariffs());
        return new ExplainedYear(
                new YearBilling(year, configuration, inventory, BilledYear.register(year, location)),
                Message.of(ExplanationWord.PREVIEWED_FROM, String.valueOf(file.getFileName())));
    }

    private Body find(String siret) {
        return billing.body(siret).orElseGet(() -> new Body(siret, List.of()));
    }

    /** Explains a body. */
    Explainer explainer(String siret) {
        return explainer(billing.explain(find(siret)));
    }

    private Explainer explainer(ExplainedStatement explained) {
        String siret = explained.statement().siret();
        return new Explainer(
                billing.year(),
                explained,
                billing.register().place(siret),
                billing.configuration().readings(),
                (reading, choice) -> billing.under(Map.of(reading, choice)).price(find(siret)));
    }

    /**
     * Checks that what is about to be explained is what was billed.
     *
     * @throws Failure where this program computes something else
     */
    void requireSame(String siret, Document document) {
        Statement statement = billing.price(find(siret));
        boolean same = statement.bills().stream()
                .filter(bill -> bill.issuer().code().equals(document.issuer()))
                .map(bill -> billing.invoice(statement, bill, document.id(), document.date()))
                .anyMatch(document::asksTheSameAs);
        if (!same) {
            throw Failure.unsound(document.number()
                    + " was billed otherwise than this version of the program would: explain it with the version that"
                    + " billed it");
        }
    }

    /**
     * Explains everything about a body.
     *
     * @param documents its invoices by issuer
     * @throws Failure where the inventory has no row of it
     */
    Explanation body(String siret, Map<String, Document> documents) {
        if (billing.body(siret).isEmpty() && billing.rejectedRows(siret).isEmpty()) {
            throw Failure.invalid("the inventory of " + billing.year() + " has no row of " + siret);
        }
        return explainer(siret).body(origin, documents, billing.rejectedRows(siret));
    }

    /** The invoices of a body as check numbers them, by issuer. */
    Map<String, Document> previewed(String siret) {
        Map<String, Document> documents = new HashMap<>();
        preview(document -> {
            boolean found = document.recipient().siret().equals(siret);
            if (found) {
                documents.put(document.issuer(), document);
            }
            return !found && !documents.isEmpty();
        });
        return documents;
    }

    /** The invoice that check gives a number. */
    Optional<Document> preview(String number) {
        List<Document> found = new ArrayList<>(1);
        preview(document -> document.number().equals(number) && found.add(document));
        return found.stream().findFirst();
    }

    /** Numbers the invoices as check does, until one is the last that is asked for. */
    private void preview(Predicate<Document> isLast) {
        Numbers numbers = Numbers.preview(billing.year());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        for (Body body : billing.bodies()) {
            Statement statement = billing.price(body);
            for (Statement.Bill bill : statement.bills()) {
                if (isLast.test(billing.invoice(statement, bill, numbers.next(bill.issuer()), today))) {
                    return;
                }
            }
        }
    }
}
