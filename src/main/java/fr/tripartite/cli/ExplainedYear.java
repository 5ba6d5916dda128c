package fr.tripartite.cli;

import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.BodyToBill;
import fr.tripartite.billing.Numbers;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.explanation.DocumentStory;
import fr.tripartite.explanation.Explainer;
import fr.tripartite.explanation.Explanation;
import fr.tripartite.explanation.ExplanationWord;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.job.RepricedYear;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.Run;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Statement;
import fr.tripartite.screen.Letter;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year whose amounts are to be explained: as a run billed it, or as it would be billed from what is at hand. */
final class ExplainedYear {

    private final YearBilling billing;
    private final Message origin;
    private final String inventoryFile;

    private ExplainedYear(YearBilling billing, ExplanationWord origin, String inventoryFile) {
        this.billing = billing;
        this.origin = Message.of(origin, inventoryFile);
        this.inventoryFile = inventoryFile;
    }

    /** The year as a run billed it, from the inputs that the ledger keeps. */
    static ExplainedYear billed(Ledger ledger, Run run) {
        Configuration configuration = ConfigurationReader.read(ledger.files().configuration(run), Map.of());
        Inventory inventory = RepricedYear.inventory(ledger, run, configuration);
        Register register = ledger.subsidy().registerAfter(run);
        return new ExplainedYear(
                new YearBilling(run.year(), configuration, inventory, register),
                ExplanationWord.BILLED_FROM,
                inventory.file());
    }

    /** The year as it would be billed from an inventory. */
    static ExplainedYear atHand(int year, Configuration configuration, Path file, LedgerLocation location) {
        YearBilling.requireCovered(year, configuration.tariffs());
        Inventory inventory = InventoryFile.read(file, configuration.inventoryFormat(year));
        return new ExplainedYear(
                new YearBilling(year, configuration, inventory, BilledYear.register(year, location)),
                ExplanationWord.PREVIEWED_FROM,
                String.valueOf(file.getFileName()));
    }

    private Body find(String siret) {
        return billing.body(siret).orElseGet(() -> new Body(siret, List.of()));
    }

