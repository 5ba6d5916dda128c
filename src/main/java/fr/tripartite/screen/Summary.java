package fr.tripartite.screen;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.job.RunReport;
import fr.tripartite.pricing.State;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a person reads at the end: rows by state, the year per issuer, what this run has issued, what has to be confirmed, and
 * what needs attention in which file.
 */
public final class Summary {

    private final PrintWriter out;
    private final int year;

    /** A summary of a year. */
    public Summary(PrintWriter out, int year) {
        this.out = out;
        this.year = year;
    }

    /**
     * Prints it.
     *
     * @param what the end of the sentence that begins with the year
     * @param isPreview whether nothing was booked
     * @param confirming the line to type for a run that confirms the alerts
     */
    public void print(String what, RunReport report, boolean isPreview, String confirming, Path output) {
        rows(what, report.totals());
        year(report.totals());
        issued(report, isPreview);
        changes(report);
        subsidy(report.totals());
        attention(report.totals());
        owing(report);
        alerts(report, isPreview, confirming);
        out.println("files: " + output);
    }

    /** Prints it of files that were there before. */
    public void print(String what, YearTotals totals, Path output) {
        rows(what, totals);
        year(totals);
        subsidy(totals);
        attention(totals);
        out.println("files: " + output);
    }

    private void rows(String what, YearTotals totals) {
        Map<State, Integer> states = totals.states();
        int rows = states.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        out.println(year + " " + what + ": " + rows + " rows");
        states.forEach((state, count) ->
                out.println(format("  %-12s %9s  %s", state.name(), Integer.toString(count), meaning(state))));
        out.println();
    }

    private void year(YearTotals totals) {
        out.println(format("  %-12s %9s %9s %16s %16s %16s", "", "documents", "lines", "HT", "VAT", "TTC"));
        totals.issuers()
                .forEach((issuer, total) -> out.println(format(
                        "  %-12s %9d %9d %16s %16s %16s",
                        issuer, total.documents(), total.lines(), total.ht(), total.vat(), total.ttc())));
        out.println();
    }

    private void issued(RunReport report, boolean isPreview) {
        if (report.issued().isEmpty()) {
            out.println(
                    isPreview
                            ? year + " is billed already: look at what a correction would issue with check " + year
                                    + " --correct"
                            : "this run issued nothing: the year stays as it was billed");
        }
        report.issued()
                .forEach((issuer, issued) -> out.println((isPreview ? "a run would issue, " : "this run issued, ")
                        + issuer + ": " + issued.invoices() + " invoices, " + issued.complements() + " complements, "
                        + issued.avoirs() + " avoirs, " + issued.net() + " TTC net (pieces-nouvelles.csv)"));
    }

    private void changes(RunReport report) {
        report.changes()
                .forEach((issuer, percent) -> out.println("against " + report.yearBefore() + ", " + issuer + ": "
                        + (percent > 0 ? "+" : "") + percent + " % TTC"));
    }

    private void subsidy(YearTotals totals) {
        if (totals.cap() > 0) {
            out.println("subsidy: " + totals.places() + " of " + totals.cap()
                    + " places granted (registre-subvention.csv)");
            totals.issuers()
                    .forEach((issuer, total) -> out.println("subsidy, " + issuer + ": " + total.covered()
                            + " covered this year, " + total.coveredSinceStart()
                            + " since the start (subvention.csv)"));
        }
    }

    private void owing(RunReport report) {
        for (RunReport.Owing owing : report.owing()) {
            String what = owing.bodies() > 0
                    ? owing.year() + " now owes something else to " + owing.bodies() + " bodies"
                    : owing.year() + " has other figures since the start now";
            out.println(what + ": look with check " + owing.year() + " --correct --inventory FILE (that of "
                    + owing.year() + "), then run " + owing.year() + " --correct");
        }
    }

    private void alerts(RunReport report, boolean isPreview, String confirming) {
        for (Alert alert : report.alerts()) {
            out.println("alert " + alert.name() + (alert.isConfirmed() ? " (confirmed): " : ": ")
                    + Words.ENGLISH.say(alert.message()));
        }
        if (isPreview && report.isRefused()) {
            out.println("a run is refused until that is confirmed; if all of it is meant, type:");
            out.println("  " + confirming);
        }
    }

    private void attention(YearTotals totals) {
        attention(totals.rows(State.REJETE), "rows rejected, and not billed", "rejets.csv");
        attention(totals.rows(State.A_DEVISER) + totals.rows(State.PARTIEL), "rows await a quote", "a-deviser.csv");
        attention(totals.warnings(), "warnings about what is billed", "avertissements.csv");
        attention(totals.cents(), "invoices with a VAT cent to know of", "controle.json");
    }

    private void attention(int count, String what, String file) {
        if (count > 0) {
            out.println("look at " + file + ": " + count + " " + what);
        }
    }

    private static String meaning(State state) {
        return switch (state) {
            case FACTURE -> "billed";
            case PARTIEL -> "billed in part, a quote is awaited";
            case A_DEVISER -> "a quote is awaited";
            case SANS_OBJET -> "nothing due";
            case REJETE -> "rejected";
        };
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
