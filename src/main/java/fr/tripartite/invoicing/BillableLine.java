package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;
import java.util.List;

/**
 * Something to invoice, before VAT; rows are never merged: rule {@code amounts.rows-apart}.
 *
 * @param quantity whole units, 1 for a band
 * @param rows physical lines of the inventory rows behind it, going up, at least one
 */
public record BillableLine(Item item, long quantity, List<Integer> rows) {

    /** What it asks for. */
    public Owed owed() {
        return Owed.of(item, quantity);
    }

    /** Quantity × unit price, in the basis. */
    public Money amount() {
        return item.unitPrice().times(quantity);
    }

    /** The first inventory row behind the line. */
    public int firstRow() {
        return rows.get(0);
    }

    /** Service code printed on the line. */
    public String service() {
        return item.service();
    }

    /** What it is. */
    public Nature nature() {
        return item.nature();
    }

    /** Price of a unit, in the basis. */
    public Money unitPrice() {
        return item.unitPrice();
    }

    /** What the unit price is. */
    public Basis basis() {
        return item.basis();
    }
}
