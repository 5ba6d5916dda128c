package fr.tripartite.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everybody who ever subscribes, from 2022 to 2026. */
final class Subscribers {
    /** Bodies that subscribe to the pack in time for 400 places. */
    static final int CANDIDATES = 430;

    private final Draw draw;
    private final Communes communes;
    private final Establishments establishments = new Establishments();
    private final List<Body> bodies = new ArrayList<>();

    private Subscribers(Draw draw) {
        this.draw = draw;
        communes = new Communes(draw);
    }

    static List<Body> all(Draw draw) {
        Subscribers subscribers = new Subscribers(draw);
        subscribers.catalogue();
        subscribers.packs();
        subscribers.bodies.forEach(subscribers::givePeculiarities);
        return List.copyOf(subscribers.bodies);
    }

    /** Bodies without the pack, the ones that stand at a bound of a tariff first. */
    private void catalogue() {
        CatalogueStories stories = new CatalogueStories(draw);
        communes.atBounds().forEach(commune -> bodies.add(stories.ofBoundBody(Body.of(commune))));
        for (int i = 0; i < 12; i++) {
            bodies.add(stories.ofBoundBody(Body.of(communes.nextLargest())));
        }
        for (int staff : Establishments.STAFF_AT_BOUNDS) {
            bodies.add(stories.ofBoundBody(establishments.ranked(staff, communes.nextMedium())));
        }
        for (int i = 0; i < 12; i++) {
            bodies.add(stories.ofOther(establishments.other(communes.nextSmall())));
        }
        for (int i = 0; i < 86; i++) {
            bodies.add(stories.ofOrdinary(Body.of(i % 2 == 0 ? communes.nextMedium() : communes.nextSmall())));
        }
        for (int i = 0; i < 36; i++) {
            bodies.add(stories.ofOrdinary(establishments.ranked(draw.between(2, 45), communes.nextSmall())));
        }
        for (int year = Inventory.FIRST_YEAR + 1; year <= Inventory.LAST_YEAR; year++) {
            for (int i = 0; i < 7; i++) {
                bodies.add(stories.ofArrival(Body.of(communes.nextMedium()), year));
            }
        }
        stories.ofTheDayOfTheGrid(List.of(Body.of(communes.nextMedium()), Body.of(communes.nextMedium())))
                .forEach(bodies::add);
    }

    private void packs() {
        PackStories stories = new PackStories(draw);
        bodies.addAll(stories.ofCandidates(candidates()));
        bodies.addAll(stories.ofLateComers(smallCommunes(6)));
        bodies.addAll(stories.ofPioneers(smallCommunes(2)));
        bodies.addAll(stories.ofConverts(smallCommunes(8)));
        bodies.addAll(stories.ofFollowers(smallCommunes(16), 2024));
        bodies.addAll(stories.ofFollowers(smallCommunes(14), 2025));
        bodies.addAll(stories.ofFollowers(smallCommunes(8), 2026));
        bodies.add(stories.ofQuitter(Body.of(communes.nextSmall())));
    }

    /** Small communes as the deliberation of 2024 has them in mind, and a few bodies it has not. */
    private List<Body> candidates() {
        List<Body> candidates = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            candidates.add(Body.of(communes.nextMedium()));
        }
        for (int i = 0; i < 3; i++) {
            candidates.add(establishments.ranked(draw.between(2, 9), communes.nextSmall()));
        }
        candidates.add(establishments.other(communes.nextSmall()));
        candidates.addAll(smallCommunes(CANDIDATES - candidates.size()));
        draw.shuffle(candidates);
        return candidates;
    }

    private List<Body> smallCommunes(int count) {
        List<Body> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(Body.of(communes.nextSmall()));
        }
        return chosen;
    }

    private void givePeculiarities(Body body) {
        // Where a category depends on the very number, or a quote hangs on it, the number stays what it is.
        boolean steady = body.kind() != Kind.COMMUNE
                || body.sizeIn(Inventory.FIRST_YEAR) >= 20_000
                || Set.of(0, 1).contains(body.sizeIn(Inventory.FIRST_YEAR) % 1_000);
        if (!steady) {
            body.growBy(draw.between(-6, 6));
        }
        if (draw.chance(12)) {
            body.askFor(draw.pick(List.of("FINANCES", "COMPTA", "SG", "SVC-INFO", "MAIRIE", "DGS")));
        }
    }
}
