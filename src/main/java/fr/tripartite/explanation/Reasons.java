package fr.tripartite.explanation;

import fr.tripartite.inventory.Row;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.GridChoice;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a grid, and why a price of it, in French. */
final class Reasons {

    private final int year;
    private final Optional<Integer> rank;

    /**
     * The reasons of a body.
     *
     * @param year billed
     * @param rank of its place, if it holds one
     */
    Reasons(int year, Optional<Integer> rank) {
        this.year = year;
        this.rank = rank;
    }

    /** Which grid, and why. */
    String grid(GridChoice choice, Row row) {
        Optional<Grid> grid = choice.grid().or(choice::closed);
        if (grid.isEmpty()) {
            return "aucune (souscription du " + French.day(row.subscribed()) + ", début le " + French.day(row.started())
                    + ", année facturée " + year + ")";
        }
        List<String> parts = new ArrayList<>();
        choice.window()
                .ifPresent(window -> parts.addAll(window(window, choice.dated().orElse(row), row)));
        choice.notWith()
                .ifPresent(label -> parts.add(
                        choice.grid().isPresent()
                                ? "la collectivité n'a pas le " + label + " actif"
                                : "mais fermée aux collectivités qui ont le " + label));
        return grid.get().id() + " « " + grid.get().title() + " » ("
                + grid.get().deliberation() + ") : " + String.join(" ; ", parts);
    }

    private List<String> window(Grid.Window window, Row dated, Row row) {
        List<String> parts = new ArrayList<>();
        if (dated.line() != row.line()) {
            parts.add(
                    "dates de la ligne " + dated.line() + " (" + dated.service().label() + ")");
        }
        String subscribed = French.dates(window.subscribed());
        if (!subscribed.isEmpty()) {
            parts.add("souscription du " + French.day(dated.subscribed()) + ", " + subscribed);
        }
        String started = French.dates(window.started());
        if (!started.isEmpty()) {
            parts.add("début le " + French.day(dated.started()) + ", " + started);
        }
        parts.add("année facturée " + year + ", " + French.range(window.billed(), "année", "années"));
        return parts;
    }

    /** Why this price of the grid. */
    List<String> steps(ExplainedStatement.Reason reason) {
        List<String> sentences = new ArrayList<>();
        reason.charge().ifPresent(charge -> sentences.add(due(charge, reason)));
        reason.steps().forEach(step -> sentences.add(step(step)));
        reason.why().ifPresent(why -> sentences.add("aucun prix voté : " + why.french()));
        return sentences;
    }

    private String due(Charge charge, ExplainedStatement.Reason reason) {
        Row row = reason.rows().get(0);
        String period =
                switch (charge.period()) {
                    case YEARLY -> "dû chaque année";
                    case ONCE -> "dû une seule fois, l'année du début (" + French.day(row.started()) + ")";
                    case COMMISSIONING ->
                        row.newUnits() == Row.UNKNOWN
                                ? "mise en service : toutes les unités, l'année du début (" + French.day(row.started())
                                        + ")"
                                : "mise en service : unités nouvelles de l'année (dont_nouveaux " + row.newUnits()
                                        + ")";
                };
        return period
                + switch (charge.counting()) {
                    case EACH_UNIT -> ", par unité";
                    case ROW_BAND -> ", un forfait par ligne selon le nombre d'unités";
                    case GRID_BAND -> ", un forfait pour toutes les unités de la collectivité sous cette grille";
                    case BODY_BAND -> ", un forfait pour toutes les unités de la collectivité, toutes grilles";
                };
    }

    private String step(Step step) {
        if (step instanceof Step.Year chosen) {
            return "année de souscription " + chosen.number() + " (années civiles) : "
                    + French.range(chosen.years(), "année", "années");
        }
        if (step instanceof Step.Holder place) {
            return place.holdsPlace()
                    ? "place subventionnée, rang " + rank.map(String::valueOf).orElse("inconnu")
                    : "sans place subventionnée";
        }
        if (step instanceof Step.Category ranked) {
            String unit = ranked.measure().unit();
            return "catégorie " + ranked.category().name() + " : " + French.bodyType(ranked.type()) + ", "
                    + ranked.value() + " " + unit + ", de "
                    + French.counted(ranked.category().range(ranked.type()), unit);
        }
        if (step instanceof Step.Unranked unranked) {
            return French.bodyType(unranked.type()) + " : aucune catégorie";
        }
        if (step instanceof Step.Band band) {
            return band.units() + (band.units() == 1 ? " unité" : " unités") + ", tranche « "
                    + French.units(band.band()) + " »";
        }
        if (step instanceof Step.Blocks blocks) {
            return blocks.units() + " unités : " + blocks.number() + " tranche(s) de "
                    + blocks.amount().size() + " commencée(s) au-delà de "
                    + blocks.amount().countedFrom();
        }
        Step.FirstUnits first = (Step.FirstUnits) step;
        return first.amount().count() + " unité(s) par collectivité, toutes années, à "
                + French.euros(first.amount().reduced().unitPrice()) + ", dont " + first.usedBefore()
                + " déjà facturée(s) ; les autres à "
                + French.euros(first.amount().further().unitPrice());
    }
}
