package fr.tripartite.settings;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The sentences for settings that Boot cannot read. */
final class SettingsFailure {

    private SettingsFailure() {}

    /**
     * The sentence for what Boot has thrown.
     *
     * @return empty where the settings are not what it is about
     */
    static Optional<Failure> of(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Failure failure) {
                return Optional.of(failure);
            }
            if (each instanceof BindException unbound) {
                return Optional.of(unbound(unbound));
            }
            if (each instanceof MarkedYAMLException yaml) {
                Mark mark = yaml.getProblemMark();
                Message where = mark == null
                        ? Message.text(Settings.FILE)
                        : Message.of(SettingsWord.LINE, Settings.FILE, mark.getLine() + 1);
                return Optional.of(Failure.invalid(
                        Message.of(SettingsWord.NO_YAML, where, String.valueOf(yaml.getProblem())), yaml));
            }
            if (each instanceof ConfigDataNotFoundException missing) {
                return Optional.of(Failure.invalid(
                        Message.of(SettingsWord.IMPORT_ABSENT, Settings.FILE, missing.getReferenceDescription()),
                        missing));
            }
        }
        return Optional.empty();
    }

    private static Failure unbound(BindException exception) {
        ConfigurationProperty property = exception.getProperty();
        String name = exception.getName().toString();
        Message setting = property == null
                ? Message.text(name)
                : Message.of(SettingsWord.SETTING, name, String.valueOf(property.getValue()));
        return Failure.invalid(
                Message.of(
                        name.contains(".alerts.") ? SettingsWord.NO_LIMIT : SettingsWord.NO_NUMBER,
                        Settings.where(property == null ? null : property.getOrigin()),
                        setting),
                exception);
    }
}
