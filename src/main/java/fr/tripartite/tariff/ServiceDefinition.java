package fr.tripartite.tariff;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service of the catalogue: what is true of it under any grid.
 *
 * @param code as the inventory writes it, upper case
 * @param label in French
 * @param onePerBody whether a body has at most one row of it, of quantity 1
 * @param once whether a row owes in the year of its start only
 * @param requires code of the service that must be active beside it
 * @param included whether it comes with the required service and owes nothing
 * @param quotedBy code of the issuer that quotes it where no grid fits
 * @param rankedBy what must be known of a body, by its type
 */
public record ServiceDefinition(
        String code,
        String label,
        boolean onePerBody,
        boolean once,
        Optional<String> requires,
        boolean included,
        String quotedBy,
        Map<BodyType, Measure> rankedBy) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]*");

    /** Checks the code, which the inventory is read in upper case against, and that an included service says in what. */
    public ServiceDefinition {
        if (!CODE.matcher(code).matches()) {
            throw new Defect(TariffFault.SERVICE_CODE, code);
        }
        rankedBy = Map.copyOf(rankedBy);
        if (included && requires.isEmpty()) {
            throw new Defect(TariffFault.INCLUDED_NOWHERE, code);
        }
    }
}
