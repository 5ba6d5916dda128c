package fr.tripartite.property;

import static fr.tripartite.property.DrawnRow.AGENTS;
import static fr.tripartite.property.DrawnRow.CDG_QUOTE;
import static fr.tripartite.property.DrawnRow.ENDED;
import static fr.tripartite.property.DrawnRow.ENGAGEMENT;
import static fr.tripartite.property.DrawnRow.LFN_QUOTE;
import static fr.tripartite.property.DrawnRow.NAME;
import static fr.tripartite.property.DrawnRow.NEW_UNITS;
import static fr.tripartite.property.DrawnRow.POPULATION;
import static fr.tripartite.property.DrawnRow.QUANTITY;
import static fr.tripartite.property.DrawnRow.SERVICE;
import static fr.tripartite.property.DrawnRow.SERVICE_CODE;
import static fr.tripartite.property.DrawnRow.SIRET;
import static fr.tripartite.property.DrawnRow.STARTED;
import static fr.tripartite.property.DrawnRow.SUBSCRIBED;
import static fr.tripartite.property.DrawnRow.TYPE;

import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws bodies and rows: every service of the catalogue, every type, numbers on both sides of the bounds of bands and
 * categories, days on both sides of the days that matter, renewals, quotes where one may be needed and some where none is.
 * No row is wrong by itself or against another one.
 */
final class InventoryDrawing {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final Integer[] INHABITANTS = {
        0, 1, 999, 1_000, 1_001, 1_999, 2_000, 2_001, 5_000, 5_001, 10_000, 10_001, 20_000, 20_001, 30_000, 30_001,
        50_000, 50_001, 100_000, 100_001
    };
    private static final Integer[] STAFF = {
        0, 4, 5, 10, 11, 40, 41, 100, 101, 200, 201, 300, 301, 600, 601, 1_000, 1_001
    };
    private static final Integer[] UNITS = {1, 1, 1, 2, 2, 3, 5, 6, 10, 11, 20, 21, 40, 41, 60, 61, 100, 101};

    private final int year;
    private final Tariffs tariffs;
    private final Chance chance;
    private final Set<String> sirets = new HashSet<>();
    private final List<DrawnRow> rows = new ArrayList<>();

    private InventoryDrawing(int year, Tariffs tariffs, Chance chance) {
        this.year = year;
        this.tariffs = tariffs;
        this.chance = chance;
    }

    /** The rows of an inventory of a year, body by body. */
    static List<DrawnRow> of(int year, int bodies, Tariffs tariffs, Chance chance) {
        InventoryDrawing drawing = new InventoryDrawing(year, tariffs, chance);
        for (int i = 0; i < bodies; i++) {
            drawing.drawBody();
        }
        return drawing.rows;
    }

    private void drawBody() {
        String siret = siret(chance);
        if (!sirets.add(siret)) {
            return;
        }
        BodyDrawing body = new BodyDrawing(siret);
        int wanted = chance.between(1, 6);
        for (int i = 0; i < wanted; i++) {
            body.subscribe(chance.of(tariffs.services()));
        }
    }

    /** Fourteen digits of which the last makes the key right. */
    static String siret(Chance chance) {
        StringBuilder digits = new StringBuilder(Integer.toString(chance.between(1, 9)));
        while (digits.length() < 13) {
            digits.append(chance.between(0, 9));
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return digits.append((10 - sum % 10) % 10).toString();
    }

    /** A body and the rows it has so far. */
    private final class BodyDrawing {

        private final String siret;
        private final String name;
        private final String type = chance.of("COMMUNE", "COMMUNE", "COMMUNE", "ETABLISSEMENT", "AUTRE");
        private final String population = chance.in100(10)
                ? ""
                : Integer.toString(chance.in100(50) ? chance.of(INHABITANTS) : chance.between(80, 3_000));
        private final String agents = chance.in100(10) ? "" : Integer.toString(chance.of(STAFF));
        private final boolean hasPack = chance.in100(40);
        private final Set<String> taken = new HashSet<>();

        BodyDrawing(String siret) {
            this.siret = siret;
            name = chance.of("Body ", "Commune d'", "=Body ", "Ville ; ", "\"Entre\" ", "Deux\nlignes ", "@Æ ")
                    + siret.substring(0, 5);
            if (hasPack) {
                tariffs.service("PACK_SOCLE").ifPresent(this::subscribe);
            }
        }

        void subscribe(ServiceDefinition service) {
            if (chance.in100(80)) {
                service.requires().flatMap(tariffs::service).ifPresent(this::subscribe);
            }
            boolean mostly2023 = service.code().startsWith("PACK") && chance.in100(80);
            LocalDate subscribed = mostly2023
                    ? chance.day(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 12, 31))
                    : chance.in100(30) ? dayThatMatters() : chance.day(EARLIEST, LocalDate.of(year, 12, 31));
            LocalDate started = mostly2023
                    ? chance.day(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))
                    : chance.in100(30) ? dayThatMatters() : subscribed.plusDays(chance.between(-20, 200));
            LocalDate ended = chance.in100(20) ? ended(started) : null;
            add(service, subscribed, started, ended);
            if (service.once() && chance.in100(50)) {
                add(service, subscribed, started.plusDays(chance.between(1, 700)), null);
            }
            if (ended != null && chance.in100(70)) {
                add(service, ended.minusDays(chance.between(0, 60)), ended.plusDays(1), null);
            }
        }

