package fr.tripartite.pricing;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Row;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a body count in a billed year: each is held against the earlier ones (rule {@code errors.earlier-rows}), and,
 * once somebody asks for it, against what it goes with (rule {@code errors.can-owe}).
 *
 * <p>A row's fate can hang on another row's (equipment on the pack, extra Go on the backup, the 2023 grid on the absence
 * of a pack), so it is judged on demand and remembered; the tariffs are checked to have no circle.
 */
final class BodyAssessment {

    private final Body body;
    private final int year;
    private final Tariffs tariffs;
    private final Register register;
    private final BodyProfile profile;
    private final List<AssessedRow> rows = new ArrayList<>();
    private final Map<String, List<AssessedRow>> byService = new HashMap<>();
    private final GridRule grids;
    private final DueRule dues;
    private final QuoteRule quotes;
    private final RequirementRule requirements;

    /** What two rows of a body must not have in common; a day that does not matter is the first of all. */
    private record Duplicate(String service, LocalDate started) {}

    BodyAssessment(Body body, int year, Tariffs tariffs, Register register) {
        this.body = body;
        this.year = year;
        this.tariffs = tariffs;
        this.register = register;
        this.profile = new BodyProfile(body.rows());
        this.grids = new GridRule(this);
        this.dues = new DueRule(this);
        this.quotes = new QuoteRule(this);
        this.requirements = new RequirementRule(this);
        compareRows();
    }

    /** Rule {@code errors.earlier-rows}, rule {@code errors.duplicate}. */
    private void compareRows() {
        Map<Duplicate, Row> seen = new HashMap<>();
        for (Row row : body.rows()) {
            AssessedRow assessed = new AssessedRow(row, tariffs.issuers().size());
            rows.add(assessed);
            boolean single = row.service().onePerBody();
            Duplicate key = new Duplicate(assessed.service(), single ? LocalDate.MIN : row.started());
            Row earlier = seen.get(key);
            profile.compare(assessed);
            if (earlier != null) {
                assessed.reject(
                        "service",
                        assessed.service(),
                        Message.of(
                                single ? PricingReason.DUPLICATE_SERVICE : PricingReason.DUPLICATE_START,
                                earlier.line(),
                                assessed.service()));
            }
            if (assessed.problems().isEmpty()) {
                profile.learn(row);
                seen.put(key, row);
                byService
                        .computeIfAbsent(assessed.service(), code -> new ArrayList<>(1))
                        .add(assessed);
            } else {
                assessed.settle();
            }
        }
    }

    Body body() {
        return body;
    }

    int year() {
        return year;
    }

    Tariffs tariffs() {
        return tariffs;
    }

    Register register() {
        return register;
    }

    BodyProfile profile() {
        return profile;
    }

    GridRule grids() {
        return grids;
    }

    DueRule dues() {
        return dues;
    }

    QuoteRule quotes() {
        return quotes;
    }

    List<AssessedRow> rows() {
        return rows;
    }

    /** The rows of a service that contradict no earlier one, in the order of the file: rule {@code errors.compared-still}. */
    List<AssessedRow> rowsOf(String service) {
        return byService.getOrDefault(service, List.of());
    }

    /** Whether a row passed all checks; one that did not counts for nothing: rule {@code errors.counts-for-nothing}. */
    boolean isAccepted(AssessedRow row) {
        Boolean known = row.accepted();
        if (known != null) {
            return known;
        }
        if (dues.canOwe(row)) {
            requirements.check(row);
        }
        return row.settle();
    }

    /** The first accepted row of a service that is active in a year. */
    @Nullable
    AssessedRow active(String service, int inYear) {
        for (AssessedRow row : rowsOf(service)) {
            if (row.row().isActive(inYear) && isAccepted(row)) {
                return row;
            }
        }
        return null;
    }

    /**
     * The start that windows and subscription years count from: a row's own, or the earlier one under which the contribution
     * was invoiced that a document of another year carries; a start of no window does not count. Rule {@code due.moved-start}.
     */
    LocalDate start(Grid grid, AssessedRow dated) {
        LocalDate own = dated.row().started();
        return register.contributionStart(body.siret())
                .filter(invoiced -> grid.isContributedOnce())
                .filter(invoiced -> invoiced.isBefore(own) || !grid.starts(own))
                .orElse(own);
    }

    /** What chooses between the branches of an amount for a row, in a year: rule {@code due.subscription-year}. */
    BodySituation situation(Grid grid, AssessedRow row, int inYear) {
        AssessedRow dated = grids.dated(grid, row, inYear);
        LocalDate start = start(grid, dated == null ? row : dated);
        return new BodySituation(
                inYear - start.getYear() + 1,
                register.holds(body.siret()),
                row.row().quantity(),
                profile.type(),
                profile.measures(),
                false);
    }
}
