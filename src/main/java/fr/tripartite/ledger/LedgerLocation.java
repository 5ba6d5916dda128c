package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.HashedDirectory;
import java.nio.file.Path;
import java.util.Optional;

/** Where a ledger is kept. */
public sealed interface LedgerLocation {

    /** Where finished files of documents are kept; empty where that is the database itself. */
    default Optional<HashedDirectory> keptFiles() {
        return Optional.empty();
    }

    /**
     * An embedded database, in the files of a directory.
     *
     * @param directory usually {@code data/}
     * @param backups how many earlier generations stay when a run is booked
     */
    record Embedded(Path directory, int backups) implements LedgerLocation {

        /** Refuses a name that HSQLDB would cut. */
        public Embedded {
            if (directory.toString().contains(";")) {
                throw Failure.invalid(LedgerFailure.SEMICOLON, directory);
            }
        }

        @Override
        public Optional<HashedDirectory> keptFiles() {
            return Optional.of(new HashedDirectory(directory.resolve("documents")));
        }

        @Override
        public String toString() {
            return directory.toString();
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url such as {@code jdbc:postgresql://host/database}
     * @param user who connects, empty where the URL or the system says
     * @param password may be empty; never shown
     */
    record Server(String url, String user, String password) implements LedgerLocation {
        @Override
        public String toString() {
            return url.replaceFirst("\\?.*", "");
        }
    }
}
