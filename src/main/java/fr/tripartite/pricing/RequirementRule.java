package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Measure;
import fr.tripartite.words.Message;
import java.util.List;

/**
 * What must be known of a body, or stand beside a row, for the row to owe something: rule {@code errors.missing-size}, rule
 * {@code errors.prerequisite}, rule {@code errors.quote-not-needed}.
 */
final class RequirementRule {

    private final BodyAssessment body;

    RequirementRule(BodyAssessment body) {
        this.body = body;
    }

    /** Rejects a row that can owe something, and for which something is missing or too much. */
    void check(AssessedRow row) {
        measure(row);
        row.row()
                .service()
                .requires()
                .filter(required -> body.active(required, body.year()) == null)
                .ifPresent(required -> row.reject(
                        "service",
                        row.service(),
                        Message.of(PricingReason.PREREQUISITE_MISSING, row.service(), required)));
        body.grids().unsuitable(row).filter(Grid.Suitability::refuse).ifPresent(made -> unsuitable(row, made));
        if (row.problems().isEmpty()) {
            unneededQuotes(row);
        }
    }

    private void measure(AssessedRow row) {
        Measure ranked = row.row().service().rankedBy().get(body.profile().type());
        if (ranked != null && body.profile().measure(ranked) == Row.UNKNOWN) {
            row.reject(ranked.column(), "", Message.of(PricingReason.MEASURE_MISSING, ranked, row.service()));
        }
    }

    private void unsuitable(AssessedRow row, Grid.Suitability made) {
        if (body.profile().type() != made.type()) {
            row.reject("type", body.profile().type().name(), Message.text(made.words()));
        } else {
            long measure = body.profile().measure(made.measure());
            row.reject(made.measure().column(), Long.toString(measure), Message.text(made.words()));
        }
    }

    private void unneededQuotes(AssessedRow row) {
        List<Issuer> issuers = body.tariffs().issuers();
        for (int i = 0; i < issuers.size(); i++) {
            Money quote = row.row().quote(i);
            if (quote != null && body.quotes().need(row, issuers.get(i)) == QuoteRule.Need.NONE) {
                row.reject(
                        issuers.get(i).quoteColumn(),
                        quote.format(','),
                        Message.of(
                                PricingReason.QUOTE_NOT_NEEDED, issuers.get(i).code()));
            }
        }
    }
}
