package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Nature;

/**
 * What a line asks for: not the words, nor the place of its rows in the inventory, nor a cent of rounding. Rule
 * {@code corrections.same}.
 *
 * @param service code printed on the line
 * @param quantity whole units
 * @param unitPrice in the basis
 */
public record Owed(String service, Nature nature, long quantity, Money unitPrice, Basis basis) {

    static Owed of(Item item, long quantity) {
        return new Owed(item.service(), item.nature(), quantity, item.unitPrice(), item.basis());
    }
}
