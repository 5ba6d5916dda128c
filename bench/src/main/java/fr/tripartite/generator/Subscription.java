package fr.tripartite.generator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One service of a body, over the years. Immutable from outside: every change is made to a copy. */
final class Subscription {
    private final Service service;
    private final int quantity;
    private final LocalDate subscribed;
    private LocalDate started;
    private @Nullable LocalDate ended;
    private String quoteLfn = "";
    private String quoteCdg = "";
    private int firstListed;
    private int lastListed;
    private int yearOfGrowth;
    private int addedUnits;
    private boolean takenOver;

    /**
     * A subscription that lasts until somebody ends it.
     *
     * @param quantity units at the start
     * @param subscribed signature of the convention
     * @param started put into service
     */
    Subscription(Service service, int quantity, LocalDate subscribed, LocalDate started) {
        this.service = service;
        this.quantity = quantity;
        this.subscribed = subscribed;
        this.started = started;
        firstListed = subscribed.getYear();
        // A signature key is struck off the list once it has expired; everything else stays until somebody ends it.
        int validity = service.yearsOfValidity();
        lastListed = validity == 0 ? Integer.MAX_VALUE : started.getYear() + validity;
    }

    private Subscription(Subscription other) {
        service = other.service;
        quantity = other.quantity;
        subscribed = other.subscribed;
        started = other.started;
        ended = other.ended;
        quoteLfn = other.quoteLfn;
        quoteCdg = other.quoteCdg;
        firstListed = other.firstListed;
        lastListed = other.lastListed;
        yearOfGrowth = other.yearOfGrowth;
        addedUnits = other.addedUnits;
        takenOver = other.takenOver;
    }

    Subscription startingOn(LocalDate day) {
        Subscription copy = new Subscription(this);
        copy.started = day;
        return copy;
    }

    /** Ends it; {@code yearsListedAfter} is for how many years more the row is left standing in the file. */
    Subscription endingOn(LocalDate day, int yearsListedAfter) {
        Subscription copy = new Subscription(this);
        copy.ended = day;
        copy.lastListed = Math.min(lastListed, day.getYear() + yearsListedAfter);
        return copy;
    }

    /** With agreed amounts, as they stand in the file or empty: LFN's before tax, CDG's including tax. */
    Subscription quoted(String lfn, String cdg) {
        Subscription copy = new Subscription(this);
        copy.quoteLfn = lfn;
        copy.quoteCdg = cdg;
        return copy;
    }

    /** Shown by the files of these years only, both included. */
    Subscription listed(int first, int last) {
        Subscription copy = new Subscription(this);
        copy.firstListed = first;
        copy.lastListed = last;
        return copy;
    }

    /** With units that come in a later year. */
    Subscription growing(int year, int units) {
        Subscription copy = new Subscription(this);
        copy.yearOfGrowth = year;
        copy.addedUnits = units;
        return copy;
    }

    /** Ran elsewhere before, so that nothing has to be put into service at the start. */
    Subscription broughtAlong() {
        Subscription copy = new Subscription(this);
        copy.takenOver = true;
        return copy;
    }

    Service service() {
        return service;
    }

    LocalDate subscribed() {
        return subscribed;
    }

    LocalDate started() {
        return started;
    }

    @Nullable
    LocalDate ended() {
        return ended;
    }

    String quoteLfn() {
        return quoteLfn;
    }

    String quoteCdg() {
        return quoteCdg;
    }

    int firstListed() {
        return firstListed;
    }

    boolean isListedIn(int year) {
        return firstListed <= year && year <= lastListed;
    }

    /** Whether it runs on at least one day of the year. */
    boolean isActiveIn(int year) {
        LocalDate end = ended;
        return started.getYear() <= year && (end == null || end.getYear() >= year);
    }

    int quantityIn(int year) {
        return addedUnits > 0 && year >= yearOfGrowth ? quantity + addedUnits : quantity;
    }

    /** The {@code dont_nouveaux} cell: empty wherever the reading of an empty cell is the right one. */
    String newUnitsIn(int year) {
        if (addedUnits > 0 && year == yearOfGrowth) {
            return String.valueOf(addedUnits);
        }
        return takenOver && started.getYear() == year ? "0" : "";
    }
}
