package fr.tripartite.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The file that tells who the bodies are, as an office keeps it: nearly complete. */
final class TiersList {
    private static final int LONGEST_LINE = 38;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");

    private final Draw draw;
    /** Bodies in all four inventories that nothing particular was decided about. */
    private final List<Body> free;

    private final List<Map<TiersColumn, String>> rows = new ArrayList<>();
    private final Map<String, Map<TiersColumn, String>> bySiret;

    TiersList(List<Body> bodies, Draw draw) {
        this.draw = draw;
        List<Body> listed = bodies.stream()
                .filter(body -> years().anyMatch(year -> isListedIn(body, year)))
                .sorted(Comparator.comparing(Body::siret))
                .toList();
        free = new ArrayList<>(listed.stream()
                .filter(body -> years().allMatch(year -> isListedIn(body, year)))
                .toList());
        listed.forEach(body -> rows.add(row(body)));
        bySiret = rows.stream().collect(Collectors.toMap(row -> row.get(TiersColumn.SIRET), row -> row));
        wishes();
        references();
        gaps();
    }

    private static IntStream years() {
        return IntStream.rangeClosed(Inventory.FIRST_YEAR, Inventory.LAST_YEAR);
    }

    private static boolean isListedIn(Body body, int year) {
        return !body.listedIn(year).isEmpty();
    }

    private Map<TiersColumn, String> row(Body body) {
        Map<TiersColumn, String> cells = new EnumMap<>(TiersColumn.class);
        cells.put(TiersColumn.SIRET, body.siret());
        cells.put(TiersColumn.CODE_POSTAL, body.seat().postcode());
        address(body, cells);
        if (body.kind() != Kind.COMMUNE || draw.chance(8)) {
            cells.put(TiersColumn.CATEGORIE, body.category());
        }
        if (draw.chance(80)) {
            cells.put(TiersColumn.CHORUS, "AUCUN");
        }
        String siren = body.siret().substring(0, 9);
        if (draw.chance(3)) {
            cells.put(TiersColumn.ADRESSE_ELECTRONIQUE, draw.chance(50) ? siren : siren + "_" + body.siret());
        }
        if (draw.chance(12)) {
            cells.put(TiersColumn.REFERENCE, "C" + siren.substring(3));
        }
        return cells;
    }

    private void address(Body body, Map<TiersColumn, String> cells) {
        String street = Streets.draw(body.kind(), draw);
        String town = body.seat().name();
        // Some lists were copied from envelopes, where all is in capitals.
        boolean isInCapitals = draw.chance(35);
        if (isInCapitals) {
            cells.put(TiersColumn.NOM, name(body));
        }
        cells.put(TiersColumn.ADRESSE1, isInCapitals ? capitals(street) : street);
        cells.put(TiersColumn.VILLE, isInCapitals || draw.chance(30) ? capitals(town) : town);
        if (draw.chance(15)) {
            cells.put(
                    TiersColumn.COMPLEMENT,
                    body.kind() == Kind.COMMUNE
                            ? draw.pick(List.of("Mairie", "Hôtel de ville", "Service comptabilité", "BP 12"))
                            : draw.pick(List.of("Bâtiment B", "1er étage", "Maison des services")));
        }
        if (draw.chance(4)) {
            cells.put(TiersColumn.ADRESSE2, draw.pick(List.of("Le Bourg", "Hameau du Bois", "Zone d'activités")));
        }
    }

    /** As the post writes it; empty where that is too long for an envelope. */
    private static String name(Body body) {
        String name =
                capitals(body.kind() == Kind.COMMUNE ? "Commune " + body.seat().ofName() : body.name());
        return name.length() > LONGEST_LINE ? "" : name;
    }

    private static String capitals(String text) {
        return plain(text, " ").toUpperCase(Locale.ROOT);
    }

