package fr.tripartite.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped configuration with one text of it replaced: the run stops with one sentence, its file and its line. */
class BrokenConfigurationTest {

    private static final String ISSUERS = "issuers.yml";
    private static final String SERVICES = "services.yml";
    private static final String READINGS = "readings.yml";
    private static final String PACK = "tariffs/2023-02-09-pack.yml";
    private static final String GRID_2023 = "tariffs/2023-02-09-services.yml";
    private static final String GRID_2024 = "tariffs/2024-03-26-services.yml";

    @TempDir
    private Path directory;

    private ConfigurationCopy copy;

    @BeforeEach
    void copyTheShippedConfiguration() throws IOException {
        copy = ConfigurationCopy.into(directory);
    }

    /**
     * A configuration broken on purpose.
     *
     * @param what is wrong, for the name of the test
     * @param file that is changed
     * @param found text that stands there once
     * @param replacement what is written instead
     * @param places files and texts on whose lines the fault is seen
     * @param complaint words of the sentence
     */
    private record Broken(
            String what, String file, String found, String replacement, List<Place> places, String complaint) {

        /** The fault is seen on the line where this text begins. */
        Broken at(String anchor) {
            return in(file, anchor);
        }

        Broken in(String otherFile, String anchor) {
            List<Place> all = new ArrayList<>(places);
            all.add(new Place(otherFile, anchor));
            return new Broken(what, file, found, replacement, all, complaint);
        }

        List<Place> whereSeen() {
            return places.isEmpty() ? List.of(new Place(file, replacement)) : places;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private record Place(String file, String anchor) {}

    private static Broken broken(String what, String file, String found, String replacement, String complaint) {
        return new Broken(what, file, found, replacement, List.of(), complaint);
    }

    static Stream<Broken> words() {
        return Stream.of(
                broken("unknown key of a grid", GRID_2023, "title: ", "titel: ", "unknown key 'titel'"),
                broken(
                        "unknown key of a charge",
                        GRID_2023,
                        "row: \"Messagerie compte 5 Go\"",
                        "rwo: \"Messagerie compte 5 Go\"",
                        "unknown key 'rwo'"),
                broken(
                        "unknown key of a price",
                        PACK,
                        "price: \"375.00\", column: \"Prestations première année\"",
                        "price: \"375.00\", colum: \"Prestations première année\"",
                        "unknown key 'colum'"),
                broken(
                        "unknown key of a window",
                        PACK,
                        "started: { from: \"2023-01-01\" }\n    billed",
                        "starting: { from: \"2023-01-01\" }\n    billed",
                        "unknown key 'starting'"),
                broken(
                        "unknown key of days",
                        PACK,
                        "started: { from: \"2023-01-01\" }\n    billed",
                        "started: { since: \"2023-01-01\" }\n    billed",
                        "unknown key 'since'"),
                broken("unknown key of blocks", GRID_2023, "per-block: ", "per-blocks: ", "unknown key 'per-blocks'"),
                broken("unknown key of first units", PACK, "count: 1", "counts: 1", "unknown key 'counts'"),
                broken("unknown key of a subsidy", PACK, "places: 400", "place: 400", "unknown key 'place'"),
                broken("unknown key of a suitability", PACK, "below: 2000", "under: 2000", "unknown key 'under'"),
                broken("unknown key of an issuer", ISSUERS, "prefix: CDG", "prefixe: CDG", "unknown key 'prefixe'"),
                broken(
                        "unknown key of a VAT",
                        ISSUERS,
                        "exemption-code: VATEX",
                        "exemption: VATEX",
                        "unknown key 'exemption'"),
                broken(
                        "unknown key of a service",
                        SERVICES,
                        "{ code: ANTIVIRUS, label:",
                        "{ code: ANTIVIRUS, libelle:",
                        "unknown key 'libelle'"),
                broken(
                                "unknown key of a reading",
                                READINGS,
                                "- id: R9\n  question:",
                                "- id: R9\n  questoin:",
                                "unknown key 'questoin'")
                        .at("questoin:"),
                broken(
                                "duplicate key",
                                GRID_2023,
                                "row: \"Messagerie compte 5 Go\"",
                                "row: \"Messagerie\"\n    row: \"Messagerie compte 5 Go\"",
                                "key 'row' stands twice")
                        .at("row: \"Messagerie compte 5 Go\""),
                broken(
                        "duplicate category",
                        GRID_2023,
                        "B: { price: \"42.55\" }",
                        "A: { price: \"42.55\" }",
                        "key 'A' stands twice"),
                broken(
                                "missing key of a grid",
                                PACK,
                                "title: \"Pack « Socle numérique de base »\"\n",
                                "",
                                "key 'title' is missing")
                        .at("grid: PACK-2023"),
                broken(
                                "missing key of a charge",
                                GRID_2023,
                                "    amount: { price: \"16.10\" }\n",
                                "",
                                "key 'amount' is missing")
                        .at("- issuer: LFN\n    services: [MESSAGERIE_5GO]\n"),
                broken("missing key of an issuer", ISSUERS, "  prefix: CDG\n", "", "key 'prefix' is missing")
                        .at("- code: CDG"),
                broken(
                        "missing key of a service",
                        SERVICES,
                        "label: \"Antivirus\", quoted-by: LFN",
                        "label: \"Antivirus\"",
                        "key 'quoted-by' is missing"),
                broken(
                        "empty value",
                        GRID_2023,
                        "label: \"Messagerie, compte 5 Go\"",
                        "label: \"\"",
                        "a value is missing here"),
                broken(
                        "blank value",
                        GRID_2023,
                        "label: \"Messagerie, compte 5 Go\"",
                        "label: \"  \"",
                        "a value is missing here"),
                broken(
                        "list instead of a value",
                        GRID_2023,
                        "label: \"Messagerie, compte 5 Go\"",
                        "label: [a, b]",
                        "a single value is expected here"),
                broken(
                        "value instead of a list",
                        GRID_2023,
                        "services: [NOM_DOMAINE]",
                        "services: NOM_DOMAINE",
                        "a list is expected here"),
                broken(
                        "value instead of keys",
                        GRID_2023,
                        "amount: { price: \"16.10\" }",
                        "amount: \"16.10\"",
                        "keys and values are expected here"),
                broken(
                        "unknown basis",
                        GRID_2023,
                        "basis: HT\n    period: yearly\n    label: \"Messagerie, compte 5 Go\"",
                        "basis: HTT\n    period: yearly\n    label: \"Messagerie, compte 5 Go\"",
                        "'HTT' is not one of HT, TTC"),
                broken(
                        "unknown period",
                        GRID_2023,
                        "period: yearly\n    label: \"Messagerie, compte 5 Go\"",
                        "period: monthly\n    label: \"Messagerie, compte 5 Go\"",
                        "'monthly' is not one of commissioning, once, yearly"),
                broken(
                        "unknown nature",
                        GRID_2023,
                        "nature: ABONNEMENT\n    basis: HT\n    period: yearly\n    label: \"Messagerie, compte 5 Go\"",
                        "nature: ABONEMENT\n    basis: HT\n    period: yearly\n    label: \"Messagerie, compte 5 Go\"",
                        "ABONEMENT"),
                broken("unknown type of body", PACK, "type: COMMUNE", "type: VILLE", "VILLE"),
                broken(
                        "unknown measure",
                        SERVICES,
                        "COMMUNE: population",
                        "COMMUNE: habitants",
                        "'habitants' is not one of agents, population"),
                broken(
                        "unknown column",
                        PACK,
                        "column: population",
                        "column: habitants",
                        "'habitants' is not one of agents, population"),
                broken("unknown basis of quotes", ISSUERS, "quotes: TTC", "quotes: TVA", "'TVA' is not one of HT, TTC"),
                broken(
                        "bad flag",
                        SERVICES,
                        "label: \"Pack « Socle numérique de base »\", one-per-body: true",
                        "label: \"Pack « Socle numérique de base »\", one-per-body: yes",
                        "'yes' is neither true nor false"),
                broken("bad whole number", PACK, "places: 400", "places: \"400 \"", "'400 ' is not a whole number"),
                broken(
                        "number too long",
                        PACK,
                        "places: 400",
                        "places: 4000000000",
                        "'4000000000' is not a whole number"),
                broken(
                        "day written in French",
                        GRID_2023,
                        "voted-day: \"2024-03-25\"",
                        "voted-day: \"25/03/2024\"",
                        "'25/03/2024' is not a day written yyyy-MM-dd"),
                broken(
                        "day that does not exist",
                        GRID_2023,
                        "voted-day: \"2024-03-25\"",
                        "voted-day: \"2024-02-30\"",
                        "'2024-02-30' is not a day written yyyy-MM-dd"),
                broken(
                        "days that end before they begin",
                        PACK,
                        "until: { reading: R10, included: \"2023-12-31\"",
                        "until: { reading: R10, included: \"2022-12-31\"",
                        "the range ends on 2022-12-31, before it begins on 2023-01-01"));
    }

    static Stream<Broken> amounts() {
        return Stream.of(
                broken(
                        "missing price",
                        GRID_2023,
                        "amount: { price: \"16.10\" }",
                        "amount: {}",
                        "the price is missing: write one of "),
                broken(
                        "missing price of a category",
                        GRID_2024,
                        "G: { price: \"2553.00\" }",
                        "G: {}",
                        "the price is missing: write one of "),
                broken("empty price", GRID_2023, "price: \"16.10\"", "price: \"\"", "a value is missing here"),
                broken(
                                "missing table",
                                GRID_2023,
                                "    table: \"Services hors pack\"\n    row: \"Messagerie compte 5 Go\"\n",
                                "    row: \"Messagerie compte 5 Go\"\n",
                                "this price needs the table, row and column where it stands")
                        .at("price: \"16.10\""),
                broken(
                                "missing row",
                                GRID_2023,
                                "    row: \"Messagerie compte 5 Go\"\n",
                                "",
                                "this price needs the table, row and column where it stands")
                        .at("price: \"16.10\""),
                broken(
                                "missing column",
                                PACK,
                                "price: \"1225.00\" }\n        other: { readings: [R14], table: \"Souscription au pack après 2023\", column: \"Prestations première année\", ",
                                "price: \"1225.00\" }\n        other: { readings: [R14], table: \"Souscription au pack après 2023\", ",
                                "this price needs the table, row and column where it stands")
                        .at("other: { readings: [R14], table: \"Souscription au pack après 2023\", price"),
                broken(
                                "blank row",
                                GRID_2023,
                                "row: \"Messagerie compte 5 Go\"",
                                "row: \" \"",
                                "a price needs its table, row and column in the deliberation")
                        .at("price: \"16.10\""),
                broken(
                                "missing provenance of blocks",
                                GRID_2023,
                                "    table: \"Services hors pack\"\n    row: \"Messagerie\"\n    column: \"Tarif accompagnement TTC\"\n    readings: [R24]\n    amount:\n      by-units:\n        - { units: \"1-2\", price: \"25.00\"",
                                "    amount:\n      by-units:\n        - { units: \"1-2\", quote: \"25.00\"",
                                "this price needs the table, row and column where it stands")
                        .at("price: \"50.00\", words: \"3 à 5 boites : 50 €\""),
                broken(
                        "two kinds in one node",
                        GRID_2023,
                        "{ price: \"16.10\" }",
                        "{ price: \"16.10\", quote: \"sur devis\" }",
                        "both 'price' and 'quote' stand here; keep one"),
                broken(
                        "third decimal",
                        GRID_2023,
                        "\"16.10\"",
                        "\"16.105\"",
                        "'16.105' is not an amount in euros with a point and at most two decimals"),
                broken(
                        "price with a comma",
                        GRID_2023,
                        "\"16.10\"",
                        "\"16,10\"",
                        "'16,10' is not an amount in euros with a point and at most two decimals"),
                broken(
                        "price with a space",
                        GRID_2023,
                        "\"1063.75\"",
                        "\"1 063.75\"",
                        "'1 063.75' is not an amount in euros"),
                broken("negative price", GRID_2023, "\"16.10\"", "\"-16.10\"", "a price cannot be negative: -16.10"),
                broken(
                        "third decimal of a reading's branch",
                        GRID_2023,
                        "base: { reading: R4, blocks-beyond: \"150.00\"",
                        "base: { reading: R4, blocks-beyond: \"150.005\"",
                        "'150.005' is not an amount in euros"),
                broken(
                                "gap of bands",
                                GRID_2023,
                                "units: \"6-10\"",
                                "units: \"7-10\"",
                                "bands: gap before 7-10: it should begin at 6")
                        .at("- { units: \"1-2\""),
                broken(
                                "overlap of bands",
                                GRID_2023,
                                "units: \"6-10\"",
                                "units: \"5-10\"",
                                "bands: overlap before 5-10: it should begin at 6")
                        .at("- { units: \"1-2\""),
                broken(
                                "bands that end",
                                GRID_2023,
                                "units: \"21+\"",
                                "units: \"21-40\"",
                                "bands: gap: nothing from 41 on")
                        .at("- { units: \"1-2\""),
                broken(
                        "bad band",
                        GRID_2023,
                        "units: \"6-10\"",
                        "units: \"6 à 10\"",
                        "'6 à 10' is not a range such as 3-5, 21+ or 7"),
                broken(
                        "band the wrong way round",
                        GRID_2023,
                        "units: \"6-10\"",
                        "units: \"10-6\"",
                        "range 10-6 ends before it begins"),
                broken("missing band", GRID_2023, "units: \"6-10\", ", "", "key 'units' is missing")
                        .at("{ price: \"100.00\", words: \"6 à 10 boites : 100 €\" }"),
                broken(
                                "gap of years",
                                PACK,
                                "- { years: \"2\", price: \"755.00\"",
                                "- { years: \"3\", price: \"755.00\"",
                                "years: gap before 3: it should begin at 2")
                        .at("- { years: \"1\", price: \"755.00\""),
                broken(
                                "overlap of years",
                                PACK,
                                "- { years: \"2\", price: \"755.00\"",
                                "- { years: \"1-2\", price: \"755.00\"",
                                "years: overlap before 1-2: it should begin at 2")
                        .at("- { years: \"1\", price: \"755.00\""),
                broken(
                                "gap of categories",
                                GRID_2023,
                                "COMMUNE: \"2001-5000\"",
                                "COMMUNE: \"2002-5000\"",
                                "categories of COMMUNE: gap before 2002-5000: it should begin at 2001")
                        .at("- category: A"),
                broken(
                                "overlap of categories",
                                GRID_2023,
                                "ETABLISSEMENT: \"11-40\"",
                                "ETABLISSEMENT: \"10-40\"",
                                "categories of ETABLISSEMENT: overlap before 10-40: it should begin at 11")
                        .at("- category: A"),
                broken("category twice", GRID_2023, "- { category: D,", "- { category: C,", "category C stands twice")
                        .at("- category: A"),
                broken(
                                "category without bounds",
                                GRID_2023,
                                "COMMUNE: \"2001-5000\", ETABLISSEMENT: \"11-40\"",
                                "COMMUNE: \"2001-5000\"",
                                "category C needs bounds for each ranked type, and for no other")
                        .at("- category: A"),
                broken(
                                "type neither ranked nor quoted",
                                GRID_2023,
                                "quotes: { AUTRE: ",
                                "quotes: {} # { AUTRE: ",
                                "bodies of type AUTRE need either a measure or a quote")
                        .at("- category: A"),
                broken(
                                "missing category",
                                GRID_2023,
                                "          D: { price: \"212.75\" }\n",
                                "",
                                "category D has no price")
                        .at("ranking: demarches\n        amounts:\n          A: { price: \"21.28\" }"),
                broken(
                                "category that no body has",
                                GRID_2023,
                                "          I: { price: \"8510.00\" }\n",
                                "          I: { price: \"8510.00\" }\n          J: { price: \"9000.00\" }\n",
                                "a price is given for a category that the ranking does not have")
                        .at("ranking: demarches\n        amounts:\n          A: { price: \"21.28\" }"),
                broken(
                        "unknown ranking",
                        GRID_2023,
                        "ranking: demarches\n        amounts:\n          A: { price: \"21.28\" }",
                        "ranking: demarche\n        amounts:\n          A: { price: \"21.28\" }",
                        "unknown ranking 'demarche'"),
                broken(
                        "blocks of no unit",
                        GRID_2023,
                        "base: { reading: R4, blocks-beyond: \"150.00\", blocks-of-whole: \"0.00\" }\n            per-block: \"50.00\"\n            size: 20",
                        "base: { reading: R4, blocks-beyond: \"150.00\", blocks-of-whole: \"0.00\" }\n            per-block: \"50.00\"\n            size: 0",
                        "a block has at least one unit and counts from 0 or more"),
                broken(
                        "no first unit",
                        PACK,
                        "count: 1",
                        "count: 0",
                        "the number of first units must be 1 or more, not 0"),
                broken("no place", PACK, "places: 400", "places: 0", "places and years of a subsidy are 1 or more"),
                broken(
                                "pooled charge with a quote",
                                GRID_2023,
                                "price: \"50.00\", words: \"3 à 5 boites : 50 €\"",
                                "quote: \"sur devis\"",
                                "units counted together need bands that each end in a price")
                        .at("- issuer: CDG\n    services: [MESSAGERIE_5GO, MESSAGERIE_ILLIMITEE]"),
                broken(
                                "pooled charge due once",
                                GRID_2023,
                                "period: yearly\n    counting: ",
                                "period: once\n    counting: ",
                                "units counted together are charged yearly")
                        .at("- issuer: CDG\n    services: [MESSAGERIE_5GO, MESSAGERIE_ILLIMITEE]"),
                broken(
                                "billed-as missing",
                                GRID_2023,
                                "    billed-as: MESSAGERIE\n",
                                "",
                                "'billed-as' names the service of a line made from several rows")
                        .at("- issuer: CDG\n    services: [MESSAGERIE_5GO, MESSAGERIE_ILLIMITEE]"),
                broken(
                                "billed-as of a charge by row",
                                GRID_2023,
                                "    label: \"Nom de domaine\"\n",
                                "    label: \"Nom de domaine\"\n    billed-as: DOMAINE\n",
                                "'billed-as' names the service of a line made from several rows")
                        .at("- issuer: LFN\n    services: [NOM_DOMAINE]"),
                broken(
                                "charge for no service",
                                GRID_2023,
                                "services: [NOM_DOMAINE]",
                                "services: []",
                                "a charge needs at least one service")
                        .at("- issuer: LFN\n    services: []"),
                broken(
                        "bad billed years",
                        GRID_2024,
                        "billed: \"2024+\"",
                        "billed: \"depuis 2024\"",
                        "'depuis 2024' is not a range such as 3-5, 21+ or 7"),
                broken(
                                "no window",
                                PACK,
                                "windows:\n  - started: { from: \"2023-01-01\" }\n    billed: \"2023+\"",
                                "windows: []",
                                "grid PACK-2023 needs at least one window and one charge")
                        .at("grid: PACK-2023"),
                broken(
                                "same thing charged twice",
                                GRID_2023,
                                "services: [NOM_DOMAINE]",
                                "services: [NOM_DOMAINE, PAGE_INTERNET]",
                                "grid SERVICES-2023 charges twice for PAGE_INTERNET, LFN, ABONNEMENT")
                        .at("grid: SERVICES-2023"));
    }

    static Stream<Broken> readings() {
        return Stream.of(
                broken("unknown reading", GRID_2023, "{ reading: R7,", "{ reading: R77,", "unknown reading 'R77'"),
                broken(
                        "branch missing",
                        GRID_2023,
                        "{ reading: R7, quote: PACK_SOCLE, priced: \"\" }",
                        "{ reading: R7, quote: PACK_SOCLE }",
                        "reading R7 has the choices quote, priced; here stand quote"),
                broken(
                        "branch that is no choice",
                        GRID_2023,
                        "{ reading: R7, quote: PACK_SOCLE, priced: \"\" }",
                        "{ reading: R7, quote: PACK_SOCLE, free: \"\" }",
                        "reading R7 has the choices quote, priced; here stand quote, free"),
                broken(
                        "reading that is a list",
                        GRID_2023,
                        "{ reading: R7,",
                        "{ reading: [R7],",
                        "a single value is expected here"),
                broken(
                        "reading with a wrong choice",
                        READINGS,
                        "chosen: until-2026",
                        "chosen: until-2027",
                        "reading R6 has no choice 'until-2027'; it has until-2026, 2024-grid-from-2025"),
                broken(
                        "unknown reading beside a charge",
                        GRID_2023,
                        "readings: [R24]\n    amount: { price: \"75.00\" }",
                        "readings: [R99]\n    amount: { price: \"75.00\" }",
                        "unknown reading 'R99'"),
                broken("reading that stands twice", READINGS, "- id: R24\n", "- id: R23\n", "reading R23 stands twice")
                        .at("- id: R23\n  question: \"qui facture l'accompagnement"),
                broken(
                                "reading without a question",
                                READINGS,
                                "  question: \"« première année »\"\n",
                                "",
                                "key 'question' is missing")
                        .at("- id: R9"),
                broken(
                        "reading chosen in the file of readings",
                        READINGS,
                        "chosen: until-2026",
                        "chosen: { reading: R5, category-a: until-2026 }",
                        "no reading can be chosen in this file"));
    }

    /** What is wrong between files stands at the beginning of the grid, the service or the issuer it is about. */
    static Stream<Broken> connections() {
        return Stream.of(
                broken(
                                "two grids that claim the same row",
                                GRID_2024,
                                "- subscribed: { from: { reading: R22, voted-day: \"2024-03-26\"",
                                "- subscribed: { from: { reading: R22, voted-day: \"2024-03-25\"",
                                "grids SERVICES-2023 and SERVICES-2024 claim the same rows: give them subscription dates or billed years apart")
                        .in(GRID_2023, "grid: SERVICES-2023")
                        .in(GRID_2024, "grid: SERVICES-2024"),
                broken(
                                "two windows overlap",
                                GRID_2024,
                                "until: { reading: R22, voted-day: \"2024-03-25\"",
                                "until: { reading: R22, voted-day: \"2024-03-26\"",
                                "two windows of grid SERVICES-2024 overlap")
                        .at("grid: SERVICES-2024"),
                broken(
                                "two subsidies",
                                GRID_2024,
                                "windows:\n",
                                "subsidy: { places: 3, service: ANTIVIRUS, started: {}, order: start-date, years: 1 }\nwindows:\n",
                                "grids PACK-2023 and SERVICES-2024 both have a subsidy; one is possible")
                        .in(PACK, "grid: PACK-2023")
                        .in(GRID_2024, "grid: SERVICES-2024"),
                broken(
                                "unknown service of a charge",
                                GRID_2023,
                                "services: [NOM_DOMAINE]",
                                "services: [NOM_DE_DOMAINE]",
                                "grid SERVICES-2023: unknown service NOM_DE_DOMAINE")
                        .at("grid: SERVICES-2023"),
                broken(
                                "unknown issuer of a charge",
                                GRID_2023,
                                "- issuer: LFN\n    services: [NOM_DOMAINE]",
                                "- issuer: LFM\n    services: [NOM_DOMAINE]",
                                "grid SERVICES-2023: unknown issuer LFM")
                        .at("grid: SERVICES-2023"),
                broken(
                                "unknown service of dates",
                                PACK,
                                "dates-of: PACK_SOCLE",
                                "dates-of: PACK_SOCLES",
                                "grid PACK-2023: unknown service PACK_SOCLES")
                        .at("grid: PACK-2023"),
                broken(
                                "unknown service of a closure",
                                GRID_2023,
                                "quote: PACK_SOCLE",
                                "quote: PACK_SOCLES",
                                "grid SERVICES-2023: unknown service PACK_SOCLES")
                        .at("grid: SERVICES-2023"),
                broken(
                                "unknown service of a subsidy",
                                PACK,
                                "places: 400\n  service: PACK_SOCLE",
                                "places: 400\n  service: PACK_SOCLES",
                                "grid PACK-2023: unknown service PACK_SOCLES")
                        .at("grid: PACK-2023"),
                broken(
                                "unknown service of a suitability",
                                PACK,
                                "suitability:\n  service: PACK_SOCLE",
                                "suitability:\n  service: PACK_SOCLES",
                                "grid PACK-2023: unknown service PACK_SOCLES")
                        .at("grid: PACK-2023"),
                broken(
                        "unknown required service",
                        SERVICES,
                        "requires: SAUVEGARDE, included",
                        "requires: SAUVEGARDES, included",
                        "service PARTAGE_FICHIERS: unknown service SAUVEGARDES"),
                broken(
                        "unknown issuer of quotes",
                        SERVICES,
                        "label: \"Antivirus\", quoted-by: LFN",
                        "label: \"Antivirus\", quoted-by: LFM",
                        "service ANTIVIRUS: unknown issuer LFM"),
                broken(
                                "service without price",
                                SERVICES,
                                "- { code: NOM_DOMAINE,",
                                "- { code: TELECOPIE, label: \"Télécopie\", quoted-by: LFN }\n- { code: NOM_DOMAINE,",
                                "service TELECOPIE has no price in any grid and is included in no service")
                        .at("- { code: TELECOPIE"),
                broken(
                        "included service with a price",
                        SERVICES,
                        "supplémentaire\", requires: SAUVEGARDE, quoted-by",
                        "supplémentaire\", requires: SAUVEGARDE, included: true, quoted-by",
                        "service SAUVEGARDE_GO_SUP is included in another and must have no price"),
                broken(
                        "service included in nothing",
                        SERVICES,
                        "requires: SAUVEGARDE, included: true",
                        "included: true",
                        "service PARTAGE_FICHIERS is included in no service"),
                broken(
                                "service twice",
                                SERVICES,
                                "{ code: CLE_2ANS_CDG,",
                                "{ code: CLE_1AN_CDG,",
                                "service CLE_1AN_CDG stands twice")
                        .at("{ code: CLE_1AN_CDG, label: \"Clé de signature 2 ans"),
                broken(
                                "once in the catalogue and yearly in a grid",
                                SERVICES,
                                "label: \"Nom de domaine\", ",
                                "label: \"Nom de domaine\", once: true, ",
                                "grid SERVICES-2023, service NOM_DOMAINE: the catalogue says it is owed once, the grid charges it otherwise")
                        .at("code: NOM_DOMAINE")
                        .in(GRID_2023, "grid: SERVICES-2023"),
                broken(
                                "ranked otherwise in the catalogue",
                                SERVICES,
                                "ranked-by: { COMMUNE: population, ETABLISSEMENT: agents }",
                                "ranked-by: { COMMUNE: population }",
                                "grid SERVICES-2023, service DEMARCHES_SIMPLIFIEES: the catalogue's 'ranked-by' differs")
                        .at("- code: DEMARCHES_SIMPLIFIEES")
                        .in(GRID_2023, "grid: SERVICES-2023"),
                broken(
                        "services in a circle",
                        SERVICES,
                        "{ code: SAUVEGARDE, label: \"Sauvegarde\", ",
                        "{ code: SAUVEGARDE, label: \"Sauvegarde\", requires: SAUVEGARDE_GO_SUP, ",
                        "service SAUVEGARDE depends on itself"),
                broken(
                                "issuer twice",
                                ISSUERS,
                                "- code: CDG",
                                "- code: LFN",
                                "issuer LFN: its code or prefix is used twice")
                        .at("- code: LFN\n  name: \"Centre de gestion"),
                broken(
                                "prefix twice",
                                ISSUERS,
                                "prefix: CDG",
                                "prefix: LFN",
                                "issuer CDG: its code or prefix is used twice")
                        .at("- code: CDG"),
                broken(
                        "bad SIRET",
                        ISSUERS,
                        "siret: \"28",
                        "siret: \"38",
                        "is not a SIRET: fourteen digits with a valid key"),
                broken(
                                "bad prefix",
                                ISSUERS,
                                "prefix: CDG",
                                "prefix: CDG-62",
                                "code and prefix of an issuer are one to six upper-case letters or digits")
                        .at("- code: CDG"),
                broken(
                        "VAT rate in words",
                        ISSUERS,
                        "rate: \"20\"",
                        "rate: \"20 %\"",
                        "'20 %' is not a VAT rate in percent, with at most two decimals"),
                broken(
                        "VAT rate with a comma",
                        ISSUERS,
                        "rate: \"20\"",
                        "rate: \"5,5\"",
                        "'5,5' is not a VAT rate in percent"),
                broken(
                        "VAT rate with a third decimal",
                        ISSUERS,
                        "rate: \"20\"",
                        "rate: \"5.505\"",
                        "'5.505' is not a VAT rate in percent"),
                broken(
                                "VAT rate beyond the whole",
                                ISSUERS,
                                "rate: \"20\"",
                                "rate: \"100.01\"",
                                "a VAT rate lies between 0 and 100 %")
                        .at("- code: LFN"),
                broken(
                                "grid in two files",
                                PACK,
                                "grid: PACK-2023",
                                "grid: SERVICES-2023",
                                "grid SERVICES-2023 stands in two files")
                        .in(GRID_2023, "grid: SERVICES-2023"),
                broken("invalid YAML", ISSUERS, "prefix: CDG", "prefix: CDG: CDG", "not valid YAML: "),
                broken("tabs instead of spaces", ISSUERS, "  prefix: CDG", "\tprefix: CDG", "not valid YAML: "),
                broken(
                                "two documents in a file",
                                SERVICES,
                                "- { code: NOM_DOMAINE,",
                                "---\n- { code: NOM_DOMAINE,",
                                "not valid YAML: ")
                        .at("---"));
    }

    @ParameterizedTest
    @MethodSource({"words", "amounts", "readings", "connections"})
    void one_sentence_names_the_file_and_the_line(Broken broken) throws IOException {
        copy.replace(broken.file(), broken.found(), broken.replacement());
        List<String> places = broken.whereSeen().stream()
                .map(place -> copy.file(place.file()) + ", line " + copy.lineOf(place.file(), place.anchor()))
                .toList();
        assertThat(sentence(Map.of()))
                .startsWith(String.join(" and ", places) + ": ")
                .contains(broken.complaint());
    }

    /** The sentence with which reading the copy stops. */
    private String sentence(Map<String, String> choices) {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> ConfigurationReader.read(copy.directory(), choices));
        assertThat(failure).as("the broken configuration was accepted").isNotNull();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
        assertThat(failure.sentence(Words.ENGLISH)).doesNotContain("\n", "\r").doesNotContainIgnoringCase("exception");
        return failure.sentence(Words.ENGLISH);
    }

    @Test
    void a_list_in_the_place_of_a_key_is_refused() throws IOException {
        copy.replace(GRID_2023, "{ price: \"16.10\" }", "{ [price]: \"16.10\" }");
        assertThat(sentence(Map.of())).startsWith(copy.file(GRID_2023).toString());
    }

    @Test
    void a_choice_that_no_file_asks_for_is_refused() throws IOException {
        copy.replace(
                READINGS, "{ open: \"ouverte à toutes\" }", "{ open: \"ouverte à toutes\", closed: \"à personne\" }");
        assertThat(sentence(Map.of()))
                .startsWith(copy.file(READINGS).toString())
                .contains("reading R23 offers a choice that no tariff or issuer asks for");
    }

    @Test
    void a_choice_made_for_one_run_is_one_of_the_choices_of_a_reading() {
        assertThat(sentence(Map.of("R5", "category-c")))
                .isEqualTo(copy.file(READINGS) + ", line "
                        + copy.lineOf(READINGS, "chosen: category-a")
                        + ": reading R5 has no choice 'category-c'; it has category-a, category-b");
        assertThat(sentence(Map.of("R99", "yes"))).isEqualTo(copy.file(READINGS) + ": there is no reading R99");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_is_missing_is_named(String name) throws IOException {
        Files.delete(copy.file(name));
        assertThat(sentence(Map.of()))
                .isEqualTo(copy.file(name) + " does not exist: restore it, or name another directory with --config");
    }

    static Stream<String> files() {
        return Stream.of(ISSUERS, SERVICES, READINGS);
    }

    static Stream<String> allFiles() {
        return Stream.concat(files(), Stream.of(PACK, GRID_2023, GRID_2024));
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void a_file_that_is_empty_is_named(String name) throws IOException {
        copy.write(name, "");
        assertThat(sentence(Map.of()))
                .isEqualTo(copy.file(name) + ": the file is empty; write its settings or restore it");
        copy.write(name, "# Nothing but a comment.\n");
        assertThat(sentence(Map.of()))
                .isEqualTo(copy.file(name) + ": the file is empty; write its settings or restore it");
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void a_file_that_is_not_utf_8_is_named(String name) throws IOException {
        byte[] bytes = ("é" + copy.text(name)).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(copy.file(name), bytes);
        assertThat(sentence(Map.of())).isEqualTo(copy.file(name) + " is not UTF-8 text: save it as UTF-8");
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void a_directory_in_the_place_of_a_file_is_named(String name) throws IOException {
        Files.delete(copy.file(name));
        Files.createDirectory(copy.file(name));
        assertThat(sentence(Map.of())).startsWith(copy.file(name) + " cannot be read: ");
    }

    @Test
    void a_configuration_that_is_nowhere_is_named() {
        copy = ConfigurationCopy.at(directory.resolve("nowhere"));
        assertThat(sentence(Map.of()))
                .isEqualTo(
                        copy.file(READINGS) + " does not exist: restore it, or name another directory with --config");
    }

    @Test
    void at_least_one_grid_is_needed() throws IOException {
        for (String name : List.of(PACK, GRID_2023, GRID_2024)) {
            Files.delete(copy.file(name));
        }
        copy.write("tariffs/README.md", "No grid.");
        assertThat(sentence(Map.of()))
                .isEqualTo(copy.file("tariffs") + " holds no .yml file: at least one grid is needed");
        Files.delete(copy.file("tariffs/README.md"));
        Files.delete(copy.file("tariffs"));
        assertThat(sentence(Map.of()))
                .isEqualTo(copy.file("tariffs") + " cannot be read: a directory with a .yml file per grid is needed");
    }
}
