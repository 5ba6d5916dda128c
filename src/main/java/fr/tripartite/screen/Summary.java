package fr.tripartite.screen;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.comparison.BodyChange;
import fr.tripartite.comparison.YearComparison;
import fr.tripartite.job.RunReport;
import fr.tripartite.pricing.State;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person reads at the end: rows by state, the year per issuer, what this run has issued, what has to be confirmed, and
 * what needs attention in which file.
 */
public final class Summary {

    private static final int LARGEST = 10;

    private final PrintWriter out;
    private final Words words;
    private final int year;

    /** A summary of a year. */
    public Summary(PrintWriter out, Words words, int year) {
        this.out = out;
        this.words = words;
        this.year = year;
    }

    /**
     * Prints it.
     *
     * @param isPreview whether nothing was booked
     * @param confirming the line to type for a run that confirms the alerts
     */
    public void print(SummaryWord what, RunReport report, boolean isPreview, String confirming, Path output) {
        rows(what, report.totals());
        year(report.totals());
        issued(report, isPreview);
        changes(report);
        report.comparison().ifPresent(this::comparison);
        subsidy(report.totals());
        attention(report.totals());
        owing(report);
        alerts(report, isPreview, confirming);
        say(SummaryWord.FILES, output);
    }

    /** Prints it of files that were there before. */
    public void print(SummaryWord what, YearTotals totals, Path output) {
        rows(what, totals);
        year(totals);
        subsidy(totals);
        attention(totals);
        say(SummaryWord.FILES, output);
    }

    private void say(SummaryWord word, Object... arguments) {
        out.println(words.say(Message.of(word, arguments)));
    }

    private String word(SummaryWord word) {
        return words.say(Message.of(word));
    }

    private void rows(SummaryWord what, YearTotals totals) {
        Map<State, Integer> states = totals.states();
        int rows = states.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        say(SummaryWord.HEAD, year, what, rows);
        states.forEach((state, count) ->
                out.println(format("  %-12s %9s  %s", state.name(), Integer.toString(count), word(meaning(state)))));
        out.println();
    }

    private void year(YearTotals totals) {
        out.println(format(
                "  %-12s %9s %9s %16s %16s %16s",
                "",
                word(SummaryWord.DOCUMENTS),
                word(SummaryWord.LINES),
                word(SummaryWord.HT),
                word(SummaryWord.VAT),
                word(SummaryWord.TTC)));
        totals.issuers()
                .forEach((issuer, total) -> out.println(format(
                        "  %-12s %9d %9d %16s %16s %16s",
                        issuer,
                        total.documents(),
                        total.lines(),
                        words.euros(total.ht()),
                        words.euros(total.vat()),
                        words.euros(total.ttc()))));
        out.println();
    }

    private void issued(RunReport report, boolean isPreview) {
        if (report.issued().isEmpty()) {
            if (isPreview) {
                say(SummaryWord.BILLED_ALREADY, year);
            } else {
                say(SummaryWord.ISSUED_NOTHING);
            }
        }
        report.issued()
                .forEach((issuer, issued) -> say(
                        isPreview ? SummaryWord.WOULD_ISSUE : SummaryWord.ISSUED,
                        issuer,
                        issued.invoices(),
                        issued.complements(),
                        issued.avoirs(),
                        issued.net()));
    }

    private void changes(RunReport report) {
        report.changes()
                .forEach((issuer, percent) ->
                        say(SummaryWord.CHANGE, report.yearBefore(), issuer, (percent > 0 ? "+" : "") + percent));
    }

    private void comparison(YearComparison comparison) {
        Map<BodyChange.Kind, Integer> counts = comparison.counts();
        say(
                SummaryWord.BODIES_CHANGED,
                comparison.yearBefore(),
                counts.getOrDefault(BodyChange.Kind.NEW, 0),
                counts.getOrDefault(BodyChange.Kind.GONE, 0),
                counts.getOrDefault(BodyChange.Kind.MORE, 0),
                counts.getOrDefault(BodyChange.Kind.LESS, 0));
        List<BodyChange> largest = comparison.largest(LARGEST);
        if (!largest.isEmpty()) {
            say(SummaryWord.LARGEST_CHANGES, largest.size(), comparison.yearBefore());
        }
        largest.forEach(change -> out.println("  "
                + words.say(Message.of(
                        SummaryWord.LARGE_CHANGE,
                        words.signed(change.difference()),
                        change.name(),
                        change.siret(),
                        change.kind(),
                        Joint.CLAUSES.of(change.reasons())))));
    }

    private void subsidy(YearTotals totals) {
        if (totals.cap() > 0) {
            say(SummaryWord.PLACES, totals.places(), totals.cap());
            totals.issuers()
                    .forEach((issuer, total) ->
                            say(SummaryWord.COVERED, issuer, total.covered(), total.coveredSinceStart()));
        }
    }

    private void owing(RunReport report) {
        for (RunReport.Owing owing : report.owing()) {
            if (owing.bodies() > 0) {
                say(SummaryWord.OWES, owing.year(), owing.bodies());
            } else {
                say(SummaryWord.OWES_FIGURES, owing.year());
            }
        }
    }

    private void alerts(RunReport report, boolean isPreview, String confirming) {
        for (Alert alert : report.alerts()) {
            say(alert.isConfirmed() ? SummaryWord.ALERT_CONFIRMED : SummaryWord.ALERT, alert.name(), alert.message());
        }
        if (isPreview && report.isRefused()) {
            say(SummaryWord.REFUSED);
            out.println("  " + confirming);
        }
    }

    private void attention(YearTotals totals) {
        attention(totals.rows(State.REJETE), SummaryWord.LOOK_AT_REJECTIONS, "rejets.csv");
        attention(
                totals.rows(State.A_DEVISER) + totals.rows(State.PARTIEL), SummaryWord.LOOK_AT_QUOTES, "a-deviser.csv");
        attention(totals.warnings(), SummaryWord.LOOK_AT_WARNINGS, "avertissements.csv");
        attention(totals.cents(), SummaryWord.LOOK_AT_CENTS, "controle.json");
    }

    private void attention(int count, SummaryWord what, String file) {
        if (count > 0) {
            say(what, file, count);
        }
    }

    private static SummaryWord meaning(State state) {
        return switch (state) {
            case FACTURE -> SummaryWord.FACTURE;
            case PARTIEL -> SummaryWord.PARTIEL;
            case A_DEVISER -> SummaryWord.A_DEVISER;
            case SANS_OBJET -> SummaryWord.SANS_OBJET;
            case REJETE -> SummaryWord.REJETE;
        };
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
