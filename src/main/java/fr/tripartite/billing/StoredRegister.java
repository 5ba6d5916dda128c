package fr.tripartite.billing;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.StoredFile;
import fr.tripartite.subsidy.Register;
import java.util.Optional;
import java.util.Set;

/**
 * The register before a year grants its free places.
 *
 * @param register as it stands
 * @param broughtIn the file it comes from, where it was kept elsewhere until now
 */
public record StoredRegister(Register register, Optional<StoredFile> broughtIn) {

    /** A register that the ledger keeps. */
    public static StoredRegister of(Register register) {
        return new StoredRegister(register, Optional.empty());
    }

    /**
     * Brings a register that was kept elsewhere into a ledger that has none, once.
     *
     * @param known SHA-256 of the files the ledger was billed from
     * @throws Failure where the ledger has a register that did not come from this file
     */
    public static StoredRegister before(Register kept, Optional<StoredRegister> brought, Set<String> known) {
        Optional<String> hash = brought.flatMap(StoredRegister::broughtIn)
                .map(file -> file.fingerprint().sha256());
        if (brought.isEmpty() || hash.filter(known::contains).isPresent()) {
            return of(kept);
        }
        if (!kept.places().isEmpty()) {
            throw Failure.refused(BillingWord.REGISTER_IS_KEPT, kept.places().size());
        }
        return brought.get();
    }
}
