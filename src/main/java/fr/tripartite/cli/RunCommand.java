package fr.tripartite.cli;

import fr.tripartite.job.BillingRequest;
import java.util.OptionalInt;

/** Bills a year. */
final class RunCommand {

    private static final String CORRECT = "correct";

    private final YearOptions options;
    private final boolean correct;

    private RunCommand(ParsedCommand command) {
        options = new YearOptions(command);
        correct = command.has(CORRECT);
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
                                        CORRECT,
                                        "cancels by an avoir each invoice that differs from the changed data, and issues it anew")),
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
