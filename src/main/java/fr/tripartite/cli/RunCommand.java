package fr.tripartite.cli;

import fr.tripartite.job.BillingRequest;
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
                "Bills the year, once, whole or not at all; with --correct, what has changed in a billed year.",
                YearOptions.DETAILS,
                YearOptions.options()
                        .addOption(RegisterOption.option())
                        .addOption(
                                Verb.flag(
                                        YearOptions.CORRECT,
                                        "issues complements to what has grown, and avoirs and new invoices for what has changed"))
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
                correct ? "corrected" : "billed");
    }
}
