package fr.tripartite.documents;

import fr.tripartite.billing.SentDocument;
import fr.tripartite.failure.Failure;
import fr.tripartite.io.Content;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.OutputFile;
import fr.tripartite.output.CsvFile;
import fr.tripartite.output.DirectorySwap;
import fr.tripartite.pdf.PdfWriter;
import fr.tripartite.pdf.PrintFile;
import fr.tripartite.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** The directory of a year's documents while it is written aside, on all processors; it appears whole. */
public final class DocumentsDirectory implements AutoCloseable {

    private static final int WAITING = 64;

    private final Path target;
    private final DirectorySwap swap;
    private final IntConsumer watcher;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                Thread worker = new Thread(work, "documents");
                worker.setDaemon(true);
                return worker;
            });
    private final Semaphore room = new Semaphore(WAITING);
    private final ThreadLocal<DocumentMaker> makers;
    private final Map<String, List<Future<MadeDocument>>> begun = new LinkedHashMap<>();
    private final List<MadeDocument> made = new ArrayList<>();
    private final List<FileFingerprint> files = new ArrayList<>();
    private int done;

    private DocumentsDirectory(Path target, DirectorySwap swap, Template template, IntConsumer watcher) {
        this.target = target;
        this.swap = swap;
        this.watcher = watcher;
        this.makers = ThreadLocal.withInitial(() -> new DocumentMaker(template));
    }

    /**
     * Begins to write aside.
     *
     * @param watcher told how many documents are done
     * @throws Failure where nothing can be written beside the directory
     */
    public static DocumentsDirectory begin(Path target, Template template, IntConsumer watcher) {
        return new DocumentsDirectory(target, DirectorySwap.beside(target), template, watcher);
    }

    /** The template of invoices in a directory, checked. */
    public static Template template(Path directory) {
        return Template.read(directory.resolve("facture.html"), InvoiceNames.ALL);
    }

    /**
     * Adds a document that is made now, on one of the processors.
     *
     * @param isListed whether the body has a row that counts among the tiers
     */
    public void add(Shipment shipment, boolean isListed) {
        room.acquireUninterruptibly();
        futures(shipment).add(workers.submit(() -> {
            try {
                return make(shipment, isListed);
            } finally {
                room.release();
                tell();
            }
        }));
    }

    private synchronized void tell() {
        watcher.accept(++done);
    }

    private List<Future<MadeDocument>> futures(Shipment shipment) {
        return begun.computeIfAbsent(shipment.document().issuer(), issuer -> new ArrayList<>());
    }

    private MadeDocument make(Shipment shipment, boolean isListed) throws IOException {
        DocumentMaker maker = makers.get();
        List<Shortcoming> shortcomings = maker.shortcomings(shipment, isListed);
        DocumentMaker.Draft draft = maker.draft(shipment);
        PdfWriter.Written pdf = maker.write(draft);
        FileFingerprint file =
                write(shipment, shortcomings.isEmpty(), out -> pdf.bytes().writeTo(out));
        return new MadeDocument(shipment, draft.basis(), pdf.pages(), file, false, false, shortcomings);
    }

    /** Adds a document whose bytes an earlier call has kept. */
    public void add(Shipment shipment, SentDocument kept, byte[] bytes) {
        try {
            FileFingerprint file = write(shipment, true, out -> out.write(bytes));
            boolean wouldDiffer = !makers.get().draft(shipment).basis().equals(kept.basis());
            futures(shipment)
                    .add(CompletableFuture.completedFuture(new MadeDocument(
                            shipment, kept.basis(), kept.pages(), file, true, wouldDiffer, List.of())));
            tell();
        } catch (IOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    private interface Writing {
        void to(OutputFile out) throws IOException;
    }

    private FileFingerprint write(Shipment shipment, boolean isComplete, Writing writing) throws IOException {
        return write(path(shipment, isComplete), writing);
    }

    private static String path(Shipment shipment, boolean isComplete) {
        return shipment.document().issuer() + "/" + MadeDocument.path(shipment, isComplete);
    }

    private FileFingerprint write(String path, Writing writing) throws IOException {
        Path file = swap.staging().resolve(path);
        Path directory = file.getParent();
        if (directory == null) {
            throw new IllegalStateException(path + " has no directory");
        }
        Files.createDirectories(directory);
        try (OutputFile out = OutputFile.begin(directory, String.valueOf(file.getFileName()))) {
            writing.to(out);
            return out.finish().fingerprint().named(path);
        }
    }

    /**
     * Waits for all documents, and writes the lists.
     *
     * @throws Failure where something cannot be written
     */
    public void finishLists() {
        try {
            begun.forEach((issuer, documents) -> documents.forEach(this::take));
            for (String issuer : begun.keySet()) {
                Path directory = swap.staging().resolve(issuer);
                try (CsvFile index = new CsvFile(directory, ListFiles.INDEX, ListFiles.INDEX_COLUMNS, row -> {})) {
                    of(issuer).forEach(document -> index.rows().row(ListFiles.index(document)));
                    files.add(index.finish().fingerprint().named(issuer + "/" + ListFiles.INDEX));
                }
            }
            try (CsvFile missing =
                    new CsvFile(swap.staging(), ListFiles.TO_COMPLETE, ListFiles.TO_COMPLETE_COLUMNS, row -> {})) {
                made.forEach(document -> document.shortcomings()
                        .forEach(each -> missing.rows().row(ListFiles.toComplete(document, each))));
                files.add(missing.finish().fingerprint());
            }
        } catch (UncheckedIOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    private Stream<MadeDocument> of(String issuer) {
        return made.stream()
                .filter(document -> document.shipment().document().issuer().equals(issuer));
    }

    private void take(Future<MadeDocument> future) {
        try {
            MadeDocument document = future.get();
            made.add(document);
            files.add(document.file());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw DirectorySwap.unwritable(target, cause);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /**
     * Checks that documents can be sent: what no longer can does not take the place of what may have been.
     *
     * @throws Failure with what the first one lacks
     */
    public void requireComplete(Set<String> numbers) {
        for (MadeDocument document : made) {
            String number = document.shipment().document().number();
            if (!document.isComplete() && numbers.contains(number)) {
                Shortcoming first = document.shortcomings().get(0);
                throw Failure.invalid(DocumentsWord.NOT_REWRITABLE, number, first.field(), first.reason());
            }
        }
    }

    /** Puts together, per issuer, what is sent by post. */
    public void writePrintFiles(int year) {
        try {
            for (String issuer : begun.keySet()) {
                List<MadeDocument> posted =
                        of(issuer).filter(MadeDocument::isPosted).toList();
                if (!posted.isEmpty()) {
                    String name = issuer + "/" + ListFiles.toPrint(issuer, year);
                    Path file = swap.staging().resolve(name);
                    PrintFile.write(
                            posted.stream()
                                    .map(document -> swap.staging()
                                            .resolve(document.file().name()))
                                    .toList(),
                            posted.get(0).shipment().sender().duplex(),
                            file);
                    files.add(FileFingerprint.of(name, file));
                }
            }
        } catch (IOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    /** The documents that can be sent and whose bytes no earlier call has kept, and where they are. */
    public Map<SentDocument, Content> unkept() {
        Map<SentDocument, Content> unkept = new LinkedHashMap<>();
        made.stream()
                .filter(document -> document.isComplete()
                        && !document.isKept()
                        && document.shipment().stamp() == Shipment.Stamp.NONE)
                .forEach(document -> unkept.put(
                        new SentDocument(
                                document.shipment().document().number(),
                                document.basis(),
                                document.pages(),
                                document.file()),
                        () -> Files.newInputStream(
                                swap.staging().resolve(document.file().name()))));
        return unkept;
    }

    /** What became of the documents. */
    public DocumentsReport report() {
        return DocumentsReport.of(made);
    }

    /** Writes the manifest: the last file. */
    public void finishManifest(int year, Optional<DocumentsManifest.Origin> origin, List<FileFingerprint> inputs) {
        String text = new DocumentsManifest(year, origin, inputs, List.copyOf(files)).text();
        try (OutputFile out = OutputFile.begin(swap.staging(), DocumentsManifest.NAME)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            files.add(out.finish().fingerprint());
        } catch (IOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    /**
     * Puts the files in the place of those of an earlier call.
     *
     * @param earlier files that an earlier call wrote there, and that go
     */
    public void publish(List<FileFingerprint> earlier) {
        Set<String> names = new HashSet<>(Set.of(DocumentsManifest.NAME));
        files.forEach(file -> names.add(file.name()));
        earlier.forEach(file -> names.add(file.name()));
        // of a part no manifest tells where a document was before
        made.forEach(document -> names.add(path(document.shipment(), !document.isComplete())));
        swap.publish(names, DocumentsManifest.NAME);
    }

    /** Removes what was not published, once nobody writes there any more. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a document is not done within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        swap.close();
    }
}
