package fr.tripartite.config;

import fr.tripartite.tariff.Tariffs;
import java.util.List;

/**
 * What {@code config/} says.
 *
 * @param tariffs issuers, services and grids
 * @param readings the choices in force
 * @param sources the files it was read from, in the order of their names
 */
public record Configuration(Tariffs tariffs, Readings readings, List<Source> sources) {

    /**
     * A file of the configuration.
     *
     * @param name path below {@code config/}, with slashes
     * @param text whole content
     */
    public record Source(String name, String text) {}
}
