package fr.tripartite.tariff;

/** A fault of a tariff, told twice: in English where the program stops on it, in French where it is listed. */
public final class Defect extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String french;

    /**
     * A fault.
     *
     * @param message English words
     * @param french what is wrong and what to do, for whoever answers for the tariffs
     */
    public Defect(String message, String french) {
        super(message);
        this.french = french;
    }

    /** What is wrong and what to do, in French. */
    public String french() {
        return french;
    }
}
