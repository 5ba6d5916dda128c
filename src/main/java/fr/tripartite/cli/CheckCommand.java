package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.job.BillingRequest;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Looks at a year without billing it. */
final class CheckCommand {

    private static final int MOST_PLACES = 1_000_000;

    private static final String PLACES = "places";

    private final YearOptions options;
    private final @Nullable Integer places;
    private final boolean correct;

    private CheckCommand(ParsedCommand command) {
        options = new YearOptions(command);
        places = command.number(PLACES);
        correct = command.has(YearOptions.CORRECT);
        if (places != null && (places < 1 || places > MOST_PLACES)) {
            throw Failure.invalid("--places " + places + ": write a number from 1 to " + MOST_PLACES);
        }
    }

    static Verb verb() {
        return new Verb(
                "check",
                YearOptions.PARAMETERS,
                "Reads, validates and prices the year; same files in output/YEAR-apercu/, nothing is billed. With --correct,"
                        + " what a correction would issue.",
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(RegisterOption.option())
                        .addOption(Verb.flag(
                                YearOptions.CORRECT,
                                "what run YEAR --correct would issue, body by body: correction.csv"))
                        .addOption(SaidOptions.confirm())
                        .addOption(Verb.option(PLACES, "N", "as if the subsidy had so many places")),
                command -> new CheckCommand(command).call());
    }

    private int call() {
        return options.bill(
                correct ? BillingRequest.Kind.PREVIEW_CORRECTION : BillingRequest.Kind.PREVIEW,
                this::limited,
                places == null ? OptionalInt.empty() : OptionalInt.of(places),
                options.output("-apercu"),
                correct ? "checked for a correction, nothing is issued" : "checked, not billed");
    }

    private Configuration limited(Configuration read) {
        return places == null
                ? read
                : new Configuration(
                        read.tariffs().withPlaces(places), read.readings(), read.columnNames(), read.sources());
    }
}
