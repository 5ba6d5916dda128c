package fr.tripartite.explanation;

import fr.tripartite.config.Readings;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Place;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Explains what one body owes for one year. */
public final class Explainer {

    private final int year;
    private final ExplainedStatement explained;
    private final Reasons reasons;
    private final Alternatives alternatives;

    /**
     * Explains a body.
     *
     * @param year billed
     * @param explained what pricing tells
     * @param place of the body on the register, if it holds one
     * @param readings in force
     * @param under the statement of the same body under another choice, by id of the reading and choice
     */
    public Explainer(
            int year,
            ExplainedStatement explained,
            Optional<Place> place,
            Readings readings,
            BiFunction<String, String, Statement> under) {
        this.year = year;
        this.explained = explained;
        this.reasons = new Reasons(year, place.map(Place::rank));
        this.alternatives = new Alternatives(readings, explained.statement(), under);
    }

    /** How many lines the invoice of an issuer has, 0 where there is none. */
    public int lines(String issuer) {
        return position(issuer)
                .map(index -> explained.bills().get(index).size())
                .sum();
    }

    private IntStream position(String issuer) {
        List<Statement.Bill> bills = explained.statement().bills();
        return IntStream.range(0, bills.size())
                .filter(index -> bills.get(index).issuer().code().equals(issuer));
    }

