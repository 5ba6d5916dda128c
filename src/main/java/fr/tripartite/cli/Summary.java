package fr.tripartite.cli;

import fr.tripartite.files.Balance;
import fr.tripartite.money.Money;
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
    int print(String what, int year, Balance balance, Path output) {
        Map<State, Integer> states = balance.states();
        int rows = states.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        out.println(year + " " + what + ": " + rows + " rows");
        states.forEach((state, count) -> line(state.name(), Integer.toString(count), meaning(state)));
        out.println();
        out.println(format("  %-12s %9s %9s %16s %16s %16s", "", "invoices", "lines", "HT", "VAT", "TTC"));
        balance.issuers()
                .forEach((issuer, totals) -> out.println(format(
                        "  %-12s %9d %9d %16s %16s %16s",
                        issuer, totals.invoices(), totals.lines(), totals.ht(), totals.vat(), totals.ttc())));
        out.println();
        if (balance.cap() > 0) {
            out.println("subsidy: " + balance.places() + " of " + balance.cap()
                    + " places granted (registre-subvention.csv)");
            balance.subsidies().forEach((issuer, covered) -> subsidy(issuer, covered, balance));
        }
        attention(states.getOrDefault(State.REJETE, 0), "rows rejected", "rejets.csv");
        attention(
                states.getOrDefault(State.A_DEVISER, 0) + states.getOrDefault(State.PARTIEL, 0),
                "rows await a quote",
                "a-deviser.csv");
        attention(balance.warnings(), "rows billed with a warning", "suivi-inventaire.csv");
        attention(balance.cents().size(), "invoices with a VAT cent to know of", "controle.json");
        out.println("files: " + output);
        return states.getOrDefault(State.REJETE, 0) == 0 ? DONE : ROWS_REJECTED;
    }

    private void subsidy(String issuer, Money covered, Balance balance) {
        out.println("subsidy, " + issuer + ": " + covered + " covered this year, "
                + balance.subsidiesSinceStart().getOrDefault(issuer, covered) + " since the start (subvention.csv)");
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
