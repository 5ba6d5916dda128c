package fr.tripartite.quotation;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Row;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a body would owe, year after year, to both issuers.
 *
 * @param body with the rows that are right by themselves
 * @param years in their order, at least one
 * @param withPlace the same if it were granted one of the places that are free; empty where none is, where it holds one, or is no
 *     candidate
 * @param hasPlace whether it holds a place
 */
public record Quotation(Body body, List<Year> years, List<Year> withPlace, boolean hasPlace) {

    /** A year that would be billed: what would be owed, and why. */
    public record Year(int year, ExplainedStatement explained) {

        /** What would be owed. */
        public Statement statement() {
            return explained.statement();
        }
    }

    /**
     * Prices a body. What one year invoices counts in the next, as it would once it was billed.
     *
     * @param from year in which quoting begins; where all services begin later, the year of the first
     * @param count how many years, 1 or more
     * @param registers the register before a year is billed
     */
    public static Quotation of(Body body, int from, int count, Tariffs tariffs, IntFunction<Register> registers) {
        int first = Math.max(from, firstStart(body, from));
        Register register = registers.apply(first);
        List<Year> withPlace = candidate(body, first, tariffs, register)
                .map(granted -> years(body, first, count, tariffs, granted))
                .orElse(List.of());
        return new Quotation(
                body, years(body, first, count, tariffs, register), withPlace, register.holds(body.siret()));
    }

    private static int firstStart(Body body, int otherwise) {
        return body.rows().stream()
                .map(Row::started)
                .mapToInt(start -> start.getYear())
                .min()
                .orElse(otherwise);
    }

    /** The register with a place for the body, where it may hope for one. */
    private static Optional<Register> candidate(Body body, int year, Tariffs tariffs, Register register) {
        Optional<Grid.Subsidy> subsidy = tariffs.subsidy();
        if (subsidy.isEmpty()
                || register.holds(body.siret())
                || register.places().size() >= subsidy.get().places()) {
            return Optional.empty();
        }
        Optional<Candidate> candidate = Pricer.candidacy(body, year, tariffs).flatMap(Pricer.Candidacy::candidate);
        return candidate.map(some -> register.extended(List.of(some), subsidy.get(), year));
    }

    private static List<Year> years(Body body, int first, int count, Tariffs tariffs, Register before) {
        List<Year> years = new ArrayList<>(count);
        Register register = before;
        for (int year = first; year < first + count; year++) {
            Year priced = new Year(year, new Pricer(year, tariffs, register).explain(body));
            years.add(priced);
            register = register.after(
                    priced.statement().reducedUnits(), priced.statement().contributions());
        }
        return List.copyOf(years);
    }

    /** The first of its years. */
    public int firstYear() {
        return years.get(0).year();
    }

    /** Name of the body. */
    public String name() {
        return years.get(0).statement().name();
    }
}