    /**
     * Explains the invoice of an issuer.
     *
     * @param document with its number; an avoir is explained by the invoice it cancels
     * @param line number of one line, or 0 for all
     */
    public Explanation document(Document document, int line) {
        int index = position(document.issuer()).findFirst().orElseThrow();
        Statement.Bill bill = explained.statement().bills().get(index);
        List<ExplainedStatement.Reason> reasoned = explained.bills().get(index);
        Arithmetic arithmetic =
                new Arithmetic(bill.invoice().sums(), bill.issuer().vat().rate());
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < reasoned.size(); i++) {
            if (line == 0 || line == i + 1) {
                parts.add(line(i + 1, reasoned.get(i), bill.issuer(), arithmetic));
            }
        }
        return new Explanation(title(document), totals(document, bill, arithmetic), parts);
    }

    private static String title(Document document) {
        String what = document.type() == Document.Type.AVOIR
                ? "Avoir " + document.number() + ", qui annule la facture " + document.origin()
                : "Facture " + document.number();
        return what + ", " + French.day(document.date());
    }

    private List<Explanation.Fact> totals(Document document, Statement.Bill bill, Arithmetic arithmetic) {
        Invoice invoice = bill.invoice();
        Issuer issuer = bill.issuer();
        Explanation.Facts facts = new Explanation.Facts()
                .add("emetteur", "Émetteur", issuer.code() + ", " + issuer.name())
                .add(
                        "collectivite",
                        "Collectivité",
                        document.recipient().name() + " (SIRET "
                                + document.recipient().siret() + ")")
                .add("annee", "Année", Integer.toString(year))
                .add("total_ht", "Total HT", arithmetic.totalHt(invoice))
                .add("total_tva", "Total TVA", arithmetic.totalVat(invoice))
                .add("tva_des_lignes_ht", "TVA des lignes HT", arithmetic.vatOfHtLines(invoice))
                .add("total_ttc", "Total TTC", Arithmetic.ttc(invoice.ht(), invoice.vat(), invoice.ttc()))
                .add("mention", "TVA", issuer.vat().mention());
        if (!invoice.vatCent().isZero()) {
            facts.add(
                    "centime",
                    "Centime",
                    "aucun montant HT ne donne ce TTC : la TVA s'écarte de " + French.euros(invoice.vatCent())
                            + " du taux, le TTC voté est gardé");
        }
        if (document.type() == Document.Type.AVOIR) {
            facts.add(
                    "avoir",
                    "Avoir",
                    "l'opposé exact de la facture, ligne par ligne : " + French.euros(document.ht()) + " HT, "
                            + French.euros(document.vat()) + " TVA, " + French.euros(document.ttc()) + " TTC");
        }
        return facts.list();
    }

    private Explanation line(int number, ExplainedStatement.Reason reason, Issuer issuer, Arithmetic arithmetic) {
        BillableLine billed = reason.line().billable();
        Invoice.Line line = reason.line();
        Explanation.Facts facts = new Explanation.Facts()
                .add(
                        "inventaire",
                        "Inventaire",
                        reason.rows().stream().map(Explainer::read).toList())
                .add(
                        "grille",
                        "Grille",
                        reasons.grid(reason.choice(), reason.rows().get(0)))
                .add("regle", "Règle", reasons.steps(reason))
                .add(
                        "prix",
                        "Prix",
                        French.euros(billed.unitPrice()) + " " + billed.basis() + " par "
                                + billed.item().unit() + ", " + billed.item().reference());
        reason.steps().forEach(step -> {
            if (step instanceof Step.Blocks blocks) {
                facts.add("calcul_prix", "Calcul du prix", Arithmetic.blocks(blocks));
            }
        });
        facts.add("calcul", "Calcul", Arithmetic.amount(billed))
                .add("ht", "HT", arithmetic.ht(reason))
                .add("tva", "TVA", arithmetic.vat(reason))
                .add("ttc", "TTC", Arithmetic.ttc(line.ht(), line.vat(), line.ttc()))
                .add("arrondi", "Arrondi", arithmetic.moved(line))
                .add("lectures", "Lectures", alternatives.ofLine(reason.readings(), issuer.code(), line));
        return new Explanation(
                "Ligne " + number + " : " + billed.item().label() + " (" + billed.service() + ", " + billed.nature()
                        + ")",
                facts.list(),
                List.of());
    }

    private static String read(Row row) {
        return "ligne " + row.line() + " : " + row.record();
    }

    /**
     * Explains everything about the body.
     *
     * @param origin what it rests on, French
     * @param documents its invoices by issuer, provisional or not
     * @param rejected its rows that were wrong by themselves
     */
    public Explanation body(String origin, Map<String, Document> documents, List<RejectedRow> rejected) {
        List<Explanation> parts = new ArrayList<>();
        for (Statement.Bill bill : explained.statement().bills()) {
            Document document = documents.get(bill.issuer().code());
            if (document != null) {
                parts.add(document(document, 0));
            }
        }
        explained.rows().forEach(row -> parts.add(row(row)));
        rejected.forEach(row -> parts.add(rejected(row)));
        Explanation.Facts facts = new Explanation.Facts()
                .add("annee", "Année", Integer.toString(year))
                .add("origine", "Origine", origin)
                .add("subvention", "Subvention", covered());
        return new Explanation(
                explained.statement().name() + " (SIRET "
                        + explained.statement().siret() + ")",
                facts.list(),
                parts);
    }

    private List<String> covered() {
        return explained.statement().coverages().stream()
                .map(coverage -> coverage.issuer() + ", " + coverage.nature() + " : tarif normal "
                        + French.euros(coverage.normal()) + " − contribution " + French.euros(coverage.contribution())
                        + " = " + French.euros(coverage.normal().minus(coverage.contribution())))
                .toList();
    }

    private Explanation row(ExplainedStatement.ExplainedRow considered) {
        Statement.Outcome outcome = considered.outcome();
        Row row = outcome.row();
        Explanation.Facts facts = new Explanation.Facts()
                .add("inventaire", "Inventaire", read(row))
                .add("etat", "État", outcome.state().name())
                .add("motif", "Motif", outcome.reason())
                .add("factures", "Facturé", billedOn(row))
                .add(
                        "grille",
                        "Grille",
                        considered
                                .choice()
                                .map(choice -> reasons.grid(choice, row))
                                .orElse(""));
        if (billedOn(row).isEmpty()) {
            facts.add("lectures", "Lectures", alternatives.ofRow(considered.readings(), row));
        }
        return new Explanation(
                "Ligne " + row.line() + " de l'inventaire : " + row.service().label() + ", quantité " + row.quantity(),
                facts.list(),
                List.of());
    }

    private List<String> billedOn(Row row) {
        List<String> places = new ArrayList<>();
        for (Statement.Bill bill : explained.statement().bills()) {
            List<Invoice.Line> lines = bill.invoice().lines();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).billable().rows().contains(row.line())) {
                    places.add(bill.issuer().code() + ", ligne " + (i + 1));
                }
            }
        }
        return places;
    }

    private static Explanation rejected(RejectedRow row) {
        return new Explanation(
                "Ligne " + row.line() + " de l'inventaire : rejetée",
                new Explanation.Facts()
                        .add("inventaire", "Inventaire", "ligne " + row.line() + " : " + row.record())
                        .add("etat", "État", "REJETE")
                        .add(
                                "motif",
                                "Motif",
                                row.problems().stream().map(Explainer::told).toList())
                        .list(),
                List.of());
    }

    private static String told(Problem problem) {
        return problem.column().isEmpty()
                ? problem.reason().french()
                : problem.column() + " « " + problem.value() + " » : "
                        + problem.reason().french();
    }
}
