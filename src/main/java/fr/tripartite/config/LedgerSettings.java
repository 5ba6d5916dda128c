package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The PostgreSQL database that holds the ledger and the job repository, under the names that Spring gives such settings:
 * {@code spring.datasource.*} in {@code application.yml}, {@code SPRING_DATASOURCE_*} in the environment, which wins.
 *
 * @param url such as {@code jdbc:postgresql://host/database}
 * @param user may be empty
 * @param password may be empty
 */
public record LedgerSettings(String url, String user, String password) {

    private static final String FILE = "application.yml";
    private static final String VARIABLE = "SPRING_DATASOURCE_";
    private static final Set<String> KEYS = Set.of("url", "username", "password-file");

    /**
     * Reads the settings.
     *
     * @param directory usually {@code config/}
     * @param environment variables of the process
     * @return empty where neither names a database: the ledger is embedded
     * @throws Failure where a setting is unknown or cannot be used, a password stands in the file included
     */
    public static Optional<LedgerSettings> read(Path directory, Map<String, String> environment) {
        Optional<YamlNode> file = file(directory.resolve(FILE));
        Optional<String> url = setting(environment, "URL", file, "url");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw Failure.invalid("the ledger cannot be kept in '" + url.get().replaceFirst("\\?.*", "")
                    + "': write jdbc:postgresql://HOST/DATABASE, or leave the setting out for the embedded database");
        }
        String password = Optional.ofNullable(environment.get(VARIABLE + "PASSWORD"))
                .or(() -> setting(environment, "PASSWORD_FILE", file, "password-file")
                        .map(name -> password(directory, name)))
                .orElse("");
        return Optional.of(new LedgerSettings(
                url.get(), setting(environment, "USERNAME", file, "username").orElse(""), password));
    }

    private static Optional<YamlNode> file(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw Failure.invalid(path + " cannot be read: " + e.getMessage());
        }
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return Optional.empty();
        }
        YamlNode root = YamlNode.parse(path.toString(), text, null).allow(Set.of("spring"));
        YamlNode datasource = root.get("spring").allow(Set.of("datasource")).get("datasource");
        datasource.optional("password").ifPresent(node -> {
            throw node.error("a password does not belong here: set " + VARIABLE
                    + "PASSWORD, or name a file that holds it with password-file");
        });
        datasource.allow(KEYS).optional("url").ifPresent(node -> {
            if (node.text().contains("password=")) {
                throw node.error("a password does not belong here: set " + VARIABLE
                        + "PASSWORD, or name a file that holds it with password-file");
            }
        });
        return Optional.of(datasource);
    }

    private static Optional<String> setting(
            Map<String, String> environment, String variable, Optional<YamlNode> file, String key) {
        return Optional.ofNullable(environment.get(VARIABLE + variable))
                .filter(text -> !text.isBlank())
                .or(() -> file.flatMap(node -> node.optionalText(key)));
    }

    private static String password(Path directory, String name) {
        Path path = directory.resolve(name);
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw Failure.invalid("the password file " + path + " cannot be read: mend its name or its rights");
        }
    }
}
