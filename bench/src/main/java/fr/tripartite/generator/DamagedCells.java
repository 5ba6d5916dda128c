package fr.tripartite.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Damage to one cell of an ordinary row. */
final class DamagedCells {
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d/M/yy", Locale.ROOT);
    /** Day 0 of the calendar by which spreadsheets count. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<DamagedCell> all = new ArrayList<>();

    private record DamagedCell(Column column, Function<Row, String> value) {}

    DamagedCells(int year) {
        sirets();
        codes();
        quantities();
        dates(year);
    }

    void each(BiConsumer<Column, Function<Row, String>> damage) {
        all.forEach(cell -> damage.accept(cell.column(), cell.value()));
    }

    private void sirets() {
        damage(Column.SIRET, row -> scientific(row, 2));
        damage(Column.SIRET, row -> scientific(row, 5));
        damage(Column.SIRET, row -> row.body().siret().substring(0, 13));
        damage(Column.SIRET, DamagedCells::withWrongKey);
        damage(Column.SIRET, DamagedCells::withDigitsSwapped);
        damage(Column.SIRET, row -> row.body().siret().replaceFirst("0", "O"));
        damage(Column.SIRET, row -> "");
    }

    private void codes() {
        damage(Column.SERVICE, row -> "SAUVEGRADE");
        damage(Column.SERVICE, row -> "NOM DE DOMAINE");
        damage(Column.SERVICE, row -> "MESSAGERIE_5G0");
        damage(Column.SERVICE, row -> "");
        damage(Column.TYPE, row -> "EPCI");
    }

    private void quantities() {
        damage(Column.QUANTITE, row -> "deux");
        damage(Column.QUANTITE, row -> "3 boîtes");
        damage(Column.QUANTITE, row -> "1O");
        damage(Column.QUANTITE, row -> "0");
        damage(Column.QUANTITE, row -> "-1");
        damage(Column.QUANTITE, row -> "1,5");
        damage(Column.QUANTITE, row -> "");
        damage(Column.QUANTITE, row -> row.body().siret());
        damage(Column.DONT_NOUVEAUX, row -> String.valueOf(row.subscription().quantityIn(row.year()) + 1));
        damage(Column.DONT_NOUVEAUX, row -> "oui");
    }

    private void dates(int year) {
        damage(Column.DATE_DEBUT, row -> "31/02/" + year);
        damage(Column.DATE_SOUSCRIPTION, row -> "30/02/" + year);
        damage(Column.DATE_FIN, row -> "31/11/" + year);
        damage(Column.DATE_DEBUT, row -> SHORT_DATE.format(row.subscription().started()));
        damage(
                Column.DATE_SOUSCRIPTION,
                row -> SHORT_DATE.format(row.subscription().subscribed()));
        damage(Column.DATE_DEBUT, DamagedCells::dayNumber);
        damage(
                Column.DATE_SOUSCRIPTION,
                row -> "courant " + row.subscription().subscribed().getYear());
        damage(Column.DATE_DEBUT, row -> "");
        damage(Column.DATE_SOUSCRIPTION, row -> "");
        damage(Column.DATE_FIN, row -> row.subscription().started().minusDays(1).toString());
        damage(Column.DATE_FIN, row -> "31/12/2017");
    }

    private void damage(Column column, Function<Row, String> value) {
        all.add(new DamagedCell(column, value));
    }

    /** What a spreadsheet shows of a SIRET that it takes for a number: {@code 2,16E+13}. */
    static String scientific(Row row, int decimals) {
        String siret = row.body().siret();
        return siret.charAt(0) + "," + siret.substring(1, 1 + decimals) + "E+13";
    }

    private static String withWrongKey(Row row) {
        String siret = row.body().siret();
        int key = siret.charAt(13) - '0';
        return siret.substring(0, 13) + (key + 1) % 10;
    }

    /** Two neighbours that differ, swapped in a place where the key notices. */
    private static String withDigitsSwapped(Row row) {
        String siret = row.body().siret();
        for (int i = 4; i < 13; i++) {
            int difference = Math.abs(siret.charAt(i) - siret.charAt(i + 1));
            // The key does not see 09 against 90.
            if (difference > 0 && difference < 9) {
                return siret.substring(0, i) + siret.charAt(i + 1) + siret.charAt(i) + siret.substring(i + 2);
            }
        }
        return withWrongKey(row);
    }

    private static String dayNumber(Row row) {
        return String.valueOf(
                ChronoUnit.DAYS.between(DAY_ZERO, row.subscription().started()));
    }
}
