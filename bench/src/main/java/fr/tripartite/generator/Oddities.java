package fr.tripartite.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What looks odd in a cell and means nothing: whoever reads the file has to accept all of it. */
final class Oddities {
    private static final List<String> REMARKS = List.of(
            "vu avec la secrétaire de mairie",
            "à relancer",
            "délibération reçue",
            "convention signée ; original au siège",
            "nouvelle adresse \"Place de la Mairie\"");

    private final Draw draw;
    private final List<String> spaces;

    /** {@code spaces}: the kinds of space that the encoding of the file can hold. */
    Oddities(Draw draw, List<String> spaces) {
        this.draw = draw;
        this.spaces = spaces;
    }

    void addTo(List<Row> rows) {
        emptySizes(rows);
        rows.replaceAll(this::oddly);
    }

    /** Some keep inhabitants or staff on one row of a body only, the first or the last. */
    private void emptySizes(List<Row> rows) {
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to).body() == rows.get(from).body()) {
                to++;
            }
            boolean once = draw.chance(8);
            int kept = draw.chance(50) ? from : to - 1;
            for (int i = from; i < to; i++) {
                if (once && i != kept) {
                    rows.set(i, withoutSize(rows.get(i)));
                }
            }
            from = to;
        }
    }

    static Row withoutSize(Row row) {
        return row.with(Column.POPULATION, "").with(Column.AGENTS, "");
    }

    private Row oddly(Row row) {
        Row odd = row;
        if (draw.chance(2)) {
            odd = odd.with(Column.SERVICE, odd.cell(Column.SERVICE).toLowerCase(Locale.ROOT));
        }
        if (draw.chance(2)) {
            odd = odd.with(Column.TYPE, capitalised(odd.cell(Column.TYPE)));
        }
        if (draw.chance(2)) {
            odd = odd.with(Column.SIRET, spacedSiret(odd.cell(Column.SIRET)));
        }
        if (draw.chance(12)) {
            odd = odd.with(Column.POPULATION, grouped(odd.cell(Column.POPULATION)))
                    .with(Column.AGENTS, grouped(odd.cell(Column.AGENTS)));
        }
        if (draw.chance(3)) {
            odd = withIsoDates(odd);
        }
        if (row.service().isCommissioned() && row.cell(Column.DONT_NOUVEAUX).isEmpty() && draw.chance(15)) {
            odd = withNewUnitsWrittenOut(odd);
        }
        if (draw.chance(3)) {
            odd = odd.with(Column.OBSERVATIONS, draw.pick(REMARKS));
        }
        return withOddAmount(withOddAmount(odd, Column.DEVIS_LFN_HT), Column.DEVIS_CDG_TTC);
    }

    private static String capitalised(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    }

    private String spacedSiret(String siret) {
        String space = draw.pick(spaces);
        return String.join(
                space, siret.substring(0, 3), siret.substring(3, 6), siret.substring(6, 9), siret.substring(9));
    }

    private String grouped(String number) {
        int thousands = number.length() - 3;
        return thousands <= 0
                ? number
                : number.substring(0, thousands) + draw.pick(spaces) + number.substring(thousands);
    }

    /** Says in so many words what an empty cell means. */
    private static Row withNewUnitsWrittenOut(Row row) {
        boolean isNew = row.subscription().started().getYear() == row.year();
        return row.with(Column.DONT_NOUVEAUX, isNew ? row.cell(Column.QUANTITE) : "0");
    }

    private static Row withIsoDates(Row row) {
        Subscription subscription = row.subscription();
        Row odd = row.with(Column.DATE_SOUSCRIPTION, subscription.subscribed().toString())
                .with(Column.DATE_DEBUT, subscription.started().toString());
        LocalDate end = subscription.ended();
        return end == null || row.cell(Column.DATE_FIN).isEmpty() ? odd : odd.with(Column.DATE_FIN, end.toString());
    }

    private Row withOddAmount(Row row, Column column) {
        if (row.cell(column).isEmpty()) {
            return row;
        }
        String amount = row.cell(column).replace(" ", draw.pick(spaces));
        return switch (draw.between(0, 4)) {
            case 0 -> row.with(column, amount + draw.pick(spaces) + "€");
            case 1 -> row.with(column, amount + "€");
            case 2 -> row.with(column, amount.replace(',', '.'));
            case 3 -> row.with(column, amount.endsWith(",00") ? amount.substring(0, amount.length() - 3) : amount);
            default -> row.with(column, amount);
        };
    }
}
