package fr.tripartite.delivery;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.explanation.DocumentStory;
import fr.tripartite.explanation.Explainer;
import fr.tripartite.explanation.Explanation;
import fr.tripartite.explanation.ExplanationWord;
import fr.tripartite.explanation.FactLabel;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.job.RepricedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.QuoteTable;
import fr.tripartite.ledger.Run;
import fr.tripartite.pricing.Statement;
import fr.tripartite.quotation.Quotation;
import fr.tripartite.quotation.Quote;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A devis explained from what the ledger keeps of it: its rows, the configuration and the register of its day. */
public final class ExplainedQuote {

    private final Ledger ledger;
    private final QuoteTable.Entry entry;
    private final Run run;

    /** Gets ready to explain a devis. */
    public ExplainedQuote(Ledger ledger, QuoteTable.Entry entry) {
        this.ledger = ledger;
        this.entry = entry;
        this.run = ledger.run(ledger.quotes().run(entry));
    }

    private Configuration configuration(Map<String, String> choices) {
        return ConfigurationReader.read(ledger.files().configuration(run), choices);
    }

    private Quotation quotation(Configuration configuration, Body body) {
        return Quotation.of(body, entry.number().year(), entry.years(), configuration.tariffs(), this::register);
    }

    private Register register(int year) {
        return ledger.subsidy().registerAfter(run, year);
    }

    /**
     * Explains every amount of every year.
     *
     * @throws Failure where this program computes something else than what was quoted
     */
    public Explanation explain() {
        Configuration configuration = configuration(Map.of());
        Inventory inventory = RepricedYear.inventory(ledger, run, configuration);
        Body body = inventory.bodies().stream()
                .filter(each -> each.siret().equals(entry.siret()))
                .findFirst()
                .orElseThrow(this::otherwise);
        Issuer issuer = configuration.tariffs().issuers().stream()
                .filter(each -> each.code().equals(entry.number().issuer()))
                .findFirst()
                .orElseThrow(this::otherwise);
        Quotation quotation = quotation(configuration, body);
        Quote quote = Quote.of(quotation, List.of(issuer), each -> entry.number(), run.date()).stream()
                .findFirst()
                .orElseThrow(this::otherwise);
        List<Explanation> years = new ArrayList<>();
        for (int i = 0; i < quote.years().size(); i++) {
            years.add(year(quote.years().get(i), quotation.years().get(i), configuration, body, i));
        }
        return new Explanation(
                Message.of(DeliveryWord.QUOTE_TITLE, entry.number().text(), run.date()),
                new Explanation.Facts()
                        .add(FactLabel.ISSUER, Message.of(ExplanationWord.ISSUER, issuer.code(), issuer.name()))
                        .add(FactLabel.BODY, Message.of(ExplanationWord.BODY, entry.name(), entry.siret()))
                        .list(),
                years);
    }

    private Explanation year(
            Quote.Year quoted, Quotation.Year priced, Configuration configuration, Body body, int index) {
        Optional<Explanation> explained =
                quoted.document().map(document -> lines(document, priced, configuration, body, index));
        List<Explanation.Fact> facts = new ArrayList<>();
        explained.ifPresent(document -> facts.addAll(document.facts()));
        facts.addAll(new Explanation.Facts()
                .add(
                        FactLabel.TO_BE_QUOTED,
                        quoted.blanks().stream()
                                .map(blank -> Message.of(
                                        DeliveryWord.QUOTE_BLANK,
                                        blank.row().service().label(),
                                        blank.row().line(),
                                        blank.reason()))
                                .toList())
                .list());
        Message title = Message.of(
                facts.isEmpty() ? DeliveryWord.QUOTE_NOTHING : DeliveryWord.QUOTE_YEAR,
                Integer.toString(quoted.year()));
        return new Explanation(title, facts, explained.map(Explanation::parts).orElseGet(List::of));
    }

    private Explanation lines(
            Document document, Quotation.Year priced, Configuration configuration, Body body, int index) {
        return new Explainer(
                        priced.year(),
                        priced.explained(),
                        register(priced.year()).place(body.siret()),
                        configuration.readings(),
                        (reading, choice) -> under(reading, choice, body, index))
                .document(DocumentStory.of(document, new Standing(List.of(document))), 0)
                .orElseThrow(this::otherwise);
    }

    private Statement under(String reading, String choice, Body body, int index) {
        return quotation(configuration(Map.of(reading, choice)), body)
                .years()
                .get(index)
                .statement();
    }

    private Failure otherwise() {
        return Failure.unsound(DeliveryWord.QUOTED_OTHERWISE, entry.number().text());
    }
}
