package fr.tripartite.tariff;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small services, charges and grids; a test changes the one thing it is about. */
final class TariffFixtures {

    static final Issuer LFN = issuer("LFN");
    static final Issuer CDG = issuer("CDG");
    static final Amount PRICE = price("10.00");
    static final Grid.Window ANY_DAY_FROM_2023 =
            new Grid.Window(DateRange.ALWAYS, DateRange.ALWAYS, Range.parse("2023+"));

    private TariffFixtures() {}

    static Issuer issuer(String code) {
        return new Issuer(
                code,
                "Name",
                List.of("Town"),
                "20003858000016",
                code,
                Basis.HT,
                new Issuer.Vat(new Rate(2000), "", "", List.of()));
    }

    static Amount.Price price(String euros) {
        return new Amount.Price(Money.parse(euros), new Provenance("Table", "Row", "Column", List.of()));
    }

    static Amount.ByQuantity bands(Amount last) {
        return new Amount.ByQuantity(List.of(
                new Amount.ByQuantity.Band(Range.parse("1-2"), price("25.00")),
                new Amount.ByQuantity.Band(Range.parse("3+"), last)));
    }

    static ServiceDefinition service(String code) {
        return new ServiceBuilder(code).build();
    }

    static ServiceBuilder aService(String code) {
        return new ServiceBuilder(code);
    }

    static Charge charge(String... services) {
        return new ChargeBuilder(services).build();
    }

    static ChargeBuilder aCharge(String... services) {
        return new ChargeBuilder(services);
    }

    static Grid.Window window(String subscribedFrom, String subscribedUntil, String billed) {
        return new Grid.Window(
                new DateRange(LocalDate.parse(subscribedFrom), LocalDate.parse(subscribedUntil)),
                DateRange.ALWAYS,
                Range.parse(billed));
    }

    static GridBuilder aGrid(String id, Charge... charges) {
        return new GridBuilder(id, charges);
    }

    static final class ServiceBuilder {
        private final String code;
        private boolean once;
        private boolean included;
        private @Nullable String requires;
        private String quotedBy = "LFN";
        private Map<BodyType, Measure> rankedBy = Map.of();

        private ServiceBuilder(String code) {
            this.code = code;
        }

        ServiceBuilder once() {
            once = true;
            return this;
        }

        ServiceBuilder requires(String service) {
            requires = service;
            return this;
        }

        ServiceBuilder included() {
            included = true;
            return this;
        }

        ServiceBuilder quotedBy(String issuer) {
            quotedBy = issuer;
            return this;
        }

        ServiceBuilder rankedBy(Map<BodyType, Measure> measures) {
            rankedBy = measures;
            return this;
        }

        ServiceDefinition build() {
            return new ServiceDefinition(
                    code, "Service " + code, false, once, Optional.ofNullable(requires), included, quotedBy, rankedBy);
        }
    }

    static final class ChargeBuilder {
        private final List<String> services;
        private String issuer = "LFN";
        private Nature nature = Nature.ABONNEMENT;
        private Period period = Period.YEARLY;
        private Charge.Counting counting = Charge.Counting.EACH_UNIT;
        private Amount amount = PRICE;

        private ChargeBuilder(String... services) {
            this.services = List.of(services);
        }

        ChargeBuilder issuer(String code) {
            issuer = code;
            return this;
        }

        ChargeBuilder nature(Nature other) {
            nature = other;
            return this;
        }

        ChargeBuilder period(Period other) {
            period = other;
            return this;
        }

        ChargeBuilder counting(Charge.Counting other) {
            counting = other;
            return this;
        }

        ChargeBuilder amount(Amount other) {
            amount = other;
            return this;
        }

        Charge build() {
            return new Charge(issuer, services, nature, Basis.HT, period, counting, "", "Libellé", "unité", amount);
        }
    }

    static final class GridBuilder {
        private final String id;
        private final List<Charge> charges;
        private List<Grid.Window> windows = List.of(ANY_DAY_FROM_2023);
        private @Nullable String datesOf;
        private @Nullable String notWith;
        private Grid.@Nullable Suitability suitability;
        private Grid.@Nullable Subsidy subsidy;

        private GridBuilder(String id, Charge... charges) {
            this.id = id;
            this.charges = List.of(charges);
        }

        GridBuilder windows(Grid.Window... all) {
            windows = List.of(all);
            return this;
        }

        GridBuilder datesOf(String service) {
            datesOf = service;
            return this;
        }

        GridBuilder notWith(String service) {
            notWith = service;
            return this;
        }

        GridBuilder madeFor(String service) {
            suitability = new Grid.Suitability(service, BodyType.COMMUNE, Measure.POPULATION, 2000, false, "words");
            return this;
        }

        GridBuilder subsidy(String service) {
            subsidy = new Grid.Subsidy(400, service, DateRange.ALWAYS, Grid.Subsidy.Order.SUBSCRIPTION_DATE, 2);
            return this;
        }

        Grid build() {
            return new Grid(
                    id,
                    "Titre",
                    "Délibération",
                    windows,
                    Optional.ofNullable(datesOf),
                    Optional.ofNullable(notWith),
                    Optional.ofNullable(suitability),
                    Optional.ofNullable(subsidy),
                    charges,
                    List.of());
        }
    }
}
