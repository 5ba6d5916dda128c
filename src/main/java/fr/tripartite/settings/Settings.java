package fr.tripartite.settings;

import fr.tripartite.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The settings, as Boot reads them: the environment wins over {@code application.yml}, and a password comes from the
 * environment or from a directory of secrets that {@code spring.config.import} names.
 *
 * @param dataSource the database of the ledger
 * @param tripartite the program's own settings
 */
public record Settings(DataSourceSettings dataSource, TripartiteProperties tripartite) {

    private static final String FILE = "application.yml";
    private static final String URL = "spring.datasource.url";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String IMPORT = "spring.config.import";
    private static final int MOST_BACKUPS = 1_000;

    /** {@code tripartite.alerts.NAME.percent}, {@code .count}. */
    private static final Pattern LIMIT = Pattern.compile(
            "tripartite\\.alerts\\.(rejets|avoirs|partis|places|inventaire|annees|montant-[a-z0-9]{1,6})\\.(percent|count)");

    /** What the file may hold; whatever else stands there is a slip of the hand. */
    private static final List<String> KNOWN =
            List.of(URL, "spring.datasource.username", IMPORT, "tripartite.ledger.backups", "tripartite.time-zone");

    /**
     * Reads the settings without an application.
     *
     * @param directory usually {@code config/}
     * @throws Failure where a setting is unknown or cannot be used
     */
    public static Settings read(Path directory) {
        return read(directory, new StandardEnvironment());
    }

    /** The same with other variables of the environment. */
    static Settings read(Path directory, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return read(directory, environment);
    }

    private static Settings read(Path directory, StandardEnvironment environment) {
        environment.getPropertySources().addFirst(new MapPropertySource("directory", location(directory)));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            Binder binder = Binder.get(environment);
            return checked(
                    environment,
                    binder.bindOrCreate("spring.datasource", DataSourceSettings.class),
                    binder.bindOrCreate("tripartite", TripartiteProperties.class));
        } catch (Failure e) {
            throw e;
        } catch (RuntimeException e) {
            throw SettingsFailure.of(e).orElseThrow(() -> e);
        }
    }

    /** The properties that tell Boot to read the file of a directory, if there is one, whatever a variable says. */
    private static Map<String, Object> location(Path directory) {
        // a comma or a semicolon would end the name of a directory
        String uri = directory.toUri().toString().replace(",", "%2C").replace(";", "%3B");
        return Map.of(
                "spring.config.location", "optional:" + (uri.endsWith("/") ? uri : uri + "/"),
                "spring.config.additional-location", "",
                "spring.config.name", "application",
                "spring.config.on-not-found", "fail");
    }

    private static Settings checked(
            ConfigurableEnvironment environment, DataSourceSettings dataSource, TripartiteProperties tripartite) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file) {
                for (String name : file.getPropertyNames()) {
                    requireKnown(file, name);
                    requireSeen(file, name, dataSource);
                }
            }
        }
        String url = dataSource.url();
        if (url != null && url.replaceFirst("\\?.*", "").contains("@")) {
            throw Failure.invalid(URL + " names a user, perhaps with a password: write"
                    + " jdbc:postgresql://HOST/DATABASE, and the user into spring.datasource.username");
        }
        if (url != null && !url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw Failure.invalid("the ledger cannot be kept in '" + url.replaceFirst("\\?.*", "")
                    + "': write jdbc:postgresql://HOST/DATABASE, or leave the setting out for the embedded database");
        }
        int backups = tripartite.ledger().backups();
        if (backups < 0 || backups > MOST_BACKUPS) {
            throw Failure.invalid(
                    "tripartite.ledger.backups is " + backups + ": write a number from 0 to " + MOST_BACKUPS);
        }
        return new Settings(dataSource, tripartite);
    }

    /** A variable that is empty by accident must not make a second, embedded ledger. */
    private static void requireSeen(OriginTrackedMapPropertySource file, String name, DataSourceSettings dataSource) {
        boolean hidden = dataSource.url() == null || dataSource.url().isBlank();
        if (name.equals(URL)
                && hidden
                && !String.valueOf(file.getProperty(name)).isBlank()) {
            throw Failure.invalid(where(file.getOrigin(name)) + URL + " is hidden by an empty one: unset the variable"
                    + " SPRING_DATASOURCE_URL, or take the line out of the file for the embedded database");
        }
    }

    private static void requireKnown(OriginTrackedMapPropertySource file, String name) {
        boolean secret = name.equals(PASSWORD)
                || (name.equals(URL)
                        && String.valueOf(file.getProperty(name))
                                .toLowerCase(Locale.ROOT)
                                .contains("password="));
        if (secret) {
            throw Failure.invalid(where(file.getOrigin(name)) + "a password does not belong here: set"
                    + " SPRING_DATASOURCE_PASSWORD, or import a directory of secrets with " + IMPORT
                    + ": configtree:DIR/");
        }
        if (String.valueOf(file.getProperty(name)).isEmpty()) {
            return; // a heading whose lines are all comments
        }
        if (!KNOWN.contains(name.replaceFirst("\\[\\d+]$", ""))
                && !LIMIT.matcher(name).matches()) {
            throw Failure.invalid(where(file.getOrigin(name)) + "'" + name + "' is no setting of this program; write "
                    + String.join(", ", KNOWN)
                    + ", or tripartite.alerts.NAME.percent or .count for an alert named rejets, avoirs, partis, places,"
                    + " inventaire, annees or montant-ISSUER");
        }
    }

    /** File and line of a setting, as the beginning of a sentence. */
    static String where(@Nullable Origin origin) {
        Origin named = origin instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : origin;
        if (origin instanceof PropertySourceOrigin wrapped
                && wrapped.getPropertySource() instanceof SystemEnvironmentPropertySource) {
            return "the variable " + wrapped.getPropertyName() + ": ";
        }
        TextResourceOrigin.Location location = named instanceof TextResourceOrigin text ? text.getLocation() : null;
        return location == null ? FILE + ": " : FILE + ", line " + (location.getLine() + 1) + ": ";
    }

    /** The database that holds the ledger; empty where the ledger is embedded. */
    public Optional<DataSourceSettings> server() {
        return Optional.of(dataSource)
                .filter(found -> found.url() != null && !found.url().isBlank());
    }
}
