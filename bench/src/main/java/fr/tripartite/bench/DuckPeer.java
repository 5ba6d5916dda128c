package fr.tripartite.bench;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer: the same inventory at the same prices, by an analytical database on two threads. It either prices, in one query,
 * and writes nothing; or it also numbers the invoices, shares their VAT among the lines, and writes the files that grow with
 * the inventory: {@code lignes-*.csv}, {@code factures.csv} and {@code suivi-inventaire.csv}, as the program does. It never
 * keeps a ledger, writes the small files of a year, reads files back, or waits for the disk.
 *
 * <p>Left out, because the generated inventories have no such row: a wrong SIRET of fourteen digits, contradictions and
 * duplicates between rows, missing inhabitants, quotes on a service that others depend on, and reduced units of earlier
 * years; for the files also cells of several lines, with spaces around them or a formula in them, references that a body
 * asked for, and VAT rates with decimals.
 */
final class DuckPeer implements AutoCloseable {

    private final Connection connection;
    private final PeerQuery query;
    private final PeerBooks books;
    private final PeerFiles files;

    DuckPeer(Tariffs tariffs, int year) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET threads = 2");
            sql.execute("SET preserve_insertion_order = false");
        }
        PeerTables tables = new PeerTables(tariffs, year);
        tables.create(connection);
        query = new PeerQuery(tariffs, tables, year);
        books = new PeerBooks(tariffs, query, year);
        files = new PeerFiles(tariffs, books, query, year);
    }

    /** Prices an inventory. */
    List<IssuerTotals> price(Path inventory) throws SQLException {
        return totals(query.of(inventory));
    }

    /** Prices an inventory, numbers the invoices, and writes the files that grow with it. */
    List<IssuerTotals> write(Path inventory, Path directory) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String statement : books.of(inventory)) {
                sql.execute(statement);
            }
            for (String statement : files.of(directory)) {
                sql.execute(statement);
            }
        }
        return totals(PeerBooks.totals());
    }

    private List<IssuerTotals> totals(String select) throws SQLException {
        List<IssuerTotals> totals = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(select)) {
            while (found.next()) {
                totals.add(new IssuerTotals(
                        found.getString("code"),
                        found.getLong("invoices"),
                        found.getLong("lines"),
                        new Money(found.getLong("ht")),
                        new Money(found.getLong("vat")),
                        new Money(found.getLong("ttc"))));
            }
        }
        return totals;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
