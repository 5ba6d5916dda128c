package fr.tripartite.settings;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The program's own settings.
 *
 * @param ledger of the embedded ledger
 * @param timeZone whose day is today: what documents are dated where nothing else is asked
 * @param lang what the screen speaks, {@code fr} or {@code en}; empty where the locale says
 * @param alerts limits by the name of an alert, where they are not the usual ones
 */
public record TripartiteProperties(
        @DefaultValue Ledger ledger,
        @DefaultValue("Europe/Paris") ZoneId timeZone,
        @DefaultValue("") String lang,
        @DefaultValue Map<String, AlertLimit> alerts) {

    /** The embedded ledger: how many generations before the current one stay, 0 to 1000. */
    public record Ledger(@DefaultValue("3") int backups) {}
}
