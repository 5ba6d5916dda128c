package fr.tripartite.cli;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
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
 * What somebody typed after a verb.
 *
 * @param words in which the answer is said
 * @param out where the answer goes
 * @param err where what is said beside the answer goes
 */
record ParsedCommand(CommandLine line, Words words, PrintWriter out, PrintWriter err) {

    /**
     * Reads what was typed.
     *
     * @throws Failure where the verb does not know an option or has no use for a word, or an option is given twice, without
     *     its value, or beside one that excludes it
     */
    static ParsedCommand of(Verb verb, List<String> typed, Words words, PrintWriter out, PrintWriter err) {
        CommandLine line;
        try {
            // Values as they were typed: without completing an option's name, or taking quotes off.
            line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(verb.options(), typed.toArray(new String[0]));
        } catch (ParseException e) {
            throw wrong(verb, complaint(e));
        }
        Set<String> seen = new HashSet<>();
        for (Option option : line.getOptions()) {
            if (!seen.add(option.getLongOpt()) && !option.getLongOpt().equals(SaidOptions.CONFIRM)) {
                throw wrong(verb, Message.of(CliWord.GIVEN_TWICE, option.getLongOpt()));
            }
        }
        List<String> parameters = line.getArgList();
        if (parameters.size() > verb.parameters().size()) {
            throw wrong(
                    verb,
                    Message.of(
                            CliWord.WORD_TOO_MANY,
                            parameters.get(verb.parameters().size())));
        }
        return new ParsedCommand(line, words, out, err);
    }

    private static Message complaint(ParseException exception) {
        if (exception instanceof UnrecognizedOptionException unknown) {
            return Message.of(CliWord.NO_OPTION, unknown.getOption());
        }
        if (exception instanceof MissingArgumentException missing) {
            Option option = missing.getOption();
            return option.getArgs() == 1
                    ? Message.of(CliWord.VALUE_MISSING, option.getLongOpt())
                    : Message.of(CliWord.VALUES_MISSING, option.getLongOpt(), option.getArgs());
        }
        if (exception instanceof MissingOptionException missing) {
            return Message.of(
                    CliWord.OPTION_MISSING, missing.getMissingOptions().get(0).toString());
        }
        if (exception instanceof AlreadySelectedException both) {
            return Message.of(
                    CliWord.EXCLUDE_EACH_OTHER,
                    both.getOptionGroup().getSelected(),
                    both.getOption().getLongOpt());
        }
        return Message.text(String.valueOf(exception.getMessage()));
    }

    private static Failure wrong(Verb verb, Message complaint) {
        return Failure.invalid(CliWord.WRONG, complaint, verb.name());
    }

    /** A word of this command's language. */
    String said(Message.Code word, Object... arguments) {
        return words.say(Message.of(word, arguments));
    }

    /** Answers with a sentence. */
    void print(Message.Code word, Object... arguments) {
        out.println(said(word, arguments));
    }

    /** Tells something beside the answer. */
    void warn(Message message) {
        err.println(said(CliWord.WARNING, message));
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
            throw Failure.invalid(CliWord.NO_WHOLE_NUMBER, option, value);
        }
    }

    /** The word at a place, from 0, among those that belong to no option. */
    @Nullable
    String parameter(int index) {
        List<String> parameters = line.getArgList();
        return index < parameters.size() ? parameters.get(index) : null;
    }
}
