package fr.tripartite.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an inventory: its cells as they will be written, and what they were made from.
 *
 * @param cells by column; one that is missing is empty
 */
record Row(Body body, Subscription subscription, int year, Map<Column, String> cells, Shape shape) {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** How many cells the row has, against the header. */
    enum Shape {
        /** As many. */
        WHOLE,
        /** The last ones are missing. */
        SHORT,
        /** An empty cell slipped in after the name, and pushed the others to the right. */
        SHIFTED
    }

    static Row of(Body body, Subscription subscription, int year) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.SIRET, body.siret());
        cells.put(Column.COLLECTIVITE, body.name());
        cells.put(Column.TYPE, body.kind().name());
        String size = body.kind() == Kind.AUTRE ? "" : String.valueOf(body.sizeIn(year));
        cells.put(body.kind() == Kind.COMMUNE ? Column.POPULATION : Column.AGENTS, size);
        cells.put(Column.SERVICE, subscription.service().name());
        cells.put(Column.QUANTITE, String.valueOf(subscription.quantityIn(year)));
        cells.put(Column.DONT_NOUVEAUX, subscription.newUnitsIn(year));
        cells.put(Column.DATE_SOUSCRIPTION, date(subscription.subscribed()));
        cells.put(Column.DATE_DEBUT, date(subscription.started()));
        cells.put(Column.DATE_FIN, date(endKnownIn(year, subscription)));
        cells.put(Column.DEVIS_LFN_HT, subscription.quoteLfn());
        cells.put(Column.DEVIS_CDG_TTC, subscription.quoteCdg());
        if (!body.serviceCode().isEmpty()) {
            cells.put(
                    Column.ENGAGEMENT,
                    String.format(Locale.ROOT, "EJ%d-%s", year, body.siret().substring(4, 8)));
            cells.put(Column.CODE_SERVICE, body.serviceCode());
        }
        return new Row(body, subscription, year, cells, Shape.WHOLE);
    }

    /** An end is written down in the year it comes, not before. */
    private static @Nullable LocalDate endKnownIn(int year, Subscription subscription) {
        LocalDate end = subscription.ended();
        return end == null || end.getYear() > year ? null : end;
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : FRENCH.format(day);
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    Row with(Column column, String value) {
        Map<Column, String> changed = new EnumMap<>(cells);
        changed.put(column, value);
        return new Row(body, subscription, year, changed, shape);
    }

    Row shaped(Shape other) {
        return new Row(body, subscription, year, cells, other);
    }

    Service service() {
        return subscription.service();
    }

    /** Whether the subscription runs on a day of the year of the file. */
    boolean isActive() {
        return subscription.isActiveIn(year);
    }

    boolean isQuoted() {
        return !subscription.quoteLfn().isEmpty() || !subscription.quoteCdg().isEmpty();
    }
}
