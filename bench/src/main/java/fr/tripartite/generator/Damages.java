package fr.tripartite.generator;

import static fr.tripartite.generator.Victims.isOrdinary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What people and spreadsheets do to rows that cannot be billed afterwards. All of it happens every year, except where a
 * method says otherwise, and none of it to the row of a pack that competes for a place.
 */
final class Damages {
    private static final Predicate<Row> ORDINARY = Victims::isOrdinary;

    private final Victims victims;
    private final int year;
    private final DamagedCells cells;

    Damages(List<Row> rows, int year, Draw draw) {
        victims = new Victims(rows, draw);
        this.year = year;
        cells = new DamagedCells(year);
    }

    void apply() {
        // The rarest victims are chosen first, while nobody has been hit yet.
        packs();
        leadingZero();
        quotes();
        sizes();
        names();
        prerequisites();
        repetitions();
        cells.each((column, value) -> victims.change(ORDINARY, row -> row.with(column, value.apply(row))));
        shapes();
    }

    /** In 2023, the packs that come late for a place because their row was spoilt; later, the row of one that has it. */
    private void packs() {
        if (year == Inventory.FIRST_YEAR) {
            Predicate<Row> spoilt = row -> row.body().packFlawed();
            victims.change(spoilt, row -> row.with(Column.SIRET, DamagedCells.scientific(row, 2)));
            victims.change(spoilt, row -> row.with(Column.DATE_DEBUT, "31/06/2023"));
            victims.change(spoilt, row -> row.with(Column.QUANTITE, "2"));
        } else {
            // One that has nothing but its pack, so that no equipment is refused along with it.
            victims.change(
                    row -> row.service() == Service.PACK_SOCLE
                            && row.isActive()
                            && !row.isQuoted()
                            && row.body().listedIn(year).size() == 1,
                    row -> row.with(Column.SIRET, DamagedCells.scientific(row, 2)));
        }
    }

    /** A number does not begin with 0, thinks the spreadsheet. */
    private void leadingZero() {
        victims.change(
                row -> isOrdinary(row) && row.body().siret().startsWith("0"),
                row -> row.with(Column.SIRET, row.body().siret().substring(1)));
    }

    private void quotes() {
        Predicate<Row> quoted = row -> row.isActive()
                && row.service().standsAlone()
                && !row.subscription().quoteLfn().isEmpty();
        victims.change(quoted, row -> row.with(Column.DEVIS_LFN_HT, "125,375"));
        victims.change(quoted, row -> row.with(Column.DEVIS_LFN_HT, "0,00"));
        victims.change(quoted, row -> row.with(Column.DEVIS_LFN_HT, "à voir"));
        Predicate<Row> priced = row -> isOrdinary(row)
                && (row.service() == Service.NOM_DOMAINE || row.service() == Service.PAGE_INTERNET)
                && !row.body().has(Service.PACK_SOCLE);
        victims.change(priced, row -> row.with(Column.DEVIS_LFN_HT, "45,00"));
        victims.change(priced, row -> row.with(Column.DEVIS_CDG_TTC, "25.00 €"));
    }

    private void sizes() {
        Predicate<Row> procedures =
                row -> row.service() == Service.DEMARCHES_SIMPLIFIEES && row.isActive() && !isRare(row.body());
        victims.changeBody(ofKind(Kind.COMMUNE, procedures), Oddities::withoutSize);
        victims.changeBody(ofKind(Kind.ETABLISSEMENT, procedures), Oddities::withoutSize);
        victims.change(
                victims.pickAfterFirst(ofKind(Kind.COMMUNE, ORDINARY)),
                row -> row.with(Column.POPULATION, String.valueOf(row.body().sizeIn(year) + 137)));
        victims.change(
                victims.pickAfterFirst(ofKind(Kind.ETABLISSEMENT, ORDINARY)),
                row -> row.with(Column.AGENTS, String.valueOf(row.body().sizeIn(year) + 3)));
        victims.change(
                victims.pickAfterFirst(ofKind(Kind.ETABLISSEMENT, ORDINARY)),
                row -> row.with(Column.TYPE, Kind.COMMUNE.name()));
        victims.change(
                ofKind(Kind.COMMUNE, ORDINARY),
                row -> row.with(Column.POPULATION, "env. " + row.body().sizeIn(year)));
        // Staff counted in full-time equivalents.
        victims.change(
                ofKind(Kind.ETABLISSEMENT, ORDINARY),
                row -> row.with(Column.AGENTS, row.body().sizeIn(year) + ",5"));
    }