        private LocalDate ended(LocalDate started) {
            LocalDate day = chance.in100(50) ? dayThatMatters() : started.plusDays(chance.between(0, 1_000));
            return day.isBefore(started) ? started : day;
        }

        private void add(ServiceDefinition service, LocalDate subscribed, LocalDate started, LocalDate ended) {
            if (!taken.add(service.onePerBody() ? service.code() : service.code() + started)) {
                return;
            }
            int quantity = service.onePerBody() ? 1 : chance.in100(1) ? 1_000_000 : chance.of(UNITS);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put(SIRET, siret);
            cells.put(NAME, name);
            cells.put(TYPE, type);
            cells.put(POPULATION, chance.in100(70) ? population : "");
            cells.put(AGENTS, chance.in100(70) ? agents : "");
            cells.put(SERVICE, service.code());
            cells.put(QUANTITY, Integer.toString(quantity));
            cells.put(NEW_UNITS, chance.in100(60) ? "" : Integer.toString(chance.between(0, quantity)));
            cells.put(SUBSCRIBED, subscribed.toString());
            cells.put(STARTED, started.toString());
            cells.put(ENDED, ended == null ? "" : ended.toString());
            boolean oldGrid = subscribed.isBefore(LocalDate.of(2024, 3, 26));
            cells.put(LFN_QUOTE, chance.in100(lfnQuoteInHundred(service.code(), quantity, oldGrid)) ? quote() : "");
            cells.put(CDG_QUOTE, chance.in100(cdgQuoteInHundred(service.code(), quantity, oldGrid)) ? quote() : "");
            cells.put(ENGAGEMENT, chance.in100(20) ? chance.of("BC 12;4", "=A1", "2024-7") : "");
            cells.put(SERVICE_CODE, chance.in100(20) ? chance.of("DSI", "-", "\"F\"") : "");
            rows.add(new DrawnRow(rows.size(), siret, cells, Damage.NONE));
        }

        /** How often LFN's quote is there, roughly by how likely it is that one is needed. */
        private int lfnQuoteInHundred(String service, int quantity, boolean oldGrid) {
            return switch (service) {
                case "DEMARCHES_SIMPLIFIEES" -> type.equals("AUTRE") ? 70 : hasPack && oldGrid ? 40 : 2;
                case "ANTIVIRUS" -> oldGrid ? 60 : 2;
                case "SAUVEGARDE_GO_SUP" -> !oldGrid && quantity > 100 ? 60 : hasPack && oldGrid ? 40 : 2;
                case "PACK_SOCLE", "PACK_MATERIEL", "PARTAGE_FICHIERS", "ANTIVIRUS_INTERVENTION" -> 2;
                default -> hasPack && oldGrid ? 40 : 2;
            };
        }

        private int cdgQuoteInHundred(String service, int quantity, boolean oldGrid) {
            return switch (service) {
                case "DEMARCHES_SIMPLIFIEES" -> type.equals("AUTRE") ? 70 : 5;
                case "ANTIVIRUS_INTERVENTION" -> oldGrid || quantity > 20 ? 60 : 2;
                default -> hasPack && oldGrid ? 10 : 1;
            };
        }
    }

    /** Up to 5 000 €; half of them such that no amount excluding VAT gives them with 20 %. */
    private String quote() {
        int cents = chance.between(1, 500_000);
        int chosen = chance.in100(50) ? cents - cents % 6 + 3 : cents;
        return "%d,%02d".formatted(chosen / 100, chosen % 100);
    }

    private LocalDate dayThatMatters() {
        return chance.of(
                LocalDate.of(2022, 12, 31),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 30),
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 3, 25),
                LocalDate.of(2024, 3, 26),
                LocalDate.of(year - 1, 12, 31),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                LocalDate.of(year + 1, 1, 1));
    }
}
