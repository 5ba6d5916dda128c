package fr.tripartite.cli;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.files.InputFile;
import fr.tripartite.files.PaymentFile;
import fr.tripartite.files.ReconciliationFiles;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.LedgerDatabase;
import fr.tripartite.ledger.LedgerPlace;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Reconciliation;
import fr.tripartite.tariff.Issuer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/** Sets what the subsidy covers against the money received for it. */
final class ReconcileCommand {

    private static final int ROWS_REJECTED = 3;

    private static final String RECEIVED = "received";

    private final Typed typed;
    private final YearOptions options;

    private ReconcileCommand(Typed typed) {
        this.typed = typed;
        options = new YearOptions(typed);
    }

    static Verb verb() {
        Option received = Verb.option(
                RECEIVED, "FILE", "payments: date;reference;emetteur;siret;montant; those given before are recognised");
        received.setRequired(true);
        return new Verb(
                "reconcile",
                YearOptions.PARAMETERS,
                "Sets what the subsidy covers, up to and including the year, against the funds received so far.",
                YearOptions.DETAILS,
                YearOptions.options().addOption(received),
                typed -> new ReconcileCommand(typed).call());
    }

    private int call() {
        Configuration configuration = ConfigurationReader.read(options.config(), Map.of());
        List<String> issuers =
                configuration.tariffs().issuers().stream().map(Issuer::code).toList();
        LedgerPlace place = options.ledger();
        Path file = LedgerOptions.path(typed.value(RECEIVED), "");
        try (LedgerDatabase database = LedgerDatabase.take(place)) {
            BilledYear.of(database, place, options.year());
            PaymentFile payments = database.work(ledger -> PaymentFile.read(
                    file, new TreeSet<>(issuers), ledger.subsidy().payments()));
            if (!payments.payments().isEmpty()) {
                InputFile kept = kept(file);
                database.open().work(ledger -> {
                    requireFinished(ledger);
                    ledger.receive(options.year(), kept, payments.payments(), options.date());
                    return kept;
                });
            }
            List<Reconciliation.Line> lines = database.work(ledger -> reconcile(ledger, issuers));
            ReconciliationFiles.write(options.output(""), lines, payments.rejections());
            return print(lines, payments);
        }
    }

    private static InputFile kept(Path file) {
        try {
            return new InputFile("versements/" + file.getFileName(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw Failure.invalid(file + " cannot be read: " + e.getMessage());
        }
    }

    private static void requireFinished(Ledger ledger) {
        ledger.unfinished().ifPresent(run -> {
            throw Failure.refused("the run of " + run.year() + " was interrupted; finish it with run " + run.year()
                    + ", or withdraw it with run " + run.year() + " --restart, before payments are kept");
        });
    }

    private List<Reconciliation.Line> reconcile(Ledger ledger, List<String> issuers) {
        Set<String> holders = ledger.subsidy().register(options.year(), null).places().stream()
                .map((Place place) -> place.holder().siret())
                .collect(Collectors.toSet());
        return Reconciliation.of(
                issuers,
                ledger.subsidy().covered(options.year()),
                ledger.subsidy().payments(),
                holders);
    }

    private int print(List<Reconciliation.Line> lines, PaymentFile payments) {
        PrintWriter out = typed.out();
        out.println();
        out.println(options.year() + " reconciled: " + payments.payments().size() + " new payments, " + payments.known()
                + " given before, " + payments.rejections().size() + " rejected");
        out.println(String.format(Locale.ROOT, "  %-12s %16s %16s %16s", "", "due", "received", "difference"));
        for (Reconciliation.Line line : lines) {
            if (line.siret().equals(Reconciliation.TOTAL)) {
                out.println(String.format(
                        Locale.ROOT,
                        "  %-12s %16s %16s %16s  %s",
                        line.issuer(),
                        line.due(),
                        line.received(),
                        line.difference(),
                        line.status()));
            }
        }
        out.println("files: " + options.output("").resolve(ReconciliationFiles.RECONCILIATION));
        if (payments.rejections().isEmpty()) {
            return 0;
        }
        out.println("look at " + ReconciliationFiles.REJECTIONS + ": "
                + payments.rejections().size() + " payments rejected");
        return ROWS_REJECTED;
    }
}
