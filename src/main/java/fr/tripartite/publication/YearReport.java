package fr.tripartite.publication;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.YearEnd;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.comparison.BodyChange;
import fr.tripartite.comparison.ServiceTotal;
import fr.tripartite.comparison.YearComparison;
import fr.tripartite.comparison.YearFigures;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.words.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code rapport.html}: the year on one page, in French, for whoever has to answer for it. */
final class YearReport {

    private static final int LARGEST = 10;

    private final YearLook look;
    private final YearSummary summary;
    private final YearEnd end;
    private final YearTotals totals;
    private final List<Alert> alerts;
    private final ReportPage page;

    YearReport(YearLook look, YearEnd end, YearTotals totals, List<Alert> alerts) {
        this.look = look;
        this.summary = look.summary();
        this.end = end;
        this.totals = totals;
        this.alerts = alerts;
        this.page = new ReportPage(Message.of(
                look.isPreview() ? ReportWord.PREVIEW_TITLE : ReportWord.TITLE, Integer.toString(summary.year())));
    }

    String html() {
        if (look.isPreview()) {
            page.note(Message.of(ReportWord.PREVIEW_NOTE));
        }
        page.note(Message.of(ReportWord.SOURCE, summary.inventory().name(), summary.rowCount(), summary.version()));
        issuers();
        alerts();
        attention();
        states();
        services();
        types();
        places();
        subsidy();
        look.comparison().ifPresentOrElse(this::comparison, this::noComparison);
        files();
        return page.html();
    }

    private void issuers() {
        page.section(Message.of(ReportWord.TOTALS));
        Map<String, Money> before = before();
        List<ReportWord> heads = List.of(
                ReportWord.ISSUER,
                ReportWord.DOCUMENTS,
                ReportWord.AVOIRS,
                ReportWord.LINES,
                ReportWord.HT,
                ReportWord.VAT,
                ReportWord.TTC);
        page.beginTable(Message.of(ReportWord.TOTALS), heads);
        look.before().map(YearFigures::year).ifPresent(year -> {
            page.figureHead(Message.of(ReportWord.TTC_OF, Integer.toString(year)));
            page.figureHead(Message.of(ReportWord.DIFFERENCE));
        });
        page.endHead();
        Money ttc = Money.ZERO;
        Money ttcBefore = Money.ZERO;
        for (YearSummary.IssuerColumns issuer : summary.issuers()) {
            YearTotals.OfIssuer total = totals.issuers().get(issuer.code());
            if (total == null) {
                continue;
            }
            Money earlier = before.getOrDefault(issuer.code(), Money.ZERO);
            ttc = ttc.plus(total.ttc());
            ttcBefore = ttcBefore.plus(earlier);
            page.beginRow(name(issuer))
                    .count(issuer.code() + ".factures", total.documents())
                    .count(issuer.code() + ".avoirs", total.avoirs())
                    .count(issuer.code() + ".lignes", total.lines())
                    .amount(issuer.code() + ".ht", total.ht())
                    .amount(issuer.code() + ".tva", total.vat())
                    .amount(issuer.code() + ".ttc", total.ttc());
            if (look.before().isPresent()) {
                page.amount("", earlier).difference(total.ttc().minus(earlier));
            }
            page.endRow();
        }
        page.beginRow(page.say(Message.of(ReportWord.ALL)))
                .blank(heads.size() - 2)
                .amount("ensemble.ttc", ttc);
        if (look.before().isPresent()) {
            page.amount("", ttcBefore).difference(ttc.minus(ttcBefore));
        }
        page.endRow().endTable();
    }

    private static String name(YearSummary.IssuerColumns issuer) {
        return issuer.code() + ", " + issuer.name();
    }

    private Map<String, Money> before() {
        Map<String, Money> before = new HashMap<>();
        look.before().ifPresent(figures -> figures.services()
                .forEach(total -> before.merge(total.key().issuer(), total.ttc(), Money::plus)));
        return before;
    }

