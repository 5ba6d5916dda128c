package fr.tripartite.tariff;

import fr.tripartite.words.Message;

/** What a body can be ranked by. */
public enum Measure implements Message.Code {
    /** Inhabitants. */
    POPULATION("population", TariffWord.INHABITANTS),
    /** Staff. */
    AGENTS("agents", TariffWord.STAFF);

    private final String column;
    private final TariffWord unit;

    Measure(String column, TariffWord unit) {
        this.column = column;
        this.unit = unit;
    }

    /** Name of the inventory column. */
    public String column() {
        return column;
    }

    /** What is counted, in the plural. */
    public TariffWord unit() {
        return unit;
    }
}
