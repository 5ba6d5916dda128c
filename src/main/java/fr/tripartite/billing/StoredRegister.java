package fr.tripartite.billing;

import fr.tripartite.io.InputFile;
import fr.tripartite.subsidy.Register;
import java.util.Optional;

/**
 * The register before a year grants its free places.
 *
 * @param register as it stands
 * @param broughtIn the file it comes from, where it was kept elsewhere until now
 */
public record StoredRegister(Register register, Optional<InputFile> broughtIn) {

    /** A register that the ledger keeps. */
    public static StoredRegister of(Register register) {
        return new StoredRegister(register, Optional.empty());
    }
}
