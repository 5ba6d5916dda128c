package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;

/**
 * Something that has a price, whatever the body and the quantity.
 *
 * @param service code printed on the line
 * @param nature what it is
 * @param label French words
 * @param unit French unit
 * @param unitPrice in the basis
 * @param basis what the unit price is
 * @param grid id of the grid, empty for a quote where no grid fits
 * @param reference where the price stands
 */
public record Item(
        String service,
        Nature nature,
        String label,
        String unit,
        Money unitPrice,
        Basis basis,
        String grid,
        String reference) {}
