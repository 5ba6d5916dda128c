package fr.tripartite.tariff;

/** What a body can be ranked by. */
public enum Measure {
    /** Inhabitants. */
    POPULATION("population", "nombre d'habitants", "habitants"),
    /** Staff. */
    AGENTS("agents", "nombre d'agents", "agents");

    private final String column;
    private final String words;
    private final String unit;

    Measure(String column, String words, String unit) {
        this.column = column;
        this.words = words;
        this.unit = unit;
    }

    /** Name of the inventory column. */
    public String column() {
        return column;
    }

    /** French name. */
    public String words() {
        return words;
    }

    /** French name of what is counted, in the plural. */
    public String unit() {
        return unit;
    }
}
