package fr.tripartite.tariff;

/** What a body can be ranked by. */
public enum Measure {
    /** Inhabitants. */
    POPULATION("population", "nombre d'habitants"),
    /** Staff. */
    AGENTS("agents", "nombre d'agents");

    private final String column;
    private final String words;

    Measure(String column, String words) {
        this.column = column;
        this.words = words;
    }

    /** Name of the inventory column. */
    public String column() {
        return column;
    }

    /** French name. */
    public String words() {
        return words;
    }
}
