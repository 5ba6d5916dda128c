package fr.tripartite.tariff;

import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** A fault of a tariff: in English where the program stops on it, in French where it is listed. */
public final class Defect extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String french;
    private final transient List<Message> faults;

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
        this.faults = List.copyOf(faults);
        this.french = Joint.CLAUSES.of(faults).french();
    }

    /** The codes of grids, services and issuers that the first fault names. */
    public List<String> named() {
        return named(faults.get(0)).toList();
    }

    private static Stream<String> named(Message fault) {
        return fault.arguments().stream()
                .flatMap(argument -> argument instanceof Message part
                        ? named(part)
                        : argument instanceof String code ? Stream.of(code) : Stream.empty());
    }

    /** What is wrong and what to do, for whoever answers for the tariffs, in French. */
    public String french() {
        return french;
    }
}
