package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.ServiceDefinition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row whose every cell is right by itself.
 *
 * @param quotes agreed amounts, empty where there is none, else one per issuer in the order of the tariffs
 */
public record Row(
        Origin origin,
        BodyFacts body,
        ServiceDefinition service,
        Units units,
        Dates dates,
        List<@Nullable Money> quotes,
        References references) {

    /** An empty cell where a number may be missing. */
    public static final int UNKNOWN = -1;

    /**
     * Where a row was read.
     *
     * @param line physical line of the inventory on which it begins, from 1
     * @param sheetRow row number that a spreadsheet shows for it, from 1
     * @param record the row as it was read
     */
    public record Origin(int line, int sheetRow, String record) {}

    /**
     * What a row says of the body.
     *
     * @param population inhabitants, {@link #UNKNOWN} where the cell is empty
     * @param agents staff, {@link #UNKNOWN} where the cell is empty
     */
    public record BodyFacts(String name, BodyType type, long population, long agents) {}

    /**
     * How many units a row is about.
     *
     * @param quantity 1 to 1 000 000
     * @param newUnits of which put into service in the billed year, {@link #UNKNOWN} where the cell is empty
     */
    public record Units(int quantity, int newUnits) {}

    /**
     * The days of a row.
     *
     * @param subscribed signature of the convention
     * @param started put into service
     * @param ended last day, or null
     */
    public record Dates(
            LocalDate subscribed,
            LocalDate started,
            @Nullable LocalDate ended) {}

    /**
     * References that a body asks for on its invoices; both may be empty.
     *
     * @param engagement number of its commitment
     * @param serviceCode code of its department
     */
    public record References(String engagement, String serviceCode) {}

    /** Physical line of the inventory on which it begins. */
    public int line() {
        return origin.line();
    }

    /** Name of the body. */
    public String name() {
        return body.name();
    }

    /** Type of the body. */
    public BodyType type() {
        return body.type();
    }

    /** Units, 1 to 1 000 000. */
    public int quantity() {
        return units.quantity();
    }

    /** Units put into service in the billed year, {@link #UNKNOWN} where the cell is empty. */
    public int newUnits() {
        return units.newUnits();
    }

    /** Signature of the convention. */
    public LocalDate subscribed() {
        return dates.subscribed();
    }

    /** Put into service. */
    public LocalDate started() {
        return dates.started();
    }

    /** Last day, or null. */
    public @Nullable LocalDate ended() {
        return dates.ended();
    }

    /** Reference that the body asks for, may be empty. */
    public String engagement() {
        return references.engagement();
    }

    /** Other reference that the body asks for, may be empty. */
    public String serviceCode() {
        return references.serviceCode();
    }

    /** The row as it was read. */
    public String record() {
        return origin.record();
    }

    /** Whether the service runs for at least a day of the year: rule {@code due.active}. */
    public boolean isActive(int year) {
        LocalDate end = dates.ended();
        return started().getYear() <= year && (end == null || end.getYear() >= year);
    }

    /** The agreed amount of an issuer, by its position in the tariffs, or null. */
    public @Nullable Money quote(int issuer) {
        return quotes.isEmpty() ? null : quotes.get(issuer);
    }

    /** Inhabitants or staff, {@link #UNKNOWN} where the cell is empty. */
    public long measure(Measure measure) {
        return switch (measure) {
            case POPULATION -> body.population();
            case AGENTS -> body.agents();
        };
    }
}
