package fr.tripartite.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes an inventory of any size for the year 2024: made-up bodies of one to seven rows, four on average, scattered over
 * the whole file; services in about the proportions of the sample inventories; two rows in a hundred are bad, and some of
 * the quotes are awaited.
 *
 * <p>Nothing is kept in memory: whatever a row says follows from the seed, the number of its body and its position among
 * the body's rows. The file holds all first rows, then all second rows and so on, each time in another order of the bodies.
 */
final class LargeInventory {

    /** The columns, separated as in the file. */
    static final String HEADER = "siret;collectivite;type;population;agents;service;quantite;dont_nouveaux;"
            + "date_souscription;date_debut;date_fin;devis_lfn_ht;devis_cdg_ttc";
    /** The year it is made for. */
    static final int YEAR = 2024;

    private static final long DEFAULT_SEED = 2024;
    private static final int ROWS_PER_BODY = 4;
    private static final int MOST_ROWS_PER_BODY = 7;
    private static final int BAD_IN_100 = 2;
    private static final int PACKS_IN_100 = 45;
    private static final int SIREN_SPAN = 80_000_000;
    private static final LocalDate NEW_GRID = LocalDate.of(2024, 3, 26);

    private static final List<String> WITH_PACK = List.of(
            "PACK_SOCLE",
            "PACK_MATERIEL",
            "MESSAGERIE_5GO",
            "NOM_DOMAINE",
            "CLE_3ANS_CDG",
            "PAGE_INTERNET",
            "CLE_1AN_CDG",
            "MESSAGERIE_ILLIMITEE");
    private static final List<List<String>> WITHOUT_PACK = List.of(
            List.of(
                    "MESSAGERIE_5GO",
                    "NOM_DOMAINE",
                    "PAGE_INTERNET",
                    "CLE_3ANS_CDG",
                    "MESSAGERIE_ILLIMITEE",
                    "DEMARCHES_SIMPLIFIEES",
                    "CLE_2ANS_SITE",
                    "ANTIVIRUS"),
            List.of(
                    "SAUVEGARDE",
                    "NOM_DOMAINE",
                    "PARTAGE_FICHIERS",
                    "SAUVEGARDE_GO_SUP",
                    "MESSAGERIE_5GO",
                    "CLE_1AN_CDG",
                    "ANTIVIRUS",
                    "ANTIVIRUS_INTERVENTION"),
            List.of(
                    "DEMARCHES_SIMPLIFIEES",
                    "MESSAGERIE_5GO",
                    "MESSAGERIE_ILLIMITEE",
                    "CLE_2ANS_CDG",
                    "NOM_DOMAINE",
                    "SAUVEGARDE",
                    "CLE_1AN_SITE",
                    "CLE_3ANS_SITE"));

    private final long rows;
    private final long bodies;
    private final long seed;

    private LargeInventory(long rows, long seed) {
        this.rows = rows;
        this.bodies = Math.max(1, rows / ROWS_PER_BODY);
        this.seed = seed;
    }

