package fr.tripartite.explanation;

import fr.tripartite.inventory.Row;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.GridChoice;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Step;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a grid, and why a price of it. */
final class Reasons {

    private final int year;
    private final Optional<Integer> rank;

    /**
     * The reasons of a body.
     *
     * @param rank of its place, if it holds one
     */
    Reasons(int year, Optional<Integer> rank) {
        this.year = year;
        this.rank = rank;
    }

    /** Which grid, and why. */
    Message grid(GridChoice choice, Row row) {
        Optional<Grid> grid = choice.grid().or(choice::closed);
        if (grid.isEmpty()) {
            return Message.of(ExplanationWord.NO_GRID, row.subscribed(), row.started(), year);
        }
        List<Message> parts = new ArrayList<>();
        choice.window()
                .ifPresent(window -> parts.addAll(window(window, choice.dated().orElse(row), row)));
        choice.notWith()
                .ifPresent(label -> parts.add(Message.of(
                        choice.grid().isPresent() ? ExplanationWord.NOT_CLOSED : ExplanationWord.CLOSED, label)));
        return Message.of(
                ExplanationWord.GRID,
                grid.get().id(),
                grid.get().title(),
                grid.get().deliberation(),
                Joint.CLAUSES.of(parts));
    }

    private List<Message> window(Grid.Window window, Row dated, Row row) {
        List<Message> parts = new ArrayList<>();
        if (dated.line() != row.line()) {
            parts.add(Message.of(
                    ExplanationWord.DATES_OF, dated.line(), dated.service().label()));
        }
        window.subscribed()
                .told()
                .ifPresent(days -> parts.add(Message.of(ExplanationWord.SUBSCRIBED, dated.subscribed(), days)));
        window.started()
                .told()
                .ifPresent(days -> parts.add(Message.of(ExplanationWord.STARTED, dated.started(), days)));
        parts.add(Message.of(ExplanationWord.BILLED_YEAR, year, window.billed().years()));
        return parts;
    }

    /** Why this price of the grid. */
    List<Message> steps(ExplainedStatement.Reason reason) {
        List<Message> sentences = new ArrayList<>();
        reason.charge().ifPresent(charge -> sentences.add(due(charge, reason)));
        reason.steps().forEach(step -> sentences.add(step(step)));
        reason.why().ifPresent(why -> sentences.add(Message.of(ExplanationWord.NO_PRICE, why)));
        return sentences;
    }

    private static Message due(Charge charge, ExplainedStatement.Reason reason) {
        Row row = reason.rows().get(0);
        Message period =
                switch (charge.period()) {
                    case YEARLY -> Message.of(ExplanationWord.YEARLY);
                    case ONCE -> Message.of(ExplanationWord.ONCE, row.started());
                    case COMMISSIONING ->
                        row.newUnits() == Row.UNKNOWN
                                ? Message.of(ExplanationWord.COMMISSIONING_ALL, row.started())
                                : Message.of(ExplanationWord.COMMISSIONING_NEW, row.newUnits());
                };
        ExplanationWord counting =
                switch (charge.counting()) {
                    case EACH_UNIT -> ExplanationWord.EACH_UNIT;
                    case ROW_BAND -> ExplanationWord.ROW_BAND;
                    case GRID_BAND -> ExplanationWord.GRID_BAND;
                    case BODY_BAND -> ExplanationWord.BODY_BAND;
                };
        return Message.list(List.of(period, counting));
    }

    private Message step(Step step) {
        if (step instanceof Step.Year chosen) {
            return Message.of(
                    ExplanationWord.YEAR, chosen.number(), chosen.years().years());
        }
        if (step instanceof Step.Holder place) {
            return place.holdsPlace()
                    ? rank.map(known -> Message.of(ExplanationWord.PLACE, known))
                            .orElse(Message.of(ExplanationWord.PLACE_UNRANKED))
                    : Message.of(ExplanationWord.NO_PLACE);
        }
        if (step instanceof Step.Contribution paid) {
            return Message.of(
                    paid.elsewhere() ? ExplanationWord.CONTRIBUTION_ELSEWHERE : ExplanationWord.CONTRIBUTION_HERE);
        }
        if (step instanceof Step.Category ranked) {
            TariffWord unit = ranked.measure().unit();
            return Message.of(
                    ExplanationWord.CATEGORY,
                    ranked.category().name(),
                    ranked.type(),
                    ranked.value(),
                    unit,
                    ranked.category().range(ranked.type()).counted(unit));
        }
        if (step instanceof Step.Unranked unranked) {
            return Message.of(ExplanationWord.NO_CATEGORY, unranked.type());
        }
        if (step instanceof Step.Band band) {
            TariffWord unit = band.units() == 1 ? TariffWord.UNIT : TariffWord.UNITS;
            return Message.of(
                    ExplanationWord.BAND, band.units(), unit, band.band().units());
        }
        if (step instanceof Step.Blocks blocks) {
            return Message.of(
                    ExplanationWord.BLOCKS,
                    blocks.units(),
                    blocks.number(),
                    blocks.amount().size(),
                    blocks.amount().countedFrom());
        }
        Step.FirstUnits first = (Step.FirstUnits) step;
        return Message.of(
                ExplanationWord.FIRST_UNITS,
                first.amount().count(),
                first.amount().reduced().unitPrice(),
                first.usedBefore(),
                first.amount().further().unitPrice());
    }
}
