package fr.tripartite.tariff;

import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of prices of one deliberation, and the rows it prices.
 *
 * @param id short name, printed on invoice lines
 * @param title French title
 * @param deliberation French name of the deliberation, printed with the place of each price
 * @param windows the subscriptions, starts and billed years it covers: one of them must fit
 * @param datesOf service whose active row gives the dates that the windows and the subscription years look at; empty:
 *     the row's own
 * @param notWith service whose active row closes this grid to the body
 * @param suitability whom the grid was made for, if it says
 * @param subsidy the places of the grid's subsidised price, if it has one
 * @param readings ids of the readings that whatever it prices rests on
 */
public record Grid(
        String id,
        String title,
        String deliberation,
        List<Window> windows,
        Optional<String> datesOf,
        Optional<String> notWith,
        Optional<Suitability> suitability,
        Optional<Subsidy> subsidy,
        List<Charge> charges,
        List<String> readings) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_-]*");

    /**
     * A rectangle of applicability.
     *
     * @param subscribed signature of the convention
     * @param started put into service
     */
    public record Window(DateRange subscribed, DateRange started, Range billed) {

        boolean contains(LocalDate subscription, LocalDate start, int year) {
            return billed.contains(year) && subscribed.contains(subscription) && started.contains(start);
        }

        boolean overlaps(Window other) {
            return billed.overlaps(other.billed)
                    && subscribed.overlaps(other.subscribed)
                    && started.overlaps(other.started);
        }

        /** The rows it takes, such as {@code souscription jusqu'au 25/03/2024, années facturées 2023 à 2026}. */
        public Message told() {
            List<Message> parts = new ArrayList<>(DateRange.told(subscribed, started));
            parts.add(billed.billedYears());
            return Message.list(parts);
        }

        Optional<Window> shared(Window other) {
            if (!overlaps(other)) {
                return Optional.empty();
            }
            return Optional.of(new Window(
                    subscribed.shared(other.subscribed), started.shared(other.started), billed.shared(other.billed)));
        }
    }

    /**
     * Bodies the grid was made for: rule {@code pack.for-whom}.
     *
     * @param service service it speaks of
     * @param below the measure must be below this; an unknown measure is not held against the body
     * @param refuse whether other bodies are rejected rather than billed with a warning
     * @param words French words of the warning
     */
    public record Suitability(
            String service, BodyType type, Measure measure, long below, boolean refuse, String words) {

        /** What becomes of other bodies, for a person. */
        public Message told() {
            return Message.of(refuse ? TariffWord.REFUSED : TariffWord.WARNED, words);
        }
    }

    /**
     * The first N bodies: rule {@code register.places}, rule {@code register.order}.
     *
     * @param places how many, 1 or more
     * @param service service that makes a body a candidate
     * @param started days on which that service must have started
     * @param order what is compared first; the SIRET decides between equals
     * @param years subscription years in which the subsidy covers the difference
     */
    public record Subsidy(int places, String service, DateRange started, Order order, int years) {

        /** What decides who comes first. */
        public enum Order implements Message.Code {
            /** Signature of the convention. */
            SUBSCRIPTION_DATE,
            /** Put into service. */
            START_DATE
        }

        public Subsidy {
            if (places < 1 || years < 1) {
                throw new Defect(TariffFault.SUBSIDY_EMPTY);
            }
        }

        /** For a person. */
        public Message told() {
            List<Message> candidates = new ArrayList<>(List.of(Message.of(TariffWord.SERVICE, service)));
            candidates.addAll(DateRange.told(DateRange.ALWAYS, started));
            return Message.of(TariffWord.SUBSIDY, places, candidates, order, years);
        }

        /** The same with another number of places. */
        public Subsidy withPlaces(int number) {
            return new Subsidy(number, service, started, order, years);
        }
    }

    /** Keeps copies, and refuses two charges that would bill the same thing. */
    public Grid {
        windows = List.copyOf(windows);
        charges = List.copyOf(charges);
        readings = List.copyOf(readings);
        if (!ID.matcher(id).matches()) {
            throw new Defect(TariffFault.GRID_ID, id);
        }
        if (windows.isEmpty() || charges.isEmpty()) {
            throw new Defect(TariffFault.GRID_EMPTY, id);
        }
        Set<String> seen = new HashSet<>();
        for (Charge charge : charges) {
            for (String service : charge.services()) {
                String key = service + ", " + charge.issuer() + ", " + charge.nature();
                if (!seen.add(key)) {
                    throw new Defect(TariffFault.CHARGED_TWICE, id, key);
                }
            }
        }
    }

    Grid withSubsidy(Subsidy other) {
        return new Grid(
                id, title, deliberation, windows, datesOf, notWith, suitability, Optional.of(other), charges, readings);
    }

    /** Whether a contribution is invoiced once for several years, so that where it stands counts in the others. */
    public boolean isContributedOnce() {
        return charges.stream().anyMatch(charge -> charge.amount().has(Amount.Once.class));
    }

    /** The start that counts: days on which no window begins do not. */
    public boolean starts(LocalDate day) {
        return windows.stream().anyMatch(window -> window.started().contains(day));
    }

    /** The window that contains these dates and this billed year, or null: the grid does not apply. */
    public @Nullable Window window(LocalDate subscription, LocalDate start, int year) {
        for (Window window : windows) {
            if (window.contains(subscription, start, year)) {
                return window;
            }
        }
        return null;
    }

    /** Whether it has a charge for the service. */
    public boolean prices(String service) {
        return charges.stream().anyMatch(charge -> charge.services().contains(service));
    }

    boolean overlaps(Grid other) {
        boolean sharesService =
                charges.stream().flatMap(charge -> charge.services().stream()).anyMatch(other::prices);
        return sharesService
                && windows.stream().anyMatch(window -> other.windows.stream().anyMatch(window::overlaps));
    }
}
