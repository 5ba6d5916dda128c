package fr.tripartite.cli;

import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * What the program can be told to do.
 *
 * @param parameters the words it takes beside options, as its help names them; each may be left out, from the last on
 * @param description what it does, in a sentence
 * @param details what else its help says, a paragraph each
 * @param action does it; gives the exit code
 */
record Verb(
        String name,
        List<String> parameters,
        String description,
        List<String> details,
        Options options,
        ToIntFunction<ParsedCommand> action) {

    Verb {
        parameters = List.copyOf(parameters);
        details = List.copyOf(details);
        withStandard(options);
    }

    /** Adds the options that are everywhere. */
    static Options withStandard(Options options) {
        return options.addOption(Option.builder("h")
                        .longOpt("help")
                        .desc("print this and exit")
                        .get())
                .addOption(Option.builder("V")
                        .longOpt("version")
                        .desc("print the version of the program and exit")
                        .get())
                .addOption(flag("debug", "print the stack trace of a failure"));
    }

    /** An option that is there or not. */
    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    /** An option with a value. */
    static Option option(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .get();
    }
}
