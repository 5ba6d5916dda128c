package fr.tripartite.cli;

import fr.tripartite.billing.StoredRegister;
import fr.tripartite.config.Configuration;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.RegisterFile;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Grid;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** A register that was kept elsewhere, brought in once. */
final class RegisterOption {

    private static final String REGISTER = "register";

    private RegisterOption() {}

    static Option option() {
        return Verb.option(REGISTER, HelpWord.FILE, HelpWord.REGISTER);
    }

    /** The register, if one is named. */
    static Optional<StoredRegister> read(ParsedCommand command, Configuration configuration, int year) {
        String register = command.value(REGISTER);
        if (register == null) {
            return Optional.empty();
        }
        Path file = LedgerOptions.path(register, "");
        int places = configuration
                .tariffs()
                .subsidy()
                .map(Grid.Subsidy::places)
                .orElseThrow(() -> Failure.invalid(CliWord.NO_SUBSIDY, file));
        RegisterFile read = RegisterFile.read(file, places);
        return Optional.of(new StoredRegister(
                new Register(read.places(), List.of(), invoicedElsewhere(read, year)), Optional.of(read.file())));
    }

    /** The contribution of a place of an earlier year is none of this ledger's: rule {@code due.brought-in-place}. */
    private static List<Register.Contribution> invoicedElsewhere(RegisterFile read, int year) {
        return read.places().stream()
                .filter(place -> place.year() < year)
                .map(Place::holder)
                .map(holder -> new Register.Contribution(holder.siret(), "", holder.started()))
                .toList();
    }
}
