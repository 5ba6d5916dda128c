package fr.tripartite.inventory;

import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Complaint;
import fr.tripartite.words.VisibleText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what names the columns of an inventory go: rule {@code text.header}. */
public final class ColumnNames {

    private static final Pattern NOTHING = Pattern.compile("[\\p{M}\\s_°.'’]+");

    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry(Header.SIRET, List.of("n siret", "numero siret")),
            Map.entry(Header.NAME, List.of("nom", "nom de la collectivite")),
            Map.entry(Header.TYPE, List.of("type de collectivite")),
            Map.entry(Header.POPULATION, List.of("habitants", "nombre d'habitants")),
            Map.entry(Header.AGENTS, List.of("nombre d'agents", "effectif")),
            Map.entry(Header.SERVICE, List.of("prestation")),
            Map.entry(Header.QUANTITY, List.of("qte", "nombre")),
            Map.entry(Header.NEW_UNITS, List.of("nouveaux")),
            Map.entry(Header.SUBSCRIBED, List.of("date de souscription", "souscription")),
            Map.entry(Header.STARTED, List.of("date de debut", "debut", "mise en service", "date de mise en service")),
            Map.entry(Header.ENDED, List.of("date de fin", "fin")),
            Map.entry(Header.ENGAGEMENT, List.of("n d'engagement", "numero d'engagement")),
            Map.entry(Header.SERVICE_CODE, List.of("code service")));

    private static final List<String> ALWAYS_REQUIRED = List.of(
            Header.SIRET,
            Header.NAME,
            Header.TYPE,
            Header.POPULATION,
            Header.AGENTS,
            Header.SERVICE,
            Header.QUANTITY,
            Header.NEW_UNITS,
            Header.SUBSCRIBED,
            Header.STARTED,
            Header.ENDED);

    private final List<String> required;
    private final Map<String, String> columns = new HashMap<>();

    /**
     * The usual names, and more.
     *
     * @param more other names, by column
     * @throws Complaint where there is no such column, or a name is that of another one
     */
    public ColumnNames(Tariffs tariffs, Map<String, List<String>> more) {
        required = new ArrayList<>(ALWAYS_REQUIRED);
        USUAL.keySet().forEach(column -> add(column, column));
        USUAL.forEach((column, names) -> names.forEach(name -> add(name, column)));
        for (Issuer issuer : tariffs.issuers()) {
            String column = issuer.quoteColumn();
            required.add(column);
            add(column, column);
            add(column.substring(0, column.lastIndexOf('_')), column);
        }
        more.forEach((column, names) -> {
            String known = of(column)
                    .filter(found -> normalise(found).equals(normalise(column)))
                    .orElseThrow(() -> new Complaint(FileFault.COLUMN_UNKNOWN, column));
            names.forEach(name -> add(name, known));
        });
    }

    private void add(String name, String column) {
        String before = columns.putIfAbsent(normalise(name), column);
        if (before != null && !before.equals(column)) {
            throw new Complaint(FileFault.NAME_TAKEN, name, column, before);
        }
    }

    List<String> required() {
        return required;
    }

    /** The column of a name, if it is one. */
    public Optional<String> of(String name) {
        return Optional.ofNullable(columns.get(normalise(name)));
    }

    /** What counts in the name of a column. */
    public static String normalise(String name) {
        return NOTHING.matcher(Normalizer.normalize(VisibleText.of(name), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
