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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets what the subsidy covers against the money received for it. */
@Command(
        name = "reconcile",
        description = "Sets what the subsidy covers, up to and including the year, against the funds received so far.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ReconcileCommand implements Callable<Integer> {

    private static final int ROWS_REJECTED = 3;

    @Mixin
    private YearOptions options = new YearOptions();

    @Option(
            names = "--received",
            paramLabel = "FILE",
            required = true,
            description = "payments: date;reference;emetteur;siret;montant; those given before are recognised")
    private String received = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Configuration configuration = ConfigurationReader.read(options.config(), Map.of());
        List<String> issuers =
                configuration.tariffs().issuers().stream().map(Issuer::code).toList();
        LedgerPlace place = options.ledger(err);
        Path file = LedgerOptions.path(received, "");
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
        PrintWriter out = spec.commandLine().getOut();
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