    /** The large categories have one or two bodies each, which are worth more whole. */
    private boolean isRare(Body body) {
        return body.sizeIn(year) > (body.kind() == Kind.COMMUNE ? 20_000 : 100);
    }

    private static Predicate<Row> ofKind(Kind kind, Predicate<Row> sort) {
        return row -> row.body().kind() == kind && sort.test(row);
    }

    /** Names that are missing are refused; names that a spreadsheet would run are only dangerous, and are accepted. */
    private void names() {
        victims.change(ORDINARY, row -> row.with(Column.COLLECTIVITE, ""));
        victims.change(ORDINARY, row -> row.with(Column.COLLECTIVITE, " "));
        victims.changeBody(
                ORDINARY,
                row -> row.with(
                        Column.COLLECTIVITE,
                        "=HYPERLINK(\"https://example.org/mairie\";\""
                                + row.body().name() + "\")"));
        victims.changeBody(
                ORDINARY, row -> row.with(Column.COLLECTIVITE, "- " + row.body().name()));
        victims.changeBody(
                ORDINARY, row -> row.with(Column.COLLECTIVITE, "@" + row.body().name()));
    }

    private void prerequisites() {
        Predicate<Row> withoutBackup = row -> isOrdinary(row) && !row.body().has(Service.SAUVEGARDE);
        victims.add(
                withoutBackup, row -> another(row, Service.SAUVEGARDE_GO_SUP).with(Column.QUANTITE, "20"));
        victims.add(withoutBackup, row -> another(row, Service.PARTAGE_FICHIERS).with(Column.QUANTITE, "1"));
        Predicate<Row> withoutPack = row -> isOrdinary(row) && !row.body().has(Service.PACK_SOCLE);
        for (int month = 4; month <= 9; month += 5) {
            String day = String.format(Locale.ROOT, "12/%02d/%d", month, year);
            victims.add(withoutPack, row -> another(row, Service.PACK_MATERIEL)
                    .with(Column.QUANTITE, "1")
                    .with(Column.DATE_SOUSCRIPTION, day)
                    .with(Column.DATE_DEBUT, day));
        }
    }

    private static Row another(Row row, Service service) {
        return row.with(Column.SERVICE, service.name()).with(Column.DONT_NOUVEAUX, "");
    }

    /** The same row twice, and a second row of what a body has once. */
    private void repetitions() {
        for (int i = 0; i < 3; i++) {
            victims.add(ORDINARY, UnaryOperator.identity());
        }
        for (Service once : List.of(Service.DEMARCHES_SIMPLIFIEES, Service.PACK_SOCLE)) {
            Predicate<Row> lasting = row -> row.service() == once
                    && row.isActive()
                    && !row.isQuoted()
                    && !row.body().packFlawed();
            victims.add(lasting, row -> row.with(Column.DATE_DEBUT, secondStart(row)));
        }
        victims.change(
                row -> row.service() == Service.DEMARCHES_SIMPLIFIEES && !row.isQuoted() && !isRare(row.body()),
                row -> row.with(Column.QUANTITE, "2"));
    }

    private static String secondStart(Row row) {
        LocalDate start = row.subscription().started();
        return start.getDayOfMonth() == 1
                ? start.plusDays(1).toString()
                : start.withDayOfMonth(1).toString();
    }

    private void shapes() {
        for (int i = 0; i < 2; i++) {
            victims.change(ORDINARY, row -> row.shaped(Row.Shape.SHORT));
            victims.change(ORDINARY, row -> row.shaped(Row.Shape.SHIFTED));
        }
    }
}
