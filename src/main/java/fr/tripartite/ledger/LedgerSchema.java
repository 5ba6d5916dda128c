package fr.tripartite.ledger;

import fr.tripartite.failure.Failure;
import java.sql.Connection;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The numbered SQL files that make the tables, one for each format. Applied by Spring's script reader: a migration library
 * takes longer to start than the whole of a year's billing needs for its SQL (docs/ledger.md).
 */
final class LedgerSchema {

    /** The first format; the numbers before it were never released. */
    static final int FIRST = 4;

    private static final LedgerSchema SCHEMA = new LedgerSchema(List.of(
            new ClassPathResource("004.sql", LedgerSchema.class),
            new ClassPathResource("005.sql", LedgerSchema.class),
            new ClassPathResource("006.sql", LedgerSchema.class)));

    private final List<Resource> scripts;

    /** One script for each format, from the first on. */
    LedgerSchema(List<Resource> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    static LedgerSchema current() {
        return SCHEMA;
    }

    int format() {
        return FIRST + scripts.size() - 1;
    }

    /** Brings a database from a format to this one; 0 where there are no tables yet. */
    void apply(JdbcTemplate jdbc, int from) {
        for (Resource script : scripts.subList(from == 0 ? 0 : from - FIRST + 1, scripts.size())) {
            jdbc.execute((Connection connection) -> {
                ScriptUtils.executeSqlScript(connection, new EncodedResource(script, "UTF-8"));
                return true;
            });
        }
    }

    /** The format of a ledger; refused where it is none that this program can read or bring up to date. */
    int formatOf(JdbcTemplate jdbc, LedgerLocation location) {
        List<Integer> found = jdbc.queryForList("SELECT version FROM ledger_format", Integer.class);
        if (found.size() != 1) {
            throw Failure.unsound(LedgerFailure.NO_FORMAT, location);
        }
        int format = found.get(0);
        if (format < FIRST) {
            throw unreleased(location);
        }
        if (format > format()) {
            throw Failure.refused(LedgerFailure.NEWER_FORMAT, location, format, format());
        }
        return format;
    }

    static Failure unreleased(LedgerLocation location) {
        return Failure.refused(LedgerFailure.UNRELEASED_FORMAT, location);
    }
}
