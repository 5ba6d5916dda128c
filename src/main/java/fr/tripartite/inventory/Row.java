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
 * @param line physical line of the inventory on which it begins, the header being line 1
 * @param name of the body
 * @param type of the body
 * @param population inhabitants, {@link #UNKNOWN} where the cell is empty
 * @param agents staff, {@link #UNKNOWN} where the cell is empty
 * @param service what is subscribed
 * @param quantity 1 to 1 000 000
 * @param newUnits of which put into service in the billed year, {@link #UNKNOWN} where the cell is empty
 * @param subscribed signature of the convention
 * @param started put into service
 * @param ended last day, or null
 * @param quotes agreed amounts, empty where there is none, else one per issuer in the order of the tariffs
 * @param engagement reference the body asks for on its invoices, may be empty
 * @param serviceCode other reference the body asks for, may be empty
 * @param source what it was read from
 * @param position where it begins in there
 */
public record Row(
        int line,
        String name,
        BodyType type,
        long population,
        long agents,
        ServiceDefinition service,
        int quantity,
        int newUnits,
        LocalDate subscribed,
        LocalDate started,
        @Nullable LocalDate ended,
        List<@Nullable Money> quotes,
        String engagement,
        String serviceCode,
        Source source,
        int position) {

    /** An empty cell where a number may be missing. */
    public static final int UNKNOWN = -1;

    /** The row as it was read. */
    public String record() {
        return source.record(position);
    }

    /** Whether the service runs for at least a day of the year. */
    public boolean isActive(int year) {
        return started.getYear() <= year && (ended == null || ended.getYear() >= year);
    }

    /** The agreed amount of an issuer, by its position in the tariffs, or null. */
    public @Nullable Money quote(int issuer) {
        return quotes.isEmpty() ? null : quotes.get(issuer);
    }

    /** Inhabitants or staff, {@link #UNKNOWN} where the cell is empty. */
    public long measure(Measure measure) {
        return switch (measure) {
            case POPULATION -> population;
            case AGENTS -> agents;
        };
    }
}
