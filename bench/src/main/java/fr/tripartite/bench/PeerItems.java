package fr.tripartite.bench;

import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a line can bill, as a table: the texts of each price, of each reason for none, and of agreed quotes. */
final class PeerItems {

    private static final int QUOTES = 1_000_000;

    private final Tariffs tariffs;
    private final List<Object[]> rows = new ArrayList<>();

    PeerItems(Tariffs tariffs) {
        this.tariffs = tariffs;
        quotes();
    }

    /** Keeps what a cell of a charge says of a service, and numbers it: later charges have greater numbers. */
    int add(Grid grid, Charge charge, String service, PriceCell cell) {
        boolean priced = cell.kind() == PriceCell.Kind.PRICE;
        add(
                rows.size(),
                service,
                charge.nature(),
                charge.label(),
                charge.unit(),
                charge.basis().name(),
                grid.id(),
                priced ? grid.deliberation() + ", " + cell.words() : cell.words(),
                "");
        return rows.size() - 1;
    }

    /** The item of an agreed quote in SQL, from the numbers of a service and of its grid, which may be null. */
    static String quote(int issuer) {
        return QUOTES + " + (CAST(service AS INTEGER) * " + (PeerTables.GRIDS + 1) + " + coalesce(grid + 1, 0)) * 2 + "
                + issuer;
    }

    private void quotes() {
        for (int s = 0; s < tariffs.services().size(); s++) {
            for (int grid = -1; grid < tariffs.grids().size(); grid++) {
                for (int i = 0; i < tariffs.issuers().size(); i++) {
                    quote(s, grid, i);
                }
            }
        }
    }

    private void quote(int number, int grid, int issuerNumber) {
        ServiceDefinition service = tariffs.services().get(number);
        Issuer issuer = tariffs.issuers().get(issuerNumber);
        add(
                QUOTES + (number * (PeerTables.GRIDS + 1) + grid + 1) * 2 + issuerNumber,
                service.code(),
                Nature.DEVIS,
                "Devis accepté : " + service.label(),
                "forfait",
                issuer.quoteBasis().name(),
                grid < 0 ? "" : tariffs.grids().get(grid).id(),
                "Devis accepté, inventaire ligne ",
                ", colonne " + issuer.quoteColumn());
    }

    private void add(
            int item,
            String service,
            Nature nature,
            String label,
            String unit,
            String basis,
            String grid,
            String reference,
            String afterLine) {
        rows.add(new Object[] {item, service, nature, label, unit, basis, grid, reference, afterLine});
    }

    void create(Statement sql) throws SQLException {
        String natures =
                Arrays.stream(Nature.values()).map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        sql.execute("CREATE TYPE nature AS ENUM (" + natures + ")"); // in the order they take on an invoice
        sql.execute("CREATE TEMP TABLE item (item INTEGER, service VARCHAR, nature nature,"
                + " label VARCHAR, unit VARCHAR, basis VARCHAR, grid VARCHAR, reference VARCHAR, after_line VARCHAR)");
        for (Object[] row : rows) {
            PeerTables.insert(sql, "item", row);
        }
    }
}
