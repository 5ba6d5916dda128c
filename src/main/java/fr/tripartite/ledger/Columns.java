package fr.tripartite.ledger;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How values of the program stand in columns: amounts as decimal euros, rates in percent, both with two places. */
final class Columns {

    private static final int CENTS = 2;

    private Columns() {}

    static BigDecimal euros(Money amount) {
        return BigDecimal.valueOf(amount.cents(), CENTS);
    }

    static BigDecimal percent(Rate rate) {
        return BigDecimal.valueOf(rate.hundredths(), CENTS);
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column).movePointRight(CENTS).longValueExact());
    }

    /** The amounts in the columns {@code ht}, {@code vat} and {@code ttc}. */
    static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(money(row, "ht"), money(row, "vat"), money(row, "ttc"));
    }

    static Rate rate(ResultSet row, String column) throws SQLException {
        return new Rate(row.getBigDecimal(column).movePointRight(CENTS).intValueExact());
    }

    /** The one whole number that a query gives; 0 for none. */
    static int count(JdbcTemplate jdbc, String query, Object... arguments) {
        Integer count = jdbc.queryForObject(query, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