    /**
     * Writes an inventory.
     *
     * @param arguments number of rows, file, and a seed if another one than usual is wanted
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: LargeInventory ROWS FILE [SEED]");
            System.exit(2);
        }
        long seed = arguments.length == 3 ? Long.parseLong(arguments[2]) : DEFAULT_SEED;
        new LargeInventory(Long.parseLong(arguments[0]), seed).write(Path.of(arguments[1]));
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(HEADER).append('\n');
            StringBuilder row = new StringBuilder();
            long written = 0;
            for (int position = 0; written < rows; position++) {
                long step = coprime(position);
                for (long i = 0; i < bodies && written < rows; i++) {
                    long body = (i * step + position) % bodies;
                    if (hasRow(body, position)) {
                        row.setLength(0);
                        add(row, body, position);
                        out.append(row);
                        written++;
                    }
                }
            }
        }
    }

    /** A step that visits every body once, jumping over about six tenths of them each time. */
    private long coprime(int position) {
        long step = Math.max(1, bodies * 618 / 1000 + position);
        while (greatestCommonDivisor(step, bodies) != 1) {
            step++;
        }
        return step;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** One to seven rows; more of every body if even those are not as many as wanted. */
    private boolean hasRow(long body, int position) {
        return position >= MOST_ROWS_PER_BODY || position <= number(body, -1, MOST_ROWS_PER_BODY);
    }

    private void add(StringBuilder row, long body, int position) {
        boolean pack = number(body, -2, 100) < PACKS_IN_100;
        List<String> services = pack ? WITH_PACK : WITHOUT_PACK.get(number(body, -3, WITHOUT_PACK.size()));
        String service = services.get(position < services.size() ? position : 1 + position % (services.size() - 1));
        String[] cells = new String[13];
        cells[0] = siret(body);
        cells[1] = (number(body, -4, 50) == 0 ? "\"Ville ; " : "Collectivité ") + body;
        cells[1] += cells[1].startsWith("\"") ? "\"" : "";
        int kind = number(body, -5, 100);
        cells[2] = kind < 85 ? "COMMUNE" : kind < 97 ? "ETABLISSEMENT" : "AUTRE";
        cells[3] = kind < 85 ? Integer.toString(inhabitants(body)) : "";
        cells[4] = kind >= 85 && kind < 97 ? Integer.toString(1 + number(body, -6, 400)) : "";
        cells[5] = service;
        cells[6] = Integer.toString(quantity(service, body, position));
        cells[7] = number(body, 100 + position, 10) == 0 ? "0" : "";
        LocalDate subscribed = subscribed(service, pack, body, position);
        LocalDate started = subscribed.plusDays(number(body, 300 + position, 60));
        cells[8] = date(subscribed);
        cells[9] = date(started);
        cells[10] = number(body, 400 + position, 100) < 3 ? date(started.plusDays(400)) : "";
        boolean quoted = cells[2].equals("AUTRE") && service.equals("DEMARCHES_SIMPLIFIEES");
        boolean agreed = number(body, 800 + position, 8) > 0;
        cells[11] = quoted || (agreed && pack && position > 1 && subscribed.isBefore(NEW_GRID)) ? "120,50" : "";
        cells[12] = quoted && agreed ? "80,00" : "";
        if (number(body, 500 + position, 100) < BAD_IN_100) {
            damage(cells, number(body, 600 + position, 8));
        }
        row.append(String.join(";", cells)).append('\n');
    }

    private int inhabitants(long body) {
        int drawn = number(body, -7, 1_000);
        return drawn < 900
                ? 100 + drawn * 2
                : drawn < 990 ? 2_000 + (drawn - 900) * 100 : 20_000 + (drawn - 990) * 9_000;
    }

    private int quantity(String service, long body, int position) {
        int drawn = number(body, 700 + position, 100);
        return switch (service) {
            case "PACK_SOCLE", "DEMARCHES_SIMPLIFIEES" -> 1;
            case "MESSAGERIE_5GO", "SAUVEGARDE_GO_SUP", "ANTIVIRUS", "ANTIVIRUS_INTERVENTION" ->
                drawn < 90 ? 1 + drawn / 6 : drawn;
            case "MESSAGERIE_ILLIMITEE", "PACK_MATERIEL" -> 1 + drawn / 30;
            default -> drawn < 80 ? 1 : 2;
        };
    }

    /** Packs from 2023 on; what a body takes beside its pack, mostly under the grid of 2024. */
    private LocalDate subscribed(String service, boolean pack, long body, int position) {
        int drawn = number(body, 200 + position, 1_000);
        if (service.equals("PACK_SOCLE")) {
            return LocalDate.of(2023, 1, 2).plusDays(drawn < 900 ? drawn * 3 / 10 : 300 + (drawn - 900) * 3L);
        }
        if (service.startsWith("ANTIVIRUS") || (pack && drawn < 900)) {
            return NEW_GRID.plusDays(drawn % 200);
        }
        return LocalDate.of(2020, 1, 6).plusDays(pack ? (drawn - 900) * 15L : drawn * 17L / 10);
    }

    private static void damage(String[] cells, int kind) {
        switch (kind) {
            case 0 -> cells[0] = "2,16E+13";
            case 1 -> cells[0] = cells[0].substring(1);
            case 2 -> cells[1] = "";
            case 3 -> cells[5] = cells[5] + "_";
            case 4 -> cells[6] = "deux";
            case 5 -> cells[8] = "31/02/2024";
            case 6 -> cells[9] = "";
            default -> cells[11] = "à voir";
        }
    }

    /** Fourteen digits of which the ninth and the last make the key right. */
    static String siret(long body) {
        String siren = withKey(Long.toString(10_000_000 + body % SIREN_SPAN));
        return withKey(siren + Long.toString(10_001 + body / SIREN_SPAN).substring(1));
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String date(LocalDate day) {
        int month = day.getMonthValue();
        return (day.getDayOfMonth() < 10 ? "0" : "") + day.getDayOfMonth() + (month < 10 ? "/0" : "/") + month + "/"
                + day.getYear();
    }

    /** From 0 to just below {@code bound}: always the same for a body and an aspect of it. */
    private int number(long body, int aspect, int bound) {
        long mixed = seed * 0x9E3779B97F4A7C15L + body * 0xBF58476D1CE4E5B9L + aspect * 0x94D049BB133111EBL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
}
