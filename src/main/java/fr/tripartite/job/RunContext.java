package fr.tripartite.job;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.files.Balance;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** What the steps of one run share. */
record RunContext(
        YearBilling billing,
        Ledger ledger,
        Run run,
        Path output,
        Progress progress,
        StopSignal stop,
        AtomicReference<Balance> published) {}
