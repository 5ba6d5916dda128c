package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody command after a verb.
 *
 * @param out where the answer goes
 * @param err where what is said beside the answer goes
 */
record ParsedCommand(CommandLine line, PrintWriter out, PrintWriter err) {

    /**
     * Reads what was command.
     *
     * @throws Failure where the verb does not know an option or has no use for a word, or an option is given twice, without
     *     its value, or beside one that excludes it
     */
    static ParsedCommand of(Verb verb, List<String> words, PrintWriter out, PrintWriter err) {
        CommandLine line;
        try {
            // Values as they were command: without completing an option's name, or taking quotes off.
            line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(verb.options(), words.toArray(new String[0]));
        } catch (ParseException e) {
            throw Failure.invalid(complaint(e) + "; " + hint(verb));
        }
        Set<String> seen = new HashSet<>();
        for (Option option : line.getOptions()) {
            if (!seen.add(option.getLongOpt()) && !option.getLongOpt().equals(SaidOptions.CONFIRM)) {
                throw Failure.invalid("--" + option.getLongOpt() + " is given twice; " + hint(verb));
            }
        }
        List<String> parameters = line.getArgList();
        if (parameters.size() > verb.parameters().size()) {
            throw Failure.invalid(
                    "'" + parameters.get(verb.parameters().size()) + "' is one word too many; " + hint(verb));
        }
        return new ParsedCommand(line, out, err);
    }

    private static String complaint(ParseException exception) {
        if (exception instanceof UnrecognizedOptionException unknown) {
            return "there is no option " + unknown.getOption();
        }
        if (exception instanceof MissingArgumentException missing) {
            return "--" + missing.getOption().getLongOpt() + " needs "
                    + (missing.getOption().getArgs() == 1
                            ? "a value"
                            : missing.getOption().getArgs() + " values");
        }
        if (exception instanceof MissingOptionException missing) {
            return "--" + missing.getMissingOptions().get(0) + " is missing";
        }
        if (exception instanceof AlreadySelectedException both) {
            return "--" + both.getOptionGroup().getSelected() + " and --"
                    + both.getOption().getLongOpt() + " exclude each other";
        }
        return String.valueOf(exception.getMessage());
    }

    private static String hint(Verb verb) {
        return "see tripartite " + verb.name() + " --help";
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    @Nullable
    String value(String option) {
        return line.getOptionValue(option);
    }

    /** All values of an option that takes several. */
    List<String> values(String option) {
        return Arrays.asList(line.getOptionValues(option));
    }

    /**
     * The value of an option that takes a whole number.
     *
     * @throws Failure where it is none
     */
    @Nullable
    Integer number(String option) {
        String value = value(option);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw Failure.invalid("--" + option + " takes a whole number, not '" + value + "'");
        }
    }

    /** The word at a place, from 0, among those that belong to no option. */
    @Nullable
    String parameter(int index) {
        List<String> parameters = line.getArgList();
        return index < parameters.size() ? parameters.get(index) : null;
    }
}
