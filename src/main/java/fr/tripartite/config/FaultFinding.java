package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.tariff.Defect;
import fr.tripartite.tariff.Finding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a fault that would stop the program to whoever looks for faults. */
final class FaultFinding {

    private static final Pattern PLACE = Pattern.compile("(.*?, line \\d+|[^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PLACES =
            Pattern.compile("(.*?, line \\d+(?: and .*?, line \\d+)*): (.*)", Pattern.DOTALL);

    private FaultFinding() {}

    static Finding of(Failure fault) {
        String sentence = fault.sentence();
        Matcher places = PLACES.matcher(sentence);
        Matcher matcher = places.matches() ? places : PLACE.matcher(sentence);
        String where = matcher.matches() ? matcher.group(1) : "";
        String words = matcher.matches() ? matcher.group(2) : sentence;
        String french = fault.getCause() instanceof Defect defect
                ? defect.french()
                : "ne peut pas être lu, à corriger : " + words;
        return new Finding(
                Finding.Severity.ERREUR, where.replace(", line ", ", ligne ").replace(" and ", " et "), french);
    }
}
