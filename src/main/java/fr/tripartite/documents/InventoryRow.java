package fr.tripartite.documents;

import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row in the form of an inventory, as the program would read it again. */
final class InventoryRow {

    private InventoryRow() {}

    static String columns(List<Issuer> issuers) {
        return "siret;collectivite;type;population;agents;service;quantite;dont_nouveaux;date_souscription;date_debut;"
                + "date_fin;"
                + issuers.stream().map(Issuer::quoteColumn).collect(Collectors.joining(";"))
                + ";engagement;code_service";
    }

    static List<Object> cells(String siret, Row row, List<Issuer> issuers) {
        LocalDate ended = row.ended();
        List<Object> cells = new ArrayList<>(List.of(
                siret,
                row.name(),
                row.type(),
                number(row.body().population()),
                number(row.body().agents()),
                row.service().code(),
                row.quantity(),
                number(row.newUnits()),
                row.subscribed(),
                row.started(),
                ended == null ? "" : ended));
        for (int i = 0; i < issuers.size(); i++) {
            @Nullable Money agreed = row.quote(i);
            cells.add(agreed == null ? "" : agreed);
        }
        cells.add(row.engagement());
        cells.add(row.serviceCode());
        return cells;
    }

    private static Object number(long number) {
        return number == Row.UNKNOWN ? "" : number;
    }
}
