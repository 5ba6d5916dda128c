package fr.tripartite.facturx;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.UnitPrice;
import fr.tripartite.tariff.Basis;
import java.math.BigDecimal;

/** What a unit of a line costs without VAT (BT-146, BT-149). */
public final class LinePrice {

    private LinePrice() {}

    /**
     * The price of a line of a document with this rate: as voted where that is without VAT or none is due, else what gives the
     * line's amount back.
     */
    public static UnitPrice of(Document document, Document.Line line) {
        if (line.item().basis() == Basis.HT || document.rate().isZero()) {
            return new UnitPrice(BigDecimal.valueOf(line.item().unitPrice().cents(), 2), 1);
        }
        boolean isNegative = line.quantity() < 0;
        return UnitPrice.of(isNegative ? line.ht().negate() : line.ht(), Math.abs(line.quantity()));
    }

    /** Whether what was voted is a price with VAT, and is shown beside. */
    public static boolean isVotedWithVat(Document document, Document.Line line) {
        return line.item().basis() == Basis.TTC && !document.rate().isZero();
    }
}
