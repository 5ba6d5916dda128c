package fr.tripartite.billing;

import fr.tripartite.io.Content;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a run once its last body is billed.
 *
 * @param inventory the bytes it was billed from
 * @param correction whether it corrects a billed year
 * @param subsidyRows what the subsidy covers, by rank
 * @param reason why somebody asked for it, may be empty
 */
public record RunEnd(
        YearBilling billing,
        Content inventory,
        LocalDate date,
        boolean correction,
        List<SubsidyRow> subsidyRows,
        YearTotals totals,
        String reason) {}
