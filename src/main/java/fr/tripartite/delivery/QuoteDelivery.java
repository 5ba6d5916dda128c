package fr.tripartite.delivery;

import fr.tripartite.billing.TrackedRow;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.Readings;
import fr.tripartite.documents.QuoteFiles;
import fr.tripartite.documents.Shipment;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.intake.UnknownColumns;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.StoredFile;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.ledger.QuoteTable;
import fr.tripartite.pricing.State;
import fr.tripartite.publication.PublishedFiles;
import fr.tripartite.quotation.Quotation;
import fr.tripartite.quotation.Quote;
import fr.tripartite.sender.Sender;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Makes devis of the rows of a file, numbers them and keeps them; the same file on the same day gives the same devis again. */
public final class QuoteDelivery {

    private static final String TEMPLATES = "documents";
    private static final String LIST_SEPARATOR = ", ";

    private final QuoteRequest request;
    private final List<StoredFile> inputs = new ArrayList<>();
    private final Inventory inventory;
    private final List<Issuer> issuers;
    private final Senders senders;
    private final KnownTiers tiers;

    /**
     * Reads what devis are made from.
     *
     * @throws Failure where something cannot be read, or the settings of an issuer do not allow it
     */
    public QuoteDelivery(QuoteRequest request) {
        this.request = request;
        Configuration configuration = request.configuration();
        int year = request.date().getYear();
        YearBilling.requireCovered(year, configuration.tariffs());
        this.issuers = configuration.tariffs().issuers();
        this.senders = Senders.read(
                request.config(),
                configuration,
                issuers.stream().map(Issuer::code).toList());
        byte[] rows = bytes(request.rows());
        inputs.add(StoredFile.of(String.valueOf(request.rows().getFileName()), rows));
        configuration
                .sources()
                .forEach(
                        source -> inputs.add(StoredFile.of(YearBilling.CONFIGURATION + source.name(), source.bytes())));
        this.inventory =
                InventoryFile.read(inputs.get(0).name(), inputs.get(0).content(), configuration.inventoryFormat(year));
        UnknownColumns.told(inputs.get(0).name(), inventory.header().unknown()).forEach(request.notice());
        this.tiers = KnownTiers.read(request.tiers(), request.isTiersAsked(), request.notice());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failure.invalid(Message.of(DeliveryWord.NO_ROWS, file), e);
        }
    }

    /**
     * What came of it.
     *
     * @param quotes the devis, by body and issuer
     * @param isKept whether they are those of an earlier call
     */
    public record Report(List<QuoteTable.Entry> quotes, int rejected, boolean isKept) {}

    /**
     * Makes the devis.
     *
     * @throws Failure where the directory holds those of another call, or something cannot be written
     */
    public Report deliver() {
        if (request.isPreview()) {
            QuoteFiles.requireFree(request.output());
            Map<String, Integer> given = new HashMap<>();
            return LedgerReader.open(request.location())
                    .map(reader -> {
                        try (reader) {
                            return reader.read(ledger -> make(
                                    ledger.subsidy()::register, issuer -> preview(issuer, given), (made, files) -> {}));
                        }
                    })
                    .orElseGet(() ->
                            make(year -> Register.empty(), issuer -> preview(issuer, given), (made, files) -> {}));
        }
        try (LedgerWriter writer = LedgerWriter.take(request.location())) {
            return writer.read(ledger -> again(ledger).orElseGet(() -> number(Optional.of(ledger), writer)))
                    .orElseGet(() -> number(Optional.empty(), writer));
        }
    }

    private DocumentNumber preview(Issuer issuer, Map<String, Integer> given) {
        return DocumentNumber.quotePreview(
                issuer, request.date().getYear(), given.merge(issuer.code(), 1, Integer::sum));
    }

    /** The same rows were quoted on this day: what was made then is written again. */
    private Optional<Report> again(Ledger ledger) {
        List<FileFingerprint> same =
                inputs.stream().map(StoredFile::fingerprint).toList();
        return ledger.quoted(request.date(), request.years(), same).map(run -> {
            PublishedFiles.write(ledger.files().published(run), request.output());
            int rejected = rejected(quotations(year -> ledger.subsidy().registerAfter(run, year)))
                    .size();
            return new Report(ledger.quotes().of(run.id()), rejected, true);
        });
    }

    private Report number(Optional<Ledger> ledger, LedgerWriter writer) {
        QuoteFiles.requireFree(request.output());
        int year = request.date().getYear();
        Map<String, Integer> given = new HashMap<>();
        Quote.Numbers numbers = issuer -> DocumentNumber.quote(
                issuer,
                year,
                given.merge(
                        issuer.code(),
                        ledger.map(known -> known.quotes().lastSequence(issuer.code(), year))
                                        .orElse(0)
                                + 1,
                        (last, first) -> last + 1));
        IntFunction<Register> registers =
                billed -> ledger.map(known -> known.subsidy().register(billed)).orElseGet(Register::empty);
        return make(registers, numbers, (made, files) -> {
            if (!made.isEmpty()) {
                writer.quote(year, inputs, made, files.written(), request.date());
            }
        });
    }

    private interface Keeping {
        void keep(List<QuoteTable.Entry> made, QuoteFiles files);
    }

    private List<Quotation> quotations(IntFunction<Register> registers) {
        Map<Integer, Register> known = new HashMap<>();
        List<Quotation> quotations = new ArrayList<>();
        for (Body body : inventory.bodies()) {
            quotations.add(Quotation.of(
                    body,
                    request.date().getYear(),
                    request.years(),
                    request.configuration().tariffs(),
                    year -> known.computeIfAbsent(year, registers::apply)));
        }
        return quotations;
    }

    private Report make(IntFunction<Register> registers, Quote.Numbers numbers, Keeping keeping) {
        List<Quotation> quotations = quotations(registers);
        List<List<Quote>> bodies = new ArrayList<>();
        for (Quotation quotation : quotations) {
            List<Quote> quotes = Quote.of(quotation, issuers, numbers, request.date());
            if (!quotes.isEmpty()) {
                bodies.add(quotes);
            }
        }
        List<Quote> all = bodies.stream().flatMap(List::stream).toList();
        List<TrackedRow> rejected = rejected(quotations);
        try (QuoteFiles files =
                QuoteFiles.begin(request.output(), request.config().resolve(TEMPLATES))) {
            all.forEach(quote -> add(files, quote));
            if (!bodies.isEmpty()) {
                files.addAnnex(bodies, issuers, stamp(senders.of(issuers.get(0).code())), request.date());
            }
            files.addRows(accepted(quotations), issuers);
            files.addRejections(inventory.header().cells(), rejected);
            files.addList(all);
            List<QuoteTable.Entry> made = all.stream().map(this::entry).toList();
            keeping.keep(made, files);
            files.publish();
            return new Report(made, rejected.size(), false);
        }
    }

    private QuoteTable.Entry entry(Quote quote) {
        return new QuoteTable.Entry(
                quote.number(),
                quote.recipient().siret(),
                quote.recipient().name(),
                quote.years().get(0).year(),
                request.years());
    }

    private void add(QuoteFiles files, Quote quote) {
        Sender sender = senders.of(quote.issuer().code());
        files.add(
                quote,
                sender,
                tiers.of(quote.recipient().siret()),
                stamp(sender),
                readings(quote),
                request.date().plusMonths(sender.quoteMonths()));
    }

    private Shipment.Stamp stamp(Sender sender) {
        if (request.isPreview()) {
            return Shipment.Stamp.PREVIEW;
        }
        return sender.specimen() ? Shipment.Stamp.SPECIMEN : Shipment.Stamp.NONE;
    }

    /** The readings of a devis with the choice of each. */
    private String readings(Quote quote) {
        Map<String, String> chosen = request.configuration().readings().all().stream()
                .collect(Collectors.toMap(Readings.Reading::id, reading -> reading.choices()
                        .getOrDefault(reading.chosen(), reading.chosen())));
        return quote.readings().stream()
                .map(id -> id + " (" + chosen.getOrDefault(id, "") + ")")
                .collect(Collectors.joining(LIST_SEPARATOR));
    }

    /** Rows that are wrong by themselves, or in the first year that is quoted. */
    private List<TrackedRow> rejected(List<Quotation> quotations) {
        List<TrackedRow> rejected = new ArrayList<>();
        inventory.rejected().forEach(row -> rejected.add(TrackedRow.rejected(row, issuers.size())));
        for (Quotation quotation : quotations) {
            quotation.years().get(0).statement().outcomes().stream()
                    .filter(outcome -> outcome.state() == State.REJETE)
                    .forEach(outcome ->
                            rejected.add(TrackedRow.priced(quotation.body().siret(), outcome)));
        }
        rejected.sort(Comparator.comparingInt(TrackedRow::line));
        return rejected;
    }

    private List<QuoteFiles.SiretRow> accepted(List<Quotation> quotations) {
        List<QuoteFiles.SiretRow> accepted = new ArrayList<>();
        for (Quotation quotation : quotations) {
            quotation.years().get(0).statement().outcomes().stream()
                    .filter(outcome -> outcome.state() != State.REJETE)
                    .forEach(outcome -> accepted.add(
                            new QuoteFiles.SiretRow(quotation.body().siret(), outcome.row())));
        }
        accepted.sort(Comparator.comparingInt(row -> row.row().line()));
        return accepted;
    }
}
