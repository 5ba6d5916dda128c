package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Complaint;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.List;

/** Something that is wrong in a configuration: where, and what. */
public final class ConfigurationFault extends Complaint {

    private static final long serialVersionUID = 1L;

    /**
     * Where it is.
     *
     * @param file as shown to a person
     * @param line from 1, 0 where it is about the file as a whole
     */
    public record Location(String file, int line) {

        /** Such as {@code config/issuers.yml, line 3}. */
        Message told() {
            return line == 0 ? Message.text(file) : Message.of(ConfigurationWord.PLACE, file, line);
        }
    }

    private final transient List<Location> places;

    /**
     * @param places at least one
     * @param problem what is wrong; a {@link fr.tripartite.tariff.Defect} says what to do, too
     */
    ConfigurationFault(List<Location> places, Complaint problem) {
        super(problem.message(), problem);
        this.places = List.copyOf(places);
    }

    /** Where it is. */
    public Message where() {
        return Joint.AND.of(places.stream().map(Location::told).toList());
    }

    /** Where it is and what. */
    public Message told() {
        return Message.of(ConfigurationWord.FAULT, where(), message());
    }

    Failure failure() {
        return Failure.invalid(told(), this);
    }
}
