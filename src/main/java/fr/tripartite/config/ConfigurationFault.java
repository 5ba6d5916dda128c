package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** Something that is wrong in a configuration: where, and what. */
public final class ConfigurationFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Where it is.
     *
     * @param file as shown to a person
     * @param line from 1, 0 where it is about the file as a whole
     */
    public record Location(String file, int line) {

        /** Such as {@code config/issuers.yml, line 3}. */
        String told() {
            return line == 0 ? file : file + ", line " + line;
        }
    }

    private final transient List<Location> places;

    /**
     * A fault.
     *
     * @param places at least one
     * @param problem what is wrong; a {@link fr.tripartite.tariff.Defect} says it in French too
     */
    ConfigurationFault(List<Location> places, IllegalArgumentException problem) {
        super(problem.getMessage(), problem);
        this.places = List.copyOf(places);
    }

    /** Where it is. */
    public List<Location> places() {
        return places;
    }

    /** The same as a failure that stops the program. */
    Failure failure() {
        String where = places.stream().map(Location::told).collect(Collectors.joining(" and "));
        return Failure.invalid(where + ": " + getMessage(), this);
    }
}
