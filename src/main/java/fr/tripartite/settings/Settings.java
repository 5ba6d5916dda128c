package fr.tripartite.settings;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Language;
import fr.tripartite.words.Message;
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

    static final String FILE = "application.yml";
    private static final String URL = "spring.datasource.url";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String IMPORT = "spring.config.import";
    private static final int MOST_BACKUPS = 1_000;

    /** {@code tripartite.alerts.NAME.percent}, {@code .count}. */
    private static final Pattern LIMIT = Pattern.compile(
            "tripartite\\.alerts\\.(rejets|avoirs|partis|places|inventaire|annees|montant-[a-z0-9]{1,6})\\.(percent|count)");

    /** What the file may hold; whatever else stands there is a slip of the hand. */
    private static final List<String> KNOWN = List.of(
            URL,
            "spring.datasource.username",
            IMPORT,
            "tripartite.ledger.backups",
            "tripartite.time-zone",
            LanguageSetting.NAME);

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
            throw Failure.invalid(SettingsWord.USER_IN_URL, URL);
        }
        if (url != null && !url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw Failure.invalid(SettingsWord.OTHER_DATABASE, url.replaceFirst("\\?.*", ""));
        }
        int backups = tripartite.ledger().backups();
        if (backups < 0 || backups > MOST_BACKUPS) {
            throw Failure.invalid(SettingsWord.BACKUPS, backups, MOST_BACKUPS);
        }
        if (!tripartite.lang().isBlank() && Language.of(tripartite.lang()).isEmpty()) {
            throw Failure.invalid(SettingsWord.LANGUAGE, tripartite.lang());
        }
        return new Settings(dataSource, tripartite);
    }

    /** A variable that is empty by accident must not make a second, embedded ledger. */
    private static void requireSeen(OriginTrackedMapPropertySource file, String name, DataSourceSettings dataSource) {
        boolean hidden = dataSource.url() == null || dataSource.url().isBlank();
        if (name.equals(URL)
                && hidden
                && !String.valueOf(file.getProperty(name)).isBlank()) {
            throw Failure.invalid(SettingsWord.URL_HIDDEN, where(file.getOrigin(name)), URL);
        }
    }

    private static void requireKnown(OriginTrackedMapPropertySource file, String name) {
        boolean secret = name.equals(PASSWORD)
                || (name.equals(URL)
                        && String.valueOf(file.getProperty(name))
                                .toLowerCase(Locale.ROOT)
                                .contains("password="));
        if (secret) {
            throw Failure.invalid(SettingsWord.PASSWORD_HERE, where(file.getOrigin(name)), IMPORT);
        }
        if (String.valueOf(file.getProperty(name)).isEmpty()) {
            return; // a heading whose lines are all comments
        }
        if (!KNOWN.contains(name.replaceFirst("\\[\\d+]$", ""))
                && !LIMIT.matcher(name).matches()) {
            throw Failure.invalid(SettingsWord.UNKNOWN, where(file.getOrigin(name)), name, KNOWN);
        }
    }

    /** File and line of a setting, or its variable. */
    static Message where(@Nullable Origin origin) {
        Origin named = origin instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : origin;
        if (origin instanceof PropertySourceOrigin wrapped
                && wrapped.getPropertySource() instanceof SystemEnvironmentPropertySource) {
            return Message.of(SettingsWord.VARIABLE, wrapped.getPropertyName());
        }
        TextResourceOrigin.Location location = named instanceof TextResourceOrigin text ? text.getLocation() : null;
        return location == null ? Message.text(FILE) : Message.of(SettingsWord.LINE, FILE, location.getLine() + 1);
    }

    /** The database that holds the ledger; empty where the ledger is embedded. */
    public Optional<DataSourceSettings> server() {
        return Optional.of(dataSource)
                .filter(found -> found.url() != null && !found.url().isBlank());
    }
}