    private void alerts() {
        page.section(Message.of(ReportWord.ALERTS));
        if (alerts.isEmpty()) {
            page.note(Message.of(ReportWord.NO_ALERT));
            return;
        }
        page.beginList();
        for (Alert alert : alerts) {
            Message read = Message.of(alert.isConfirmed() ? ReportWord.CONFIRMED : ReportWord.UNCONFIRMED);
            page.item(Message.of(ReportWord.ALERT, alert.name(), read, alert.message()));
        }
        page.endList();
    }

    private void attention() {
        page.section(Message.of(ReportWord.ATTENTION));
        int rejected = totals.rows(State.REJETE);
        int awaited = totals.rows(State.A_DEVISER) + totals.rows(State.PARTIEL);
        if (rejected + awaited + totals.warnings() + totals.cents() == 0) {
            page.note(Message.of(ReportWord.NO_ATTENTION));
            return;
        }
        page.beginList();
        attention(YearFiles.REJECTIONS, ReportWord.LOOK_REJECTIONS, rejected);
        attention(YearFiles.AWAITED, ReportWord.LOOK_AWAITED, awaited);
        attention(YearFiles.WARNINGS, ReportWord.LOOK_WARNINGS, totals.warnings());
        attention(YearFiles.CONTROL, ReportWord.LOOK_CENTS, totals.cents());
        page.endList();
    }

    private void attention(String file, ReportWord word, int count) {
        if (count > 0) {
            page.link(file, Message.of(word, count));
        }
    }

    private void states() {
        page.section(Message.of(ReportWord.STATES));
        page.beginBars(Message.of(ReportWord.STATES), ReportWord.STATE, ReportWord.ROWS);
        totals.states().forEach((state, count) -> page.beginRow(page.say(Message.of(word(state))))
                .bar(count, summary.rowCount())
                .count("etats." + state.name(), count)
                .endRow());
        page.endTable();
    }

    private static ReportWord word(State state) {
        return switch (state) {
            case FACTURE -> ReportWord.BILLED;
            case PARTIEL -> ReportWord.PARTLY_BILLED;
            case A_DEVISER -> ReportWord.AWAITED;
            case SANS_OBJET -> ReportWord.NOTHING_DUE;
            case REJETE -> ReportWord.REJECTED;
        };
    }

    /** What all issuers bill of a service. */
    private record OfService(String label, Money ttc) {}

    private void services() {
        page.section(Message.of(ReportWord.SERVICES));
        Map<String, OfService> services = new HashMap<>();
        for (ServiceTotal total : look.figures().services()) {
            String code = total.key().service();
            String label =
                    summary.services().labels().getOrDefault(code, total.key().label());
            services.merge(
                    code,
                    new OfService(label, total.ttc()),
                    (one, other) -> new OfService(one.label(), one.ttc().plus(other.ttc())));
        }
        bars(
                ReportWord.SERVICES,
                ReportWord.SERVICE,
                services.values().stream()
                        .sorted(Comparator.comparing(OfService::ttc).reversed().thenComparing(OfService::label))
                        .toList());
    }

    private void types() {
        page.section(Message.of(ReportWord.TYPES));
        bars(
                ReportWord.TYPES,
                ReportWord.BODY_TYPE,
                look.byType().entrySet().stream()
                        .map(type -> new OfService(page.say(Message.of(word(type.getKey()))), type.getValue()))
                        .toList());
    }

    private static ReportWord word(BodyType type) {
        return switch (type) {
            case COMMUNE -> ReportWord.COMMUNES;
            case ETABLISSEMENT -> ReportWord.ESTABLISHMENTS;
            case AUTRE -> ReportWord.OTHERS;
        };
    }

    private void bars(ReportWord caption, ReportWord head, List<OfService> amounts) {
        long greatest =
                amounts.stream().mapToLong(each -> each.ttc().cents()).max().orElse(0);
        page.beginBars(Message.of(caption), head, ReportWord.TTC);
        for (OfService each : amounts) {
            page.beginRow(each.label())
                    .bar(each.ttc().cents(), greatest)
                    .amount("", each.ttc())
                    .endRow();
        }
        page.endTable();
    }

