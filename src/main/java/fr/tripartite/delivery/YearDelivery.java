package fr.tripartite.delivery;

import fr.tripartite.billing.SentDocument;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.documents.DocumentsDirectory;
import fr.tripartite.documents.DocumentsReport;
import fr.tripartite.documents.PublishedDocuments;
import fr.tripartite.documents.Shipment;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.Content;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.StoredFile;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.ledger.Run;
import fr.tripartite.sender.Sender;
import fr.tripartite.template.Template;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the documents of a year, of a part of it, or of a year that is only looked at. */
public final class YearDelivery {

    private static final String TEMPLATES = "documents";
    private static final String ISSUERS = "issuers.yml";

    private final DeliveryRequest request;
    private final Template template;
    private final KnownTiers tiers;

    /**
     * Reads what documents are made with.
     *
     * @throws Failure where a template or the list of tiers cannot be read
     */
    public YearDelivery(DeliveryRequest request) {
        this.request = request;
        this.template = DocumentsDirectory.template(request.config().resolve(TEMPLATES));
        this.tiers = KnownTiers.read(request.tiers(), request.isTiersAsked(), request.notice());
    }

    /**
     * Makes the documents of a billed year.
     *
     * @param find finds its last run, or fails
     * @throws Failure where the settings do not allow it, the directory is that of others, or something cannot be written
     */
    public DocumentsReport deliver(Function<Ledger, Run> find) {
        boolean isKept;
        try (LedgerReader reader = LedgerReader.open(request.location()).orElseThrow()) {
            isKept = reader.read(ledger -> {
                Run run = find.apply(ledger);
                Senders senders = senders(new BilledDocuments(ledger, run));
                return ledger.billingIssuers(run.year()).stream()
                        .filter(this::isChosen)
                        .anyMatch(code -> !senders.of(code).specimen());
            });
            if (!isKept || request.choice().isPart()) {
                return reader.read(ledger -> deliver(new BilledDocuments(ledger, find.apply(ledger)), unkept -> {}));
            }
        }
        try (LedgerWriter writer = LedgerWriter.take(request.location())) {
            return writer.read(ledger -> {
                        Run run = find.apply(ledger);
                        return deliver(new BilledDocuments(ledger, run), unkept -> keep(writer, unkept, run.date()));
                    })
                    .orElseThrow();
        }
    }

    /** Makes the documents of a year that is only looked at. */
    public DocumentsReport deliver(YearBilling billing, LocalDate date) {
        return deliver(new PreviewedDocuments(billing, date), unkept -> {});
    }

    private boolean isChosen(String issuer) {
        return request.choice().issuers().isEmpty()
                || request.choice().issuers().contains(issuer);
    }

    private Senders senders(DocumentSource source) {
        Set<String> codes = new TreeSet<>(source.issuers());
        for (String asked : request.choice().issuers()) {
            if (!codes.contains(asked)) {
                throw Failure.invalid(DeliveryWord.NOTHING_CHOSEN, request.year(), asked);
            }
        }
        codes.removeIf(code -> !isChosen(code));
        return Senders.read(request.config(), request.configuration(), codes);
    }

    private interface Keeping {
        void keep(Map<SentDocument, Content> unkept);
    }

    private DocumentsReport deliver(DocumentSource source, Keeping keeping) {
        Senders senders = senders(source);
        List<FileFingerprint> earlier = PublishedDocuments.requireOwn(
                request.output(),
                request.year(),
                source.origin(),
                source::holds,
                request.choice().isPart(),
                source.issuers());
        Map<String, SentDocument> sent = new HashMap<>(source.sent());
        for (String number : request.rewritten()) {
            if (sent.remove(number) == null) {
                throw Failure.invalid(DeliveryWord.NOT_TO_REWRITE, number, request.year());
            }
        }
        int count = source.count();
        try (DocumentsDirectory directory = DocumentsDirectory.begin(
                request.output(), template, done -> request.progress().advance(done, count))) {
            step(DeliveryWord.MAKING, () -> make(directory, source, senders, sent));
            if (!request.choice().isPart()) {
                step(DeliveryWord.PRINTING, () -> directory.writePrintFiles(request.year()));
                directory.finishManifest(request.year(), source.origin(), inputs());
                Map<SentDocument, Content> unkept = directory.unkept();
                if (!unkept.isEmpty()) {
                    step(DeliveryWord.KEEPING, () -> keeping.keep(unkept));
                }
            }
            step(DeliveryWord.PUBLISHING, () -> directory.publish(earlier));
            DocumentsReport report = directory.report();
            if (report.wouldDiffer() > 0) {
                request.notice().accept(Message.of(DeliveryWord.WOULD_DIFFER, report.wouldDiffer()));
            }
            return report;
        }
    }

