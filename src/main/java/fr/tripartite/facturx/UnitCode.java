package fr.tripartite.facturx;

import java.util.Map;

/** Units of the tariffs under the codes of UN/ECE recommendation 20 (BT-130). */
final class UnitCode {

    private static final String EACH = "C62";
    private static final Map<String, String> CODES =
            Map.of("an", "ANN", "Go et an", "E34", "forfait", "LS", "forfait annuel", "LS");

    private UnitCode() {}

    static String of(String unit) {
        return CODES.getOrDefault(unit, EACH);
    }
}
