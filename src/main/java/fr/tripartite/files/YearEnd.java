package fr.tripartite.files;

import fr.tripartite.money.Money;
import java.util.List;
import java.util.Map;

/**
 * What is published about a year once its last body is billed.
 *
 * @param registerRows rows of {@code registre-subvention.csv}, each with its line end
 * @param subsidyRows rows of {@code subvention.csv}, by rank
 * @param coveredBefore what the subsidy covered in the billed years before this one
 */
public record YearEnd(String registerRows, List<SubsidyRow> subsidyRows, Map<SubsidyRow.Key, Money> coveredBefore) {}
