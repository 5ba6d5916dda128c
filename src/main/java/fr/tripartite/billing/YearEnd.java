package fr.tripartite.billing;

import fr.tripartite.money.Money;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.warning.Warning;
import java.util.List;
import java.util.Map;

/**
 * What is published about a year once its last body is billed.
 *
 * @param register lines of {@code registre-subvention.csv}
 * @param subsidyRows what the subsidy covers, by rank
 * @param coveredBefore what the subsidy covered in the billed years before this one
 */
public record YearEnd(
        List<RegisterReport.Line> register,
        List<SubsidyRow> subsidyRows,
        Map<SubsidyRow.Key, Money> coveredBefore,
        List<Warning> warnings) {}
