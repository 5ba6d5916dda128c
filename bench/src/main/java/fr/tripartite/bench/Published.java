package fr.tripartite.bench;

import fr.tripartite.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a year, as far as the benchmark looks at them. */
final class Published {

    private static final Pattern ISSUER = Pattern.compile("\"(\\w+)\" : \\{\\s*\"factures\" : (\\d+),[^}]*?\"lignes\" :"
            + " (\\d+),[^}]*?\"ht\" : \"([\\d.-]+)\",\\s*\"tva\" : \"([\\d.-]+)\",\\s*\"ttc\" : \"([\\d.-]+)\"");
    private static final Pattern ROWS = Pattern.compile("\"inventaire\" : \\{[^}]*\"lignes\" : (\\d+)");
    private static final Pattern STATES = Pattern.compile("\"etats\" : \\{([^}]*)}");

    private final Path directory;
    private final String control;

    Published(Path directory) throws IOException {
        this.directory = directory;
        this.control = Files.readString(directory.resolve("controle.json"), StandardCharsets.UTF_8);
    }

    /** What each issuer bills, as the control file says. */
    List<IssuerTotals> totals() {
        List<IssuerTotals> totals = new ArrayList<>();
        Matcher found = ISSUER.matcher(control);
        while (found.find()) {
            totals.add(new IssuerTotals(
                    found.group(1),
                    Long.parseLong(found.group(2)),
                    Long.parseLong(found.group(3)),
                    Money.parse(found.group(4)),
                    Money.parse(found.group(5)),
                    Money.parse(found.group(6))));
        }
        return totals;
    }

    /** Number of the first document. */
    String firstNumber() throws IOException {
        try (Stream<String> rows = Files.lines(directory.resolve("factures.csv"), StandardCharsets.UTF_8)) {
            return rows.skip(1)
                    .findFirst()
                    .map(row -> row.substring(0, row.indexOf(';')))
                    .orElseThrow(() -> new IllegalStateException("nothing was invoiced"));
        }
    }

    /** Rows of the inventory; each must be in one state. */
    long rows() {
        Matcher rows = ROWS.matcher(control);
        Matcher states = STATES.matcher(control);
        if (!rows.find() || !states.find()) {
            throw new IllegalStateException("the control file has no rows or no states");
        }
        long sum = Pattern.compile("\\d+")
                .matcher(states.group(1))
                .results()
                .mapToLong(number -> Long.parseLong(number.group()))
                .sum();
        long number = Long.parseLong(rows.group(1));
        if (sum != number) {
            throw new IllegalStateException(number + " rows, but " + sum + " states");
        }
        return number;
    }

    /** A hash of each file of a directory by its name. */
    static Map<String, String> fingerprints(Path directory) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                hashes.put(String.valueOf(file.getFileName()), hash(file));
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
