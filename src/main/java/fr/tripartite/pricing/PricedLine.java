package fr.tripartite.pricing;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Step;
import fr.tripartite.words.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice to be, and why its price is what it is.
 *
 * @param rows behind it, in the order of the file
 * @param charge of the grid, null for a quote
 * @param steps from the charge down to the price
 * @param why no voted price fits, null for a voted price
 * @param readings ids of the readings that the price rests on
 */
record PricedLine(
        BillableLine line,
        List<AssessedRow> rows,
        @Nullable Charge charge,
        List<Step> steps,
        @Nullable Message why,
        List<String> readings) {}
