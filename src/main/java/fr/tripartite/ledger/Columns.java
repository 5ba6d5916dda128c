package fr.tripartite.ledger;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How values of the program stand in columns: amounts as decimal euros. */
final class Columns {

    private static final int CENTS = 2;

    private Columns() {}

    /** An amount as a decimal with two places. */
    static BigDecimal euros(Money amount) {
        return BigDecimal.valueOf(amount.cents(), CENTS);
    }

    /** A rate in percent with two places: 20.00. */
    static BigDecimal percent(Rate rate) {
        return BigDecimal.valueOf(rate.hundredths(), CENTS);
    }

    /** The amount in a column. */
    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column).movePointRight(CENTS).longValueExact());
    }

    /** The amounts in the columns {@code ht}, {@code vat} and {@code ttc}. */
    static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(money(row, "ht"), money(row, "vat"), money(row, "ttc"));
    }

    /** The rate in a column of percents. */
    static Rate rate(ResultSet row, String column) throws SQLException {
        return new Rate(row.getBigDecimal(column).movePointRight(CENTS).intValueExact());
    }
}
