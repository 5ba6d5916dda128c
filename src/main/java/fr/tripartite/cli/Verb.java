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
 * @param options what it can be told, described by names of words until its help is printed
 * @param action does it; gives the exit code
 */
record Verb(
        String name,
        List<HelpWord> parameters,
        HelpWord description,
        List<HelpWord> details,
        Options options,
        ToIntFunction<ParsedCommand> action) {

    /** The option that says which language. */
    static final String LANG = "lang";

    Verb {
        parameters = List.copyOf(parameters);
        details = List.copyOf(details);
        withStandard(options);
    }

    /** Adds the options that are everywhere. */
    static Options withStandard(Options options) {
        return options.addOption(Option.builder("h")
                        .longOpt("help")
                        .desc(HelpWord.HELP.name())
                        .get())
                .addOption(Option.builder("V")
                        .longOpt("version")
                        .desc(HelpWord.VERSION.name())
                        .get())
                .addOption(flag("debug", HelpWord.DEBUG))
                .addOption(option(LANG, HelpWord.LANGUAGES, HelpWord.LANG));
    }

    /** An option that is there or not. */
    static Option flag(String name, HelpWord description) {
        return Option.builder().longOpt(name).desc(description.name()).get();
    }

    /** An option with a value. */
    static Option option(String name, HelpWord value, HelpWord description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value.name())
                .desc(description.name())
                .get();
    }
}
