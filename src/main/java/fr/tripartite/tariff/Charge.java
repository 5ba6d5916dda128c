package fr.tripartite.tariff;

import fr.tripartite.words.Message;
import java.util.List;

/**
 * One thing an issuer charges for a service: a column of the deliberation's table.
 *
 * @param issuer code of the issuer that bills it
 * @param services codes of the services it applies to
 * @param basis what the deliberation fixes
 * @param counting how units make a quantity
 * @param billedAs service code on the invoice line where rows are counted together, the row's own code otherwise
 * @param label French words of the invoice line
 * @param unit French unit of the invoice line
 */
public record Charge(
        String issuer,
        List<String> services,
        Nature nature,
        Basis basis,
        Period period,
        Counting counting,
        String billedAs,
        String label,
        String unit,
        Amount amount) {

    /** How the quantity of a line is counted. */
    public enum Counting implements Message.Code {
        /** Each unit of the row is billed at the unit price. */
        EACH_UNIT,
        /** The band that the row's units fall into is billed once. */
        ROW_BAND,
        /** The band that all the body's units under this grid fall into is billed once. */
        GRID_BAND,
        /** The band that all the body's units under whatever grid fall into is billed once. */
        BODY_BAND;

        /** Whether several rows make one line. */
        public boolean isPooled() {
            return this == GRID_BAND || this == BODY_BAND;
        }
    }

    /** Keeps a copy, and refuses a pooled charge that could end in anything but a price of the whole pool, or blocks unit by unit. */
    public Charge {
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new Defect(TariffFault.CHARGE_EMPTY);
        }
        if (counting == Counting.EACH_UNIT && amount.has(Amount.Blocks.class)) {
            throw new Defect(TariffFault.BLOCKS_OF_EACH_UNIT);
        }
        if (counting.isPooled() && !(amount instanceof Amount.ByQuantity bands && isPriced(bands))) {
            throw new Defect(TariffFault.POOLED_WITHOUT_BANDS);
        }
        if (counting.isPooled() && period != Period.YEARLY) {
            throw new Defect(TariffFault.POOLED_ONCE);
        }
    }

    private static boolean isPriced(Amount.ByQuantity bands) {
        return bands.bands().stream()
                .allMatch(band -> band.amount() instanceof Amount.Price || band.amount() instanceof Amount.Blocks);
    }
}
