package fr.tripartite.job;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.AlertCode;
import fr.tripartite.settings.AlertLimit;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody has to have read before a year is booked: what stands over its limit, and what was confirmed. */
final class AlertBoard {

    private static final String OFF = "off";
    private static final AlertLimit ALWAYS = new AlertLimit(null, "0");
    private static final Map<AlertCode, AlertLimit> USUAL = Map.of(
            AlertCode.REJETS, new AlertLimit("5", "10"),
            AlertCode.AVOIRS, new AlertLimit("10", "10"),
            AlertCode.PARTIS, new AlertLimit("10", "3"),
            AlertCode.PLACES, new AlertLimit(null, "10"),
            AlertCode.INVENTAIRE, ALWAYS,
            AlertCode.ANNEES, ALWAYS,
            AlertCode.MONTANT, new AlertLimit(OFF, null));

    private final Map<String, AlertLimit> limits;
    private final Map<String, Integer> confirmations;
    private final List<Alert> standing = new ArrayList<>();

    /** Limits are by name, where they are not the usual ones; so are the figures that somebody has read. */
    AlertBoard(Map<String, AlertLimit> limits, Map<String, Integer> confirmations) {
        this.limits = limits;
        this.confirmations = new LinkedHashMap<>(confirmations);
    }

    /**
     * Adds an alert where its figure is over the limit.
     *
     * @param of what the figure is counted among
     * @param arguments of the sentence, after the figure
     */
    void add(AlertCode code, int figure, long of, Object... arguments) {
        add(code, name(code), usual(code), figure, of, arguments);
    }

    /** The same where even one is worth asking, whatever the usual limit. */
    void addAny(AlertCode code, int figure) {
        add(code, name(code), ALWAYS, figure, 0);
    }

    private static String name(AlertCode code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /** Adds the change of what an issuer bills, in whole percent. */
    void addChange(String issuer, int percent, int year) {
        add(
                AlertCode.MONTANT,
                "montant-" + issuer.toLowerCase(Locale.ROOT),
                usual(AlertCode.MONTANT),
                percent,
                100,
                issuer,
                Integer.toString(year));
    }

    private static AlertLimit usual(AlertCode code) {
        return USUAL.getOrDefault(code, ALWAYS);
    }

    private void add(AlertCode code, String name, AlertLimit usual, int figure, long of, Object... arguments) {
        AlertLimit set = limits.get(name);
        if ((set == null ? usual : set.or(usual)).isExceeded(figure, of)) {
            List<Object> all =
                    new ArrayList<>(List.of(code == AlertCode.INVENTAIRE ? Integer.toString(figure) : figure));
            all.addAll(List.of(arguments));
            Integer confirmed = confirmations.get(name);
            standing.add(new Alert(name, figure, new Message(code, all), confirmed != null && confirmed == figure));
        }
    }

    /** The alerts that stand, confirmed or not. */
    List<Alert> standing() {
        return List.copyOf(standing);
    }

    /** Names that were confirmed and do not stand. */
    List<String> needless() {
        return confirmations.keySet().stream()
                .filter(name ->
                        standing.stream().noneMatch(alert -> alert.name().equals(name)))
                .toList();
    }
}
