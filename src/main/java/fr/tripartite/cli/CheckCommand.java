package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.job.BillingRequest;
import fr.tripartite.screen.SummaryWord;
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
            throw Failure.invalid(CliWord.PLACES, places, MOST_PLACES);
        }
    }

    static Verb verb() {
        return new Verb(
                "check",
                YearOptions.PARAMETERS,
                HelpWord.CHECK,
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(RegisterOption.option())
                        .addOption(Verb.flag(YearOptions.CORRECT, HelpWord.CHECK_CORRECT))
                        .addOption(SaidOptions.confirm())
                        .addOption(Verb.option(PLACES, HelpWord.N, HelpWord.CHECK_PLACES)),
                command -> new CheckCommand(command).call());
    }

    private int call() {
        return options.bill(
                correct ? BillingRequest.Kind.PREVIEW_CORRECTION : BillingRequest.Kind.PREVIEW,
                this::limited,
                places == null ? OptionalInt.empty() : OptionalInt.of(places),
                options.output("-apercu"),
                correct ? SummaryWord.CHECKED_CORRECTION : SummaryWord.CHECKED);
    }

    private Configuration limited(Configuration read) {
        return places == null
                ? read
                : new Configuration(
                        read.tariffs().withPlaces(places), read.readings(), read.columnNames(), read.sources());
    }
}
