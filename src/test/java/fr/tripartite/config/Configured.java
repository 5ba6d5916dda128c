package fr.tripartite.config;

import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration around tariffs that a test has at hand. */
public final class Configured {

    private static final Readings SHIPPED =
            ConfigurationReader.read(Path.of("config"), Map.of()).readings();

    private Configured() {}

    /** These tariffs, from no file. */
    public static Configuration with(Tariffs tariffs) {
        return new Configuration(tariffs, SHIPPED, Map.of(), List.of());
    }
}
