package fr.tripartite.warning;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.Row;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what the rows of an inventory say of a body and may not mean: rule {@code warnings.list}. */
public final class BodyWarnings {

    private static final int SIREN_DIGITS = 9;

    private final Set<Integer> otherEncoding;
    /** First SIRET of each SIREN. */
    private final Map<String, String> establishments = new HashMap<>();

    /** Knows the other bodies of an inventory. */
    public BodyWarnings(Inventory inventory) {
        otherEncoding = inventory.otherEncoding();
        for (Body body : inventory.bodies()) {
            establishments.putIfAbsent(siren(body), body.siret());
        }
    }

    private static String siren(Body body) {
        return body.siret().substring(0, SIREN_DIGITS);
    }

    /** Whatever deserves a look about a body, row by row; the same text once. */
    public List<Warning> of(Body body, Statement statement) {
        List<Warning> found = new ArrayList<>(0);
        List<Row> rows = statement.outcomes().stream()
                .filter(outcome -> outcome.state() != State.REJETE)
                .map(Statement.Outcome::row)
                .toList();
        if (rows.isEmpty()) {
            return found;
        }
        Set<String> told = new HashSet<>(Set.of(statement.name()));
        for (Row row : rows) {
            if (told.add(row.name())) {
                found.add(Warning.of(WarningCode.DEUX_NOMS, body, row, row.name(), statement.name()));
            }
        }
        String first = establishments.getOrDefault(siren(body), body.siret());
        if (!first.equals(body.siret())) {
            found.add(Warning.of(WarningCode.DEUX_SIRET, body, rows.get(0), siren(body), first));
        }
        statement.bills().stream().findFirst().map(Statement.Bill::references).ifPresent(printed -> {
            addReferences(body, rows, printed, found);
        });
        addEncoding(body, rows, found);
        return found;
    }

    private static void addReferences(Body body, List<Row> rows, Row.References printed, List<Warning> found) {
        Set<String> told = new HashSet<>(List.of("", printed.engagement()));
        Set<String> toldCodes = new HashSet<>(List.of("", printed.serviceCode()));
        for (Row row : rows) {
            if (told.add(row.engagement())) {
                found.add(Warning.of(
                        WarningCode.PLUSIEURS_REFERENCES, body, row, row.engagement(), printed.engagement()));
            }
            if (toldCodes.add(row.serviceCode())) {
                found.add(Warning.of(
                        WarningCode.PLUSIEURS_REFERENCES, body, row, row.serviceCode(), printed.serviceCode()));
            }
        }
    }

    private void addEncoding(Body body, List<Row> rows, List<Warning> found) {
        Set<String> looked = new HashSet<>();
        for (Row row : rows) {
            if (otherEncoding.contains(row.line())) {
                found.add(Warning.of(WarningCode.ENCODAGE, body, row, Message.of(EncodingSuspicion.OTHER_ENCODING)));
            }
            for (String text : List.of(row.name(), row.engagement(), row.serviceCode())) {
                if (!looked.add(text)) {
                    continue;
                }
                String unusual = text.equals(row.name()) ? EncodingSuspicion.unusual(text) : "";
                if (EncodingSuspicion.isEncodedTwice(text)) {
                    found.add(Warning.of(
                            WarningCode.ENCODAGE, body, row, Message.of(EncodingSuspicion.ENCODED_TWICE, text)));
                } else if (!unusual.isEmpty()) {
                    found.add(Warning.of(
                            WarningCode.ENCODAGE,
                            body,
                            row,
                            Message.of(EncodingSuspicion.UNUSUAL_CHARACTERS, text, unusual)));
                }
            }
        }
    }
}
