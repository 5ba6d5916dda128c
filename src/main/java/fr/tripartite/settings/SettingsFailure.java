package fr.tripartite.settings;

import fr.tripartite.failure.Failure;
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
                String line = mark == null ? "" : ", line " + (mark.getLine() + 1);
                return Optional.of(
                        Failure.invalid("application.yml" + line + ": " + yaml.getProblem() + "; mend the YAML", yaml));
            }
            if (each instanceof ConfigDataNotFoundException missing) {
                return Optional.of(Failure.invalid(
                        "application.yml: what spring.config.import names is not there ("
                                + missing.getReferenceDescription() + "); mend its name, or write optional: before it",
                        missing));
            }
        }
        return Optional.empty();
    }

    private static Failure unbound(BindException exception) {
        ConfigurationProperty property = exception.getProperty();
        String value = property == null ? "" : " '" + property.getValue() + "'";
        return Failure.invalid(
                Settings.where(property == null ? null : property.getOrigin()) + exception.getName() + value
                        + " cannot be used; write "
                        + (exception.getName().toString().contains(".alerts.")
                                ? "a whole number or off"
                                : "a whole number")
                        + ", or leave the setting out",
                exception);
    }
}
