package fr.tripartite.ledger;

import fr.tripartite.money.Money;
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

    /** Hundredths as a decimal with two places: a rate of 2000 is 20.00. */
    static BigDecimal hundredths(int value) {
        return BigDecimal.valueOf(value, CENTS);
    }

    /** The amount in a column. */
    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column).movePointRight(CENTS).longValueExact());
    }

    /** The hundredths in a column. */
    static int hundredths(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).movePointRight(CENTS).intValueExact();
    }
}
