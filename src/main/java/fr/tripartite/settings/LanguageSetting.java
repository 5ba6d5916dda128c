package fr.tripartite.settings;

import fr.tripartite.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The language that the settings ask for, found before anything is said: without Boot, which takes longer to start than most
 * verbs. What is wrong with the settings is none of its business; whoever reads all of them tells it, in some language.
 */
public final class LanguageSetting {

    static final String NAME = "tripartite.lang";

    private static final String VARIABLE = "TRIPARTITE_LANG";
    private static final String GROUP = "tripartite";
    private static final String KEY = "lang";

    /** A line that may say it, and is no comment: without one the file is not parsed. */
    private static final Pattern SAID = Pattern.compile("(?m)^[^#\\r\\n]*\\blang\\b");

    private LanguageSetting() {}

    /**
     * What is asked for, in the environment or else in the file, as Boot reads them.
     *
     * @param directory usually {@code config/}
     * @return empty where nothing usable is
     */
    public static Optional<Language> in(Path directory, Map<String, String> environment) {
        String variable = environment.get(VARIABLE);
        return Language.of(variable == null ? inFile(directory.resolve(Settings.FILE)) : variable);
    }

    private static String inFile(Path file) {
        try {
            String text = Files.isRegularFile(file) ? Files.readString(file) : "";
            return SAID.matcher(text).find() ? value(text) : "";
        } catch (IOException | YAMLException e) {
            return "";
        }
    }

    private static String value(String text) {
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
            if (document instanceof Map<?, ?> settings) {
                @Nullable Object whole = settings.get(NAME);
                Object found = whole == null && settings.get(GROUP) instanceof Map<?, ?> own ? own.get(KEY) : whole;
                if (found != null) {
                    return found.toString();
                }
            }
        }
        return "";
    }
}