    private void step(DeliveryWord name, Runnable work) {
        request.progress().begin(name);
        try {
            work.run();
        } catch (RuntimeException e) {
            request.progress().fail();
            throw e;
        }
        request.progress().end();
    }

    private void make(
            DocumentsDirectory directory, DocumentSource source, Senders senders, Map<String, SentDocument> sent) {
        Set<String> numbers = new HashSet<>();
        source.each((document, reason) -> {
            if (request.choice().takes(document)) {
                numbers.add(document.number());
                numbers.add(document.recipient().siret());
                add(directory, shipment(source, senders, document, reason), source, sent);
            }
        });
        requireFound(numbers);
        directory.finishLists();
        directory.requireComplete(request.rewritten());
    }

    private void requireFound(Set<String> found) {
        List<String> missing = new ArrayList<>(request.choice().numbers());
        missing.addAll(request.choice().sirets());
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw Failure.invalid(DeliveryWord.NOTHING_CHOSEN, request.year(), missing);
        }
        if (found.isEmpty() && request.choice().isPart()) {
            throw Failure.invalid(
                    DeliveryWord.NOTHING_CHOSEN,
                    request.year(),
                    request.choice().issuers());
        }
    }

    private Shipment shipment(DocumentSource source, Senders senders, Document document, String reason) {
        Sender sender = senders.of(document.issuer());
        String siret = document.recipient().siret();
        Tiers known = tiers.of(siret);
        Tiers body = known.category().isPresent()
                ? known
                : source.type(siret).map(known::completedBy).orElse(known);
        return new Shipment(document, sender, body, reason, stamp(source, sender));
    }

    private static Shipment.Stamp stamp(DocumentSource source, Sender sender) {
        if (source.origin().isEmpty()) {
            return Shipment.Stamp.PREVIEW;
        }
        return sender.specimen() ? Shipment.Stamp.SPECIMEN : Shipment.Stamp.NONE;
    }

    private void add(
            DocumentsDirectory directory, Shipment shipment, DocumentSource source, Map<String, SentDocument> sent) {
        SentDocument kept = sent.get(shipment.document().number());
        if (kept != null && shipment.stamp() == Shipment.Stamp.NONE) {
            directory.add(shipment, kept, intact(source, kept));
        } else {
            directory.add(
                    shipment, tiers.isListed(shipment.document().recipient().siret()));
        }
    }

    private byte[] intact(DocumentSource source, SentDocument kept) {
        byte[] bytes;
        try (InputStream in = source.content(kept).open()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw Failure.unsound(keptDamaged(kept), e);
        }
        if (!FileFingerprint.of(kept.file().name(), bytes).equals(kept.file())) {
            throw Failure.unsound(keptDamaged(kept));
        }
        return bytes;
    }

    private Message keptDamaged(SentDocument kept) {
        return Message.of(
                DeliveryWord.KEPT_DAMAGED, request.location(), kept.file().name(), kept.number());
    }

    private List<FileFingerprint> inputs() {
        List<FileFingerprint> inputs = new ArrayList<>();
        tiers.file().map(StoredFile::fingerprint).ifPresent(inputs::add);
        issuers().map(StoredFile::fingerprint).ifPresent(inputs::add);
        template.sources().forEach(file -> inputs.add(file.named("config/" + TEMPLATES + "/" + file.name())));
        return inputs;
    }

    private Optional<StoredFile> issuers() {
        return request.configuration().sources().stream()
                .filter(source -> source.name().equals(ISSUERS))
                .map(Configuration.Source::bytes)
                .map(bytes -> StoredFile.of("config/" + ISSUERS, bytes))
                .findFirst();
    }

    private void keep(LedgerWriter writer, Map<SentDocument, Content> unkept, LocalDate date) {
        List<StoredFile> input = new ArrayList<>();
        tiers.file().ifPresent(input::add);
        issuers().ifPresent(input::add);
        writer.keep(request.year(), input, unkept, date);
    }
}
