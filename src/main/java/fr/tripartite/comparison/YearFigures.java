package fr.tripartite.comparison;

import fr.tripartite.invoicing.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the documents of a year add up to: less their avoirs, by body and by service. */
public final class YearFigures {

    private final int year;
    private final List<String> issuers;
    private final SortedMap<String, BodyFigures> bodies = new TreeMap<>();

    /** Nothing yet, of issuers whose codes are in their order. */
    public YearFigures(int year, List<String> issuers) {
        this.year = year;
        this.issuers = List.copyOf(issuers);
    }

    private BodyFigures body(String siret) {
        return bodies.computeIfAbsent(siret, number -> new BodyFigures());
    }

    /** Adds a document. */
    public void add(Document document) {
        body(document.recipient().siret()).add(document);
    }

    /** Adds a service that a body has, whether or not it owes something for it. */
    public void addService(String siret, String name, String service) {
        body(siret).addService(name, service);
    }

    /** Billed year. */
    public int year() {
        return year;
    }

    /** Codes of the issuers, in their order. */
    public List<String> issuers() {
        return issuers;
    }

    SortedMap<String, BodyFigures> bodies() {
        return bodies;
    }

    /** What is billed of each thing, issuer by issuer, service by service. */
    public List<ServiceTotal> services() {
        Map<ServiceTotal.Key, ServiceTotal> totals = new LinkedHashMap<>();
        for (BodyFigures body : bodies.values()) {
            Set<ServiceTotal.Key> counted = new HashSet<>();
            body.forEach((charge, charged) -> {
                ServiceTotal.Key key = new ServiceTotal.Key(
                        charge.issuer(),
                        charge.item().service(),
                        charge.item().nature(),
                        charge.item().label());
                ServiceTotal added =
                        new ServiceTotal(key, counted.add(key) ? 1 : 0, charged.quantity(), charged.amounts());
                totals.merge(key, added, YearFigures::sum);
            });
        }
        return sorted(totals.values());
    }

    /** Totals issuer by issuer, service by service. */
    public List<ServiceTotal> sorted(Collection<ServiceTotal> totals) {
        return totals.stream()
                .sorted(Comparator.comparingInt((ServiceTotal total) ->
                                issuers.indexOf(total.key().issuer()))
                        .thenComparing(total -> total.key().service())
                        .thenComparing(total -> total.key().nature())
                        .thenComparing(total -> total.key().label()))
                .toList();
    }

    private static ServiceTotal sum(ServiceTotal one, ServiceTotal other) {
        return new ServiceTotal(
                one.key(),
                one.bodies() + other.bodies(),
                one.quantity() + other.quantity(),
                one.amounts().plus(other.amounts()));
    }
}
