package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;

/**
 * Something that has a price, whatever the body and the quantity.
 *
 * @param service code printed on the line
 * @param kind what later years have to know of it
 * @param label French words
 * @param unit French unit
 * @param unitPrice in the basis
 * @param grid id of the grid, empty for a quote where no grid fits
 * @param reference where the price stands
 */
public record Item(
        String service,
        Nature nature,
        Kind kind,
        String label,
        String unit,
        Money unitPrice,
        Basis basis,
        String grid,
        String reference) {

    /** What later years have to know of a line: it may count against what they would bill. */
    public enum Kind {
        /** Nothing. */
        ORDINARY,
        /** What a holder of a place pays for the subsidised years of the pack: rule {@code pack.contribution}. */
        CONTRIBUTION,
        /** One of the first units, at their reduced price: rule {@code pack.equipment-first-unit}. */
        REDUCED_UNIT
    }
}
