package fr.tripartite.cli;

import fr.tripartite.billing.YearTotals;
import fr.tripartite.pricing.State;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a person reads at the end: rows by state, amounts per issuer, and what needs attention in which file. */
final class Summary {

    private static final int DONE = 0;
    private static final int ROWS_REJECTED = 3;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    /** Prints it; returns the exit code. */
    int print(String what, int year, YearTotals totals, Path output) {
        Map<State, Integer> states = totals.states();
        int rows = states.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        out.println(year + " " + what + ": " + rows + " rows");
        states.forEach((state, count) -> line(state.name(), Integer.toString(count), meaning(state)));
        out.println();
        out.println(format("  %-12s %9s %9s %16s %16s %16s", "", "invoices", "lines", "HT", "VAT", "TTC"));
        totals.issuers()
                .forEach((issuer, total) -> out.println(format(
                        "  %-12s %9d %9d %16s %16s %16s",
                        issuer, total.documents(), total.lines(), total.ht(), total.vat(), total.ttc())));
        out.println();
        if (totals.cap() > 0) {
            out.println("subsidy: " + totals.places() + " of " + totals.cap()
                    + " places granted (registre-subvention.csv)");
            totals.issuers()
                    .forEach((issuer, total) -> out.println("subsidy, " + issuer + ": " + total.covered()
                            + " covered this year, " + total.coveredSinceStart()
                            + " since the start (subvention.csv)"));
        }
        attention(totals.rows(State.REJETE), "rows rejected", "rejets.csv");
        attention(totals.rows(State.A_DEVISER) + totals.rows(State.PARTIEL), "rows await a quote", "a-deviser.csv");
        attention(totals.warnings(), "rows billed with a warning", "suivi-inventaire.csv");
        attention(totals.cents(), "invoices with a VAT cent to know of", "controle.json");
        out.println("files: " + output);
        return totals.rows(State.REJETE) == 0 ? DONE : ROWS_REJECTED;
    }

    private void attention(int count, String what, String file) {
        if (count > 0) {
            out.println("look at " + file + ": " + count + " " + what);
        }
    }

    private void line(String label, String value, String meaning) {
        out.println(format("  %-12s %9s  %s", label, value, meaning));
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
