package fr.tripartite.config;

import fr.tripartite.tariff.Tariffs;
import java.nio.charset.StandardCharsets;
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
     * @param text whole content, to the byte: all files are UTF-8
     */
    public record Source(String name, String text) {

        /** The bytes of the file. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
