package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.PaymentFile;
import fr.tripartite.job.LedgerIdentity;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.LedgerReader;
import fr.tripartite.ledger.LedgerWriter;
import fr.tripartite.publication.ReconciliationFiles;
import fr.tripartite.screen.SummaryWord;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Reconciliation;
import fr.tripartite.tariff.Issuer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/** Sets what the subsidy covers against the money received for it. */
final class ReconcileCommand {

    private static final int ROWS_REJECTED = 3;

    private static final String RECEIVED = "received";

    private final ParsedCommand command;
    private final YearOptions options;

    private ReconcileCommand(ParsedCommand command) {
        this.command = command;
        options = new YearOptions(command);
    }

    static Verb verb() {
        Option received = Verb.option(RECEIVED, HelpWord.FILE, HelpWord.RECEIVED);
        return new Verb(
                "reconcile",
                YearOptions.PARAMETERS,
                HelpWord.RECONCILE,
                YearOptions.DETAILS,
                YearOptions.options().addOption(received),
                command -> new ReconcileCommand(command).call());
    }

    private int call() {
        Configuration configuration = ConfigurationReader.read(options.config(), Map.of());
        List<String> issuers =
                configuration.tariffs().issuers().stream().map(Issuer::code).toList();
        LedgerLocation place = options.ledger();
        String given = command.value(RECEIVED);
        Optional<PaymentFile> payments =
                Optional.ofNullable(given).map(file -> keep(place, LedgerOptions.path(file, ""), issuers));
        try (LedgerReader reader = BilledYear.open(place)) {
            List<Reconciliation.Line> lines = reader.read(ledger -> {
                LedgerIdentity.require(Optional.of(ledger), place, options.output(""));
                BilledYear.find(ledger, place, options.year());
                return reconcile(ledger, issuers);
            });
            ReconciliationFiles.write(options.output(""), lines);
            payments.ifPresent(file -> ReconciliationFiles.writeRejections(options.output(""), file.rejections()));
            return print(lines, payments);
        }
    }

    /** Books what is new in a file of payments. */
    private PaymentFile keep(LedgerLocation place, Path file, List<String> issuers) {
        try (LedgerWriter writer = LedgerWriter.take(place)) {
            PaymentFile payments = writer.read(ledger -> {
                        LedgerIdentity.require(Optional.of(ledger), place, options.output(""));
                        BilledYear.find(ledger, place, options.year());
                        return PaymentFile.read(
                                file, new TreeSet<>(issuers), ledger.subsidy().payments());
                    })
                    .orElseThrow(() -> BilledYear.none(place));
            if (!payments.payments().isEmpty()) {
                writer.receive(options.year(), payments.file(), payments.payments(), options.date());
            }
            return payments;
        }
    }

    private List<Reconciliation.Line> reconcile(Ledger ledger, List<String> issuers) {
        Map<String, String> holders = ledger.subsidy().register(options.year()).places().stream()
                .map(Place::holder)
                .collect(Collectors.toMap(Candidate::siret, Candidate::name));
        return Reconciliation.of(
                issuers,
                ledger.subsidy().covered(options.year()),
                ledger.subsidy().payments(),
                holders);
    }

    private int print(List<Reconciliation.Line> lines, Optional<PaymentFile> payments) {
        PrintWriter out = command.out();
        out.println();
        payments.ifPresentOrElse(
                file -> command.print(
                        CliWord.RECONCILED_WITH,
                        options.year(),
                        file.payments().size(),
                        file.known(),
                        file.rejections().size()),
                () -> command.print(CliWord.RECONCILED, options.year()));
        out.println(String.format(
                Locale.ROOT,
                "  %-12s %16s %16s %16s",
                "",
                command.said(CliWord.DUE),
                command.said(CliWord.RECEIVED),
                command.said(CliWord.DIFFERENCE)));
        for (Reconciliation.Line line : lines) {
            if (line.siret().equals(Reconciliation.TOTAL)) {
                out.println(String.format(
                        Locale.ROOT,
                        "  %-12s %16s %16s %16s  %s",
                        line.issuer(),
                        command.words().euros(line.due()),
                        command.words().euros(line.received()),
                        command.words().euros(line.difference()),
                        line.status()));
            }
        }
        command.print(SummaryWord.FILES, options.output("").resolve(ReconciliationFiles.RECONCILIATION));
        int rejected = payments.map(file -> file.rejections().size()).orElse(0);
        if (rejected == 0) {
            return 0;
        }
        command.print(CliWord.PAYMENTS_REJECTED, ReconciliationFiles.REJECTIONS, rejected);
        return ROWS_REJECTED;
    }
}
