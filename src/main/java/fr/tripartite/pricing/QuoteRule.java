package fr.tripartite.pricing;

import fr.tripartite.tariff.Issuer;
import fr.tripartite.words.Message;

/**
 * Whose quote a row needs, and why: no grid fits (rule {@code quote.without-grid}), or the grid has no price for this body (rule
 * {@code quote.other-structures}).
 */
final class QuoteRule {

    enum Need {
        NONE,
        /** The service has no price, and another issuer is the one that quotes it. */
        OPTIONAL,
        NEEDED
    }

    private final BodyAssessment body;

    QuoteRule(BodyAssessment body) {
        this.body = body;
    }

    /** Whether a row that can owe something asks for a quote of an issuer. */
    Need need(AssessedRow row, Issuer issuer) {
        if (row.row().service().included()) {
            return Need.NONE;
        }
        Dues dues = body.dues().of(row);
        if (dues.grid().isEmpty()) {
            return row.row().service().quotedBy().equals(issuer.code()) ? Need.NEEDED : Need.OPTIONAL;
        }
        return dues.quotes(issuer.code()).findAny().isPresent() ? Need.NEEDED : Need.NONE;
    }

    /** Why no voted price fits. */
    Message why(AssessedRow row, Issuer issuer) {
        return body.dues()
                .of(row)
                .quotes(issuer.code())
                .findFirst()
                .map(quote -> Message.text(quote.reason()))
                .orElseGet(() -> body.grids().whyNone(row));
    }
}
