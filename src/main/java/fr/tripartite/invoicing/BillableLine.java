package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import java.util.List;

/**
 * Something to invoice, before VAT.
 *
 * @param service code printed on the line
 * @param nature what it is
 * @param label French words
 * @param quantity whole units, 1 for a band
 * @param unit French unit
 * @param unitPrice in the basis
 * @param basis what the unit price is
 * @param grid id of the grid, empty for a quote where no grid fits
 * @param reference where the price stands
 * @param rows physical lines of the inventory rows behind it, going up, at least one
 */
public record BillableLine(
        String service,
        Nature nature,
        String label,
        long quantity,
        String unit,
        Money unitPrice,
        Basis basis,
        String grid,
        String reference,
        List<Integer> rows) {

    /** Quantity × unit price, in the basis. */
    public Money amount() {
        return unitPrice.times(quantity);
    }

    /** The first inventory row behind the line. */
    public int firstRow() {
        return rows.get(0);
    }
}
