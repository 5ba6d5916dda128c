package fr.tripartite.cli;

import fr.tripartite.billing.Alert;
import fr.tripartite.failure.Failure;
import fr.tripartite.job.BillingRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.Option;

/** What whoever asks for a run says about it: why, and which alerts were read. */
final class SaidOptions {

    static final String CONFIRM = "confirm";

    private static final String REASON = "reason";
    private static final int LONGEST = 200;
    private static final Pattern CONFIRMATION = Pattern.compile("([a-z][a-z0-9-]*)=(-?\\d{1,9})");
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=@+,-]+");

    /** Options that the new line has its own of. */
    private static final Set<String> LEFT_OUT = Set.of(CONFIRM, YearOptions.CORRECT, "debug");

    /** Options of a check that a run has no use for: its output is a preview. */
    private static final Set<String> OF_A_CHECK = Set.of("places", "output");

    private SaidOptions() {}

    /** The option to confirm alerts. */
    static Option confirm() {
        return Verb.option(CONFIRM, HelpWord.NAME_AND_NUMBER, HelpWord.CONFIRM);
    }

    /** The option to say why. */
    static Option reason() {
        return Verb.option(REASON, HelpWord.TEXT, HelpWord.REASON);
    }

    /**
     * What was said.
     *
     * @throws Failure where a confirmation is no name with its figure, or the reason is too long or holds control characters
     */
    static BillingRequest.Said of(ParsedCommand command) {
        Map<String, Integer> confirmations = new LinkedHashMap<>();
        if (command.has(CONFIRM)) {
            for (String confirmed : command.values(CONFIRM)) {
                Matcher parts = CONFIRMATION.matcher(confirmed);
                if (!parts.matches()) {
                    throw Failure.invalid(CliWord.NO_CONFIRMATION, confirmed);
                }
                confirmations.put(parts.group(1), Integer.valueOf(parts.group(2)));
            }
        }
        String reason = command.value(REASON);
        return new BillingRequest.Said(reason == null ? "" : reason(reason), confirmations);
    }

    private static String reason(String text) {
        String reason = text.strip();
        if (reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw Failure.invalid(CliWord.REASON, LONGEST);
        }
        return reason;
    }

    /** The line that runs the same year with the same options, and confirms these alerts. */
    static String confirming(ParsedCommand command, BillingRequest.Kind kind, int year, List<Alert> alerts) {
        List<String> words = new ArrayList<>(List.of("./tripartite", "run", Integer.toString(year)));
        if (kind.isCorrection()) {
            words.add("--correct");
        }
        for (Option option : command.line().getOptions()) {
            String name = option.getLongOpt();
            if (!LEFT_OUT.contains(name) && !(kind.isPreview() && OF_A_CHECK.contains(name))) {
                words.add("--" + name);
                if (option.hasArg()) {
                    words.add(quoted(option.getValue()));
                }
            }
        }
        alerts.forEach(alert -> words.add("--" + CONFIRM + " " + alert.name() + "=" + alert.figure()));
        return String.join(" ", words);
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
