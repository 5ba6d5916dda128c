package fr.tripartite.pricing;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Row;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Register;
import fr.tripartite.subsidy.RegisterReport.Presence;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Prices bodies for one year. The same body, year, tariffs and register always give the same statement; there is no
 * other way to compute an amount.
 */
public final class Pricer {

    private final int year;
    private final Tariffs tariffs;
    private final Register register;

    /**
     * A pricer.
     *
     * @param register with the places granted for this year and the reduced units of earlier years
     */
    public Pricer(int year, Tariffs tariffs, Register register) {
        this.year = year;
        this.tariffs = tariffs;
        this.register = register;
    }

    /** What the body owes, one bill per issuer at most (rule {@code parties.one-invoice}), and what became of its rows. */
    public Statement price(Body body) {
        return new StatementBuilder(new BodyAssessment(body, year, tariffs, register)).build();
    }

    /** The same with the reason of every line and row. */
    public ExplainedStatement explain(Body body) {
        BodyAssessment assessment = new BodyAssessment(body, year, tariffs, register);
        return ExplainedStatement.of(assessment, new StatementBuilder(assessment));
    }

    /**
     * How the subsidised service of a body stands.
     *
     * @param presence whether it is active this year
     * @param candidate the body as a candidate for a place, where its accepted row began on one of the days that the
     *     deliberation says
     */
    public record Candidacy(Presence presence, Optional<Candidate> candidate) {}

    /** How the subsidised service stands of a body that has a row of it: rule {@code register.candidates}. */
    public static Optional<Candidacy> candidacy(Body body, int year, Tariffs tariffs) {
        Optional<Grid.Subsidy> subsidy = tariffs.subsidy();
        if (subsidy.isEmpty() || !hasRow(body, subsidy.get())) {
            return Optional.empty();
        }
        BodyAssessment assessment = new BodyAssessment(body, year, tariffs, Register.empty());
        for (AssessedRow assessed : assessment.rowsOf(subsidy.get().service())) {
            Row row = assessed.row();
            if (assessment.isAccepted(assessed)) {
                Candidate candidate = new Candidate(body.siret(), row.name(), row.subscribed(), row.started());
                return Optional.of(new Candidacy(
                        presence(row, year),
                        Optional.of(candidate)
                                .filter(found -> subsidy.get().started().contains(found.started()))));
            }
        }
        return Optional.of(new Candidacy(Presence.REJECTED, Optional.empty()));
    }

    private static Presence presence(Row row, int year) {
        LocalDate ended = row.ended();
        if (ended != null && ended.getYear() < year) {
            return Presence.ended(ended);
        }
        return row.isActive(year) ? Presence.ACTIVE : Presence.INACTIVE;
    }

    private static boolean hasRow(Body body, Grid.Subsidy subsidy) {
        return body.rows().stream().anyMatch(row -> row.service().code().equals(subsidy.service()));
    }
}
