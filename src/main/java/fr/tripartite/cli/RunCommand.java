package fr.tripartite.cli;

import fr.tripartite.job.BillingRequest;
import fr.tripartite.screen.SummaryWord;
import java.util.OptionalInt;

/** Bills a year. */
final class RunCommand {

    private final YearOptions options;
    private final boolean correct;

    private RunCommand(ParsedCommand command) {
        options = new YearOptions(command);
        correct = command.has(YearOptions.CORRECT);
    }

    static Verb verb() {
        return new Verb(
                "run",
                YearOptions.PARAMETERS,
                HelpWord.RUN,
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(RegisterOption.option())
                        .addOption(Verb.flag(YearOptions.CORRECT, HelpWord.RUN_CORRECT))
                        .addOption(SaidOptions.confirm())
                        .addOption(SaidOptions.reason()),
                command -> new RunCommand(command).call());
    }

    private int call() {
        return options.bill(
                correct ? BillingRequest.Kind.CORRECT : BillingRequest.Kind.BILL,
                configuration -> configuration,
                OptionalInt.empty(),
                options.output(""),
                correct ? SummaryWord.CORRECTED : SummaryWord.BILLED);
    }
}
