package fr.tripartite.facturx;

import fr.tripartite.invoicing.Document;
import fr.tripartite.sender.Mentions;
import fr.tripartite.tariff.Nature;

/** What is billed: services, goods or both, under the code that electronic invoices give it (BT-23). */
public enum OperationKind {
    /** Services. */
    S1,
    /** Goods. */
    B1,
    /** Both. */
    M1;

    /** What a document bills: equipment is goods, anything else a service. */
    public static OperationKind of(Document document) {
        long goods = document.lines().stream()
                .filter(line -> line.item().nature() == Nature.MATERIEL)
                .count();
        if (goods == 0) {
            return S1;
        }
        return goods == document.lines().size() ? B1 : M1;
    }

    /** The words of an issuer for it. */
    public String words(Mentions mentions) {
        return switch (this) {
            case S1 -> mentions.services();
            case B1 -> mentions.goods();
            case M1 -> mentions.both();
        };
    }
}
