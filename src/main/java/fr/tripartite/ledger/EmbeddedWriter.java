package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hsqldb.HsqlException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a copy of the last generation of an embedded ledger, which then takes its place. The copy is committed part by
 * part, since a million rows in one transaction would not fit into memory: nothing of it counts before the pointer names it.
 */
final class EmbeddedWriter extends LedgerWriter {

    private final LedgerLocation.Embedded location;
    private final Generations generations;
    private final Generations.Current current;
    private @Nullable LedgerLock lock;
    private @Nullable EmbeddedDatabase booked;
    private @Nullable EmbeddedDatabase copy;
    private boolean begun;
    /** Whether there was no directory before this run took its lock. */
    private boolean made;

    private boolean committed;

    EmbeddedWriter(LedgerLocation.Embedded location, LedgerSchema schema) {
        super(location, schema);
        this.location = location;
        this.generations = new Generations(location.directory());
        try {
            // where there is nothing yet there is nothing to hold, and whoever is refused has made none
            lock = Files.exists(location.directory()) ? LedgerLock.take(location.directory()) : null;
            current = generations.current();
            generations.requireIntact(current);
            if (current.generation() > 0) {
                booked = EmbeddedDatabase.read(generations.path(current.generation()));
            }
        } catch (Failure | IOException | SQLException | HsqlException e) {
            free();
            throw LedgerFailure.unreadable(location, e);
        }
    }

    @Override
    Optional<JdbcTemplate> booked() {
        return Optional.ofNullable(booked).map(EmbeddedDatabase::jdbc);
    }

    /** Where the ledger was moved to, empty where it is in use. */
    String movedTo() {
        return current.movedTo();
    }

    @Override
    void begin() {
        try {
            requireHeld();
            begun = true;
            EmbeddedDatabase opened = EmbeddedDatabase.write(generations.begin(current));
            copy = opened;
            JdbcTemplate jdbc = opened.jdbc();
            int format = current.generation() == 0 ? 0 : schema().formatOf(jdbc, location);
            schema().apply(jdbc, format);
        } catch (IOException | SQLException | HsqlException e) {
            throw LedgerFailure.unwritable(location, e);
        }
    }

    private void requireHeld() throws IOException {
        if (lock == null) {
            lock = LedgerLock.take(location.directory());
            made = true;
            if (generations.current().generation() != current.generation()) {
                throw Failure.refused(LedgerFailure.JUST_BOOKED, location);
            }
        }
    }

    @Override
    void requireInUse() {
        generations.requireInUse(current);
    }

    private EmbeddedDatabase copy() {
        if (copy == null) {
            throw new IllegalStateException("nothing was begun");
        }
        return copy;
    }

    @Override
    JdbcTemplate jdbc() {
        return copy().jdbc();
    }

    @Override
    void flush() {
        try {
            copy().commit();
        } catch (SQLException e) {
            throw LedgerFailure.unwritable(location, e);
        }
    }

    /** Looks at what was closed, as a reader does, before it counts: HSQLDB does not tell all that goes wrong. */
    @Override
    void commit(int run, String seal) {
        try {
            EmbeddedDatabase written = copy();
            List<Long> expected = counts(written.jdbc());
            copy = null;
            written.finish();
            if (!holds(generations.path(current.generation() + 1), run, seal, expected)) {
                throw new LedgerFailure.DiskFailure(LedgerFailure.NOT_ALL_WRITTEN);
            }
            generations.commit(current, location.backups());
            committed = true;
        } catch (IOException | SQLException | HsqlException e) {
            throw LedgerFailure.unwritable(location, e);
        }
    }

    private boolean holds(Path generation, int run, String seal, List<Long> expected) {
        try (EmbeddedDatabase closed = EmbeddedDatabase.read(generation)) {
            return new Ledger(closed.jdbc(), location).seal(run).equals(Optional.of(seal))
                    && counts(closed.jdbc()).equals(expected);
        } catch (SQLException | HsqlException | NestedRuntimeException e) {
            return false;
        }
    }

    private static List<Long> counts(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "SELECT COUNT(*) FROM document UNION ALL SELECT COUNT(*) FROM document_line"
                        + " UNION ALL SELECT COUNT(*) FROM run_file_piece",
                Long.class);
    }

    @Override
    public void close() {
        try {
            if (booked != null) {
                booked.close();
            }
            if (copy != null) {
                copy.abandon();
            }
        } catch (SQLException | HsqlException e) {
            // what was written counts for nothing
        } finally {
            copy = null;
            booked = null;
            free();
        }
    }

    private void free() {
        try {
            if (begun && !committed) {
                generations.abandon(current);
            }
        } catch (IOException e) {
            // the next run removes it
        } finally {
            if (lock != null) {
                lock.close(made && !committed);
            }
        }
    }

    void closeFor(String movedTo) {
        try {
            generations.close(current, movedTo);
        } catch (IOException e) {
            throw LedgerFailure.unwritable(location, e);
        }
    }
}
