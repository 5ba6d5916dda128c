package fr.tripartite.conformity;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * All documents of a directory against all validators, and against the list beside them; {@code bench/conformity} starts it. Ends
 * with 1 where anything is wrong.
 */
public final class DirectoryConformity {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private DirectoryConformity() {}

    /** Validates {@code output/YEAR-documents} and the like. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Path.of(arguments[0]);
        List<Listed> documents = documents(directory);
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        Map<String, List<String>> failures = failures(documents, threads);
        double ms = (System.nanoTime() - start) / 1e6;
        failures.forEach((name, lines) -> lines.forEach(line -> out.println(name + ": " + line)));
        out.printf(
                Locale.ROOT,
                "%d documents (%d incomplete), %d with failures, %.0f s, %.0f ms a document, %d threads, Java %s%n",
                documents.size(),
                documents.stream().filter(Listed::isIncomplete).count(),
                failures.size(),
                ms / 1000,
                ms / Math.max(1, documents.size()),
                threads,
                Runtime.version().feature());
        System.exit(documents.isEmpty() || !failures.isEmpty() ? 1 : 0);
    }

    private static Map<String, List<String>> failures(List<Listed> documents, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Map<String, Future<List<String>>> begun = new TreeMap<>();
            documents.forEach(document -> begun.put(document.file().toString(), pool.submit(document::failures)));
            Map<String, List<String>> failures = new TreeMap<>();
            for (Map.Entry<String, Future<List<String>>> each : begun.entrySet()) {
                List<String> found = each.getValue().get();
                if (!found.isEmpty()) {
                    failures.put(each.getKey(), found);
                }
            }
            return failures;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Listed> documents(Path directory) throws IOException {
        List<Listed> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path index :
                    files.filter(file -> file.endsWith("index.csv")).sorted().toList()) {
                for (String line : Files.readAllLines(index).stream().skip(1).toList()) {
                    documents.add(Listed.of(index, line));
                }
            }
        }
        return documents;
    }

    /** A document as {@code index.csv} lists it. */
    private record Listed(Path file, String number, String type, String siret, LocalDate date, String ttc) {

        static Listed of(Path index, String line) {
            String[] cells = line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            return new Listed(
                    index.resolveSibling(cells[6]),
                    cells[0],
                    cells[1],
                    cells[2],
                    LocalDate.parse(cells[4], DAY),
                    cells[5].replace(',', '.'));
        }

        boolean isIncomplete() {
            return file.getParent().endsWith("incomplets");
        }

        List<String> failures() {
            byte[] pdf;
            try {
                pdf = Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<String> failures = new ArrayList<>(PdfValidator.failures(pdf));
            if (number.startsWith("APERCU-")) {
                return failures;
            }
            FacturXContainer container = new FacturXContainer(pdf);
            failures.addAll(container.failures());
            failures.addAll(FacturXValidator.failures(container.xml()));
            failures.addAll(differences(new InvoiceXml(container.xml())));
            if (!isIncomplete()) { // what it lacks is why it is
                failures.addAll(OwnRules.failures(container.xml()));
            }
            return failures;
        }

        private List<String> differences(InvoiceXml xml) {
            boolean isAvoir = type.equals("AVOIR");
            return Stream.of(
                            List.of("number", number, xml.text("$document/ram:ID")),
                            List.of("type", isAvoir ? "381" : "380", xml.text("$document/ram:TypeCode")),
                            List.of("SIRET", siret, xml.text("$buyer/ram:GlobalID")),
                            List.of(
                                    "date",
                                    date.format(DateTimeFormatter.BASIC_ISO_DATE),
                                    xml.text("$document/ram:IssueDateTime/udt:DateTimeString")),
                            List.of("TTC", ttc, (isAvoir ? "-" : "") + xml.text("$totals/ram:GrandTotalAmount")))
                    .filter(term -> !term.get(1).equals(term.get(2)))
                    .map(term -> term.get(0) + " is " + term.get(2) + " in the XML, " + term.get(1) + " in index.csv")
                    .toList();
        }
    }
}
