package fr.tripartite.billing;

import fr.tripartite.failure.Failure;
import fr.tripartite.intake.RegisterFile;
import fr.tripartite.subsidy.Register;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a register that was kept elsewhere into a ledger that has none, once. */
public final class BroughtRegister {

    private BroughtRegister() {}

    /**
     * The register before a year grants its places.
     *
     * @param kept as the ledger keeps it
     * @param brought the register to bring in, if any
     * @param known SHA-256 of the files the ledger was billed from
     * @throws Failure where the ledger has a register that did not come from this file
     */
    public static StoredRegister before(Register kept, Optional<RegisterFile> brought, Set<String> known) {
        if (brought.isEmpty()
                || known.contains(brought.get().file().fingerprint().sha256())) {
            return StoredRegister.of(kept);
        }
        if (!kept.places().isEmpty()) {
            throw Failure.refused(
                    "the ledger has a register of " + kept.places().size()
                            + " places already; a register kept elsewhere is brought in once, into a ledger that has none: run"
                            + " without --register");
        }
        return new StoredRegister(
                new Register(brought.get().places(), List.of()),
                Optional.of(brought.get().file()));
    }
}
