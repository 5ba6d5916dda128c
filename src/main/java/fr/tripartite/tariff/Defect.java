package fr.tripartite.tariff;

import fr.tripartite.words.Complaint;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.List;
import java.util.stream.Stream;

/** A fault of a tariff: what is wrong and what to do, for whoever answers for the tariffs. */
public final class Defect extends Complaint {

    private static final long serialVersionUID = 1L;

    private final transient Message first;

    /** A fault, and what fills the places of its sentence. */
    public Defect(TariffFault fault, Object... arguments) {
        this(List.of(Message.of(fault, arguments)));
    }

    /** Several faults of one thing. */
    Defect(List<Message> faults) {
        super(Joint.CLAUSES.of(faults));
        this.first = faults.get(0);
    }

    /** The codes of grids, services and issuers that the first fault names. */
    public List<String> named() {
        return named(first).toList();
    }

    private static Stream<String> named(Message fault) {
        return fault.arguments().stream()
                .flatMap(argument -> argument instanceof Message part
                        ? named(part)
                        : argument instanceof String code ? Stream.of(code) : Stream.empty());
    }
}
