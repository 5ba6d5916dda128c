package fr.tripartite.tariff;

import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.util.List;

/** A fault of a tariff: in English where the program stops on it, in French where it is listed. */
public final class Defect extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String french;

    /**
     * A fault.
     *
     * @param fault what is wrong
     * @param arguments what fills the places of its sentence
     */
    public Defect(TariffFault fault, Object... arguments) {
        this(List.of(Message.of(fault, arguments)));
    }

    /** Several faults of one thing: the program stops on the first, all are listed. */
    Defect(List<Message> faults) {
        super(Words.ENGLISH.say(faults.get(0)));
        this.french = Joint.CLAUSES.of(faults).french();
    }

    /** What is wrong and what to do, for whoever answers for the tariffs, in French. */
    public String french() {
        return french;
    }
}