    private void places() {
        if (totals.cap() == 0) {
            return;
        }
        Message title = Message.of(ReportWord.PLACES, totals.cap());
        page.section(title);
        page.beginBars(title, ReportWord.PLACE_STATUS, ReportWord.BODIES);
        place(ReportWord.GRANTED, "subvention.places", totals.places());
        place(ReportWord.LEFT, "", count(RegisterReport.Status.SORTIE));
        place(ReportWord.FREE, "", totals.cap() - totals.places());
        place(ReportWord.WAITING, "", count(RegisterReport.Status.LISTE_ATTENTE));
        page.endTable();
    }

    private void place(ReportWord status, String figure, int count) {
        page.beginRow(page.say(Message.of(status)))
                .bar(count, totals.cap())
                .count(figure, count)
                .endRow();
    }

    private int count(RegisterReport.Status status) {
        return (int)
                end.register().stream().filter(line -> line.status() == status).count();
    }

    private void subsidy() {
        if (totals.cap() == 0) {
            return;
        }
        page.section(Message.of(ReportWord.COVERED));
        page.beginTable(
                        Message.of(ReportWord.COVERED),
                        List.of(ReportWord.ISSUER, ReportWord.THIS_YEAR, ReportWord.SINCE_START))
                .endHead();
        for (YearSummary.IssuerColumns issuer : summary.issuers()) {
            YearTotals.OfIssuer total = totals.issuers().get(issuer.code());
            if (total != null) {
                page.beginRow(name(issuer))
                        .amount("subvention." + issuer.code(), total.covered())
                        .amount("subvention.cumul." + issuer.code(), total.coveredSinceStart())
                        .endRow();
            }
        }
        page.endTable();
    }

    private void noComparison() {
        page.section(Message.of(ReportWord.YEAR_ON_YEAR));
        page.note(Message.of(ReportWord.NO_COMPARISON));
    }

    private void comparison(YearComparison comparison) {
        Message title = Message.of(
                ReportWord.COMPARISON, Integer.toString(summary.year()), Integer.toString(comparison.yearBefore()));
        page.section(title);
        page.beginTable(Message.of(ReportWord.KINDS), List.of(ReportWord.KIND, ReportWord.BODIES))
                .endHead();
        comparison.counts().forEach((kind, count) -> page.beginRow(page.say(Message.of(kind)))
                .count("", count)
                .endRow());
        page.endTable();
        page.subsection(Message.of(ReportWord.LARGEST));
        changes(ReportWord.LARGEST, comparison.yearBefore(), comparison.largest(LARGEST));
        page.subsection(Message.of(ReportWord.CHANGES));
        changes(ReportWord.CHANGES, comparison.yearBefore(), comparison.changes());
    }

    private void changes(ReportWord caption, int yearBefore, List<BodyChange> changes) {
        page.beginChanges(Message.of(caption), ReportWord.BODY)
                .figureHead(Message.of(ReportWord.TTC_OF, Integer.toString(yearBefore)))
                .figureHead(Message.of(ReportWord.TTC_OF, Integer.toString(summary.year())))
                .figureHead(Message.of(ReportWord.DIFFERENCE))
                .head(Message.of(ReportWord.KIND))
                .head(Message.of(ReportWord.REASONS))
                .endHead();
        for (BodyChange change : changes) {
            page.beginRow(change.name())
                    .amount("", change.before())
                    .amount("", change.now())
                    .difference(change.difference())
                    .cell(Message.of(change.kind()))
                    .cells(change.reasons())
                    .endRow();
        }
        page.endTable();
    }

    private void files() {
        page.section(Message.of(ReportWord.FILES));
        page.beginList();
        page.link(YearFiles.WORKBOOK, Message.of(ReportWord.WORKBOOK));
        page.link(YearFiles.INVOICES, Message.of(ReportWord.INVOICE_LIST));
        page.link(YearFiles.TRACKING, Message.of(ReportWord.TRACKING));
        if (!look.rows(YearFiles.CORRECTION).isEmpty()) {
            page.link(YearFiles.CORRECTION, Message.of(ReportWord.CORRECTION));
        }
        page.endList();
    }
}
