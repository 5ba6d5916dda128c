package fr.tripartite.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A body under construction, then the body: who it is, and everything it ever subscribed to.
 *
 * <p>Keeps what every file relies on: one service does not start twice on the same day, and nothing outlives the body.
 */
final class Body {
    private final String siret;
    private final String name;
    private final Kind kind;
    private final int size;
    private final Commune seat;
    private final String category;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private int growth;
    private int lastListed = Integer.MAX_VALUE;
    private int absentIn;
    private boolean packFlawed;
    private String serviceCode = "";

    /**
     * A body that subscribes to nothing yet.
     *
     * @param seat the commune in which it has its address
     * @param category the word of {@code tiers.csv} for what it is to a comptable
     */
    Body(String siret, String name, Kind kind, int size, Commune seat, String category) {
        this.siret = siret;
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.seat = seat;
        this.category = category;
    }

    static Body of(Commune commune) {
        return new Body(commune.siret(), commune.name(), Kind.COMMUNE, commune.population(), commune, "COMMUNE");
    }

    /** Adds a subscription; a second start of the service on a day moves to the next day. */
    void add(Subscription subscription) {
        Subscription added = subscription;
        while (startsOn(added.service(), added.started())) {
            added = added.startingOn(added.started().plusDays(1));
        }
        subscriptions.add(added);
    }

    private boolean startsOn(Service service, LocalDate day) {
        return subscriptions.stream()
                .anyMatch(other -> other.service() == service && other.started().equals(day));
    }

    void replaceEach(UnaryOperator<Subscription> change) {
        subscriptions.replaceAll(change);
    }

    /** The body leaves: everything ends that day, and the files after that year do without it. */
    void leaveOn(LocalDate day) {
        subscriptions.removeIf(subscription -> subscription.started().isAfter(day));
        subscriptions.replaceAll(
                subscription -> subscription.ended() == null ? subscription.endingOn(day, 1) : subscription);
        lastListed = day.getYear();
    }

    /** The body is simply no longer in the files after that year: nobody wrote an end date. */
    void vanishAfter(int year) {
        lastListed = year;
    }

    void beAbsentIn(int year) {
        absentIn = year;
    }

    /** Inhabitants change by so many thousandths a year. */
    void growBy(int thousandths) {
        growth = thousandths;
    }

    /** The row of its pack is to be damaged in the year the pack starts. */
    void flawPack() {
        packFlawed = true;
    }

    /** The body asks for an engagement and this service code on its invoices. */
    void askFor(String code) {
        serviceCode = code;
    }

    String siret() {
        return siret;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Commune seat() {
        return seat;
    }

    String category() {
        return category;
    }

    /** Inhabitants of a commune or staff of an établissement; of another structure, nothing that ranks it. */
    int sizeIn(int year) {
        return size + size * growth * (year - Inventory.FIRST_YEAR) / 1_000;
    }

    boolean packFlawed() {
        return packFlawed;
    }

    String serviceCode() {
        return serviceCode;
    }

    boolean has(Service service) {
        return subscriptions.stream().anyMatch(subscription -> subscription.service() == service);
    }

    /** The year of the first file that shows the body. */
    int firstYear() {
        return subscriptions.stream()
                .mapToInt(Subscription::firstListed)
                .map(year -> Math.max(year, Inventory.FIRST_YEAR))
                .min()
                .orElseThrow();
    }

    /** What the file of that year shows of the body; nothing where it has left or was forgotten. */
    List<Subscription> listedIn(int year) {
        if (year > lastListed || year == absentIn) {
            return List.of();
        }
        return subscriptions.stream()
                .filter(subscription -> subscription.isListedIn(year))
                .toList();
    }
}