    private Explainer explainer(String siret) {
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
     * Explains a document.
     *
     * @param line number of one line, or 0 for all
     * @throws Failure where this program computes something else, or the document has no such line
     */
    Explanation document(DocumentStory story, int line) {
        int lines = story.claim().lines().size();
        if (line < 0 || line > lines) {
            throw Failure.invalid(CliWord.NO_LINE, lines, line);
        }
        return explainer(story.claim().recipient().siret())
                .document(story, line)
                .orElseThrow(() -> billedOtherwise(story.claim().number()));
    }

    private static Failure billedOtherwise(String number) {
        return Failure.unsound(CliWord.BILLED_OTHERWISE, number);
    }

    /**
     * Explains everything about a body.
     *
     * @param standing what stands of it by issuer
     * @param issued all documents of the year about it
     * @throws Failure where the inventory has no row of it, and nothing was issued about it; where this program computes something
     *     else
     */
    Explanation body(String siret, Map<String, Standing> standing, List<Document> issued) {
        boolean isThere =
                billing.body(siret).isPresent() || !billing.rejectedRows(siret).isEmpty();
        if (!isThere && issued.isEmpty()) {
            throw Failure.invalid(CliWord.NO_ROW, billing.year(), siret);
        }
        long claims = standing.values().stream()
                .mapToLong(some -> some.documents().size())
                .sum();
        List<Message> history = issued.size() > claims || claims > standing.size() ? history(issued) : List.of();
        if (!isThere) {
            Document.Recipient recipient = issued.get(issued.size() - 1).recipient();
            return Explainer.departed(billing.year(), recipient, origin, inventoryFile, history);
        }
        return explainer(siret)
                .body(origin, inOrder(standing), history, billing.rejectedRows(siret))
                .orElseThrow(() -> billedOtherwise(standing.values().stream()
                        .map(some -> some.invoice().number())
                        .collect(Collectors.joining(", "))));
    }

    /** Billed year. */
    int year() {
        return billing.year();
    }

    /** Names of the bodies of the inventory, by SIRET; those of rejected rows too. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        billing.rejectedRows().forEach(row -> names.put(row.siret(), row.name()));
        billing.bodies().stream()
                .filter(body -> !body.rows().isEmpty())
                .forEach(body -> names.put(body.siret(), body.rows().get(0).name()));
        names.keySet().removeIf(siret -> !Cells.isSiret(siret));
        return names;
    }

    /**
     * Writes to a body.
     *
     * @param standing what stands of it by issuer
     * @param issued all documents of the year about it
     * @throws Failure where the inventory has no row of it, and nothing was issued about it
     */
    Letter letter(String siret, Map<String, Standing> standing, List<Document> issued) {
        List<Document> documents = inOrder(standing).values().stream()
                .flatMap(some -> some.documents().stream())
                .toList();
        if (documents.isEmpty() && issued.isEmpty() && !names().containsKey(siret)) {
            throw Failure.invalid(CliWord.NO_ROW, billing.year(), siret);
        }
        Statement statement = billing.explain(find(siret)).statement();
        Money covered = statement.coverages().stream().map(Coverage::covered).reduce(Money.ZERO, Money::plus);
        List<String> awaited = statement.outcomes().stream()
                .filter(outcome -> !outcome.awaited().isEmpty())
                .map(outcome -> outcome.row().service().label())
                .distinct()
                .toList();
        Document.Recipient recipient = Stream.concat(documents.stream(), issued.stream())
                .map(Document::recipient)
                .findFirst()
                .orElseGet(() -> new Document.Recipient(siret, names().getOrDefault(siret, ""), "", ""));
        return new Letter(
                recipient, billing.year(), documents.isEmpty() ? issued : documents, issuers(), covered, awaited);
    }

    /** Writes about documents alone, of one body. */
    Letter letter(List<Document> documents) {
        return new Letter(documents.get(0).recipient(), billing.year(), documents, issuers(), Money.ZERO, List.of());
    }

    private Map<String, String> issuers() {
        return billing.configuration().tariffs().issuers().stream()
                .collect(Collectors.toMap(Issuer::code, Issuer::name));
    }

    private Map<String, Standing> inOrder(Map<String, Standing> byIssuer) {
        Map<String, Standing> inOrder = new LinkedHashMap<>();
        billing.configuration()
                .tariffs()
                .issuers()
                .forEach(issuer -> inOrder.put(issuer.code(), byIssuer.get(issuer.code())));
        inOrder.values().removeIf(Objects::isNull);
        return inOrder;
    }

    private static List<Message> history(List<Document> issued) {
        return issued.stream()
                .map(document -> document.origin().number().isEmpty()
                        ? Message.of(
                                ExplanationWord.DOCUMENT,
                                document.type().name(),
                                document.number(),
                                document.date(),
                                document.ttc())
                        : Message.of(
                                ExplanationWord.DOCUMENT_ABOUT,
                                document.type().name(),
                                document.number(),
                                document.date(),
                                document.ttc(),
                                document.origin().number()))
                .toList();
    }

    /** The invoices of a body as check numbers them, by issuer. */
    Map<String, Standing> previewed(String siret, LocalDate today) {
        Map<String, Standing> documents = new LinkedHashMap<>();
        preview(today, document -> {
            boolean found = document.recipient().siret().equals(siret);
            if (found) {
                documents.put(document.issuer(), new Standing(List.of(document)));
            }
            return !found && !documents.isEmpty();
        });
        return documents;
    }

    /** The invoice that check gives a number. */
    Optional<Document> preview(String number, LocalDate today) {
        List<Document> found = new ArrayList<>(1);
        preview(today, document -> document.number().equals(number) && found.add(document));
        return found.stream().findFirst();
    }

    /** Numbers the invoices as check does, until one is the last that is asked for. */
    private void preview(LocalDate today, Predicate<Document> isLast) {
        Numbers numbers = Numbers.preview(billing.year());
        for (Body body : billing.bodies()) {
            BilledBody billed = billing.bill(new BodyToBill(body, Map.of()));
            for (Document document : billing.documents(billed, numbers, today)) {
                if (isLast.test(document)) {
                    return;
                }
            }
        }
    }
}