    private static String plain(String text, String separator) {
        String letters = Inventory.withoutAccents(text.replace("œ", "oe"));
        return BETWEEN_WORDS.matcher(letters).replaceAll(separator).strip();
    }

    /** Some of that sort, spread over the list; whatever was decided about them, nothing else will be. */
    private List<Map<TiersColumn, String>> take(int count, Predicate<Body> sort) {
        List<Body> suited = free.stream().filter(sort).toList();
        if (suited.size() < count) {
            throw new IllegalStateException("too few bodies for what tiers.csv promises");
        }
        List<Body> taken = IntStream.range(0, count)
                .mapToObj(i -> suited.get((2 * i + 1) * suited.size() / (2 * count)))
                .toList();
        free.removeAll(taken);
        return taken.stream().map(body -> bySiret.get(body.siret())).toList();
    }

    private static boolean isPlainCommune(Body body) {
        return body.kind() == Kind.COMMUNE && body.serviceCode().isEmpty();
    }

    private static Predicate<Body> ofCategory(String category) {
        return body -> body.category().equals(category) && body.serviceCode().isEmpty();
    }

    private void wishes() {
        take(40, TiersList::isPlainCommune).forEach(row -> row.put(TiersColumn.ENVOI, "COURRIER"));
        take(6, TiersList::isPlainCommune).forEach(row -> {
            String town = plain(row.getOrDefault(TiersColumn.VILLE, ""), "-").toLowerCase(Locale.ROOT);
            row.put(TiersColumn.ENVOI, "COURRIEL");
            row.put(TiersColumn.COURRIEL, "compta@" + town + ".example");
        });
    }

    /** Bodies with references in the inventories demand them; two demand what nobody wrote down. */
    private void references() {
        Predicate<Body> hasReferences = body -> !body.serviceCode().isEmpty();
        demand(4, "SERVICE", hasReferences);
        demand(4, "ENGAGEMENT", hasReferences);
        demand(2, "SERVICE_OU_ENGAGEMENT", hasReferences);
        demand(2, "SERVICE_ET_ENGAGEMENT", hasReferences);
        demand(1, "SERVICE", TiersList::isPlainCommune);
        demand(1, "ENGAGEMENT", TiersList::isPlainCommune);
    }

    private void demand(int count, String what, Predicate<Body> sort) {
        take(count, sort).forEach(row -> row.put(TiersColumn.CHORUS, what));
    }

    private void gaps() {
        rows.removeAll(take(3, TiersList::isPlainCommune));
        rows.removeAll(take(1, ofCategory("GROUPEMENT")));
        take(3, TiersList::isPlainCommune).forEach(row -> row.remove(TiersColumn.ADRESSE1));
        take(3, ofCategory("CCAS")).forEach(row -> row.remove(TiersColumn.CATEGORIE));
        take(1, ofCategory("GROUPEMENT")).forEach(row -> row.put(TiersColumn.CATEGORIE, "SYNDICAT"));
        take(1, ofCategory("PRIVE")).forEach(row -> {
            // It sits in the next department, whose postcodes begin with 0.
            row.put(TiersColumn.CODE_POSTAL, "2100");
            row.put(TiersColumn.VILLE, "Saint-Quentin");
        });
        take(1, TiersList::isPlainCommune).forEach(row -> {
            // Whoever learned the new address did not look for the old one.
            Map<TiersColumn, String> again = new EnumMap<>(row);
            again.put(TiersColumn.ADRESSE1, "1 place de la Mairie");
            rows.add(again);
        });
    }

    /** The file, as a spreadsheet saves it. */
    byte[] bytes() {
        List<TiersColumn> columns = Arrays.asList(TiersColumn.values());
        String header = columns.stream().map(TiersColumn::header).collect(Collectors.joining(";"));
        String body = rows.stream()
                .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .collect(Collectors.joining(";"))
                        + "\r\n")
                .collect(Collectors.joining());
        return ("\ufeff" + header + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
