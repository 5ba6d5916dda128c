package fr.tripartite.pricing;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Trail;
import java.util.List;

/** Told what is decided while a statement is made; a run needs no memory of it, so by itself it forgets. */
interface Witness {

    /** Forgets. */
    Witness NONE = new Witness() {};

    /** Where the branches of an amount that is about to be resolved are told. */
    default Trail trail() {
        return Trail.NONE;
    }

    /** A line at a voted price, with the positions of the rows behind it. */
    default void priced(BillableLine line, Charge charge, Amount.Price price, List<Integer> indexes, Trail trail) {}

    /** A line at a quoted amount, and why no voted price fits. */
    default void quoted(BillableLine line, int index, String why) {}

    /** Where the arithmetic of an issuer's invoice is told. */
    default Invoice.Witness invoice(Issuer issuer) {
        return Invoice.Witness.NONE;
    }
}
