package fr.tripartite.ledger;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.files.Content;
import fr.tripartite.files.FileFingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files that runs were billed from, byte for byte: the inventory first, then the configuration. */
public final class KeptInputs {

    private final JdbcTemplate jdbc;
    private final Contents contents;

    KeptInputs(JdbcTemplate jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * Keeps a file.
     *
     * @throws IllegalStateException where it has changed since its fingerprint was taken
     */
    void keep(int run, int position, FileFingerprint input, Content content) {
        jdbc.update(
                "INSERT INTO run_input VALUES (?, ?, ?, ?, ?)",
                run,
                position,
                input.name(),
                input.size(),
                input.sha256());
        try (InputStream in = content.open()) {
            if (!contents.write(run, input(position), 0, in).equals(input.sha256())) {
                throw new IllegalStateException(input.name() + " was changed while it was read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String input(int position) {
        return "entree-" + position;
    }

    /** Fingerprint of the inventory a run is billed from. */
    public FileFingerprint inventory(Run run) {
        return LedgerBooks.inputs(jdbc, run.id()).get(0);
    }

    /** SHA-256 of the files of all runs, published or not. */
    public Set<String> hashes() {
        return new HashSet<>(jdbc.queryForList("SELECT sha256 FROM run_input", String.class));
    }

    /** Content of the inventory a run is billed from. */
    public Content inventoryContent(Run run) {
        return contents.read(run.id(), input(0), 0);
    }

    /** The configuration a run is billed from. */
    public List<Configuration.Source> configuration(Run run) {
        List<FileFingerprint> inputs = LedgerBooks.inputs(jdbc, run.id());
        List<Configuration.Source> sources = new ArrayList<>();
        for (int i = 1; i < inputs.size(); i++) {
            String name = inputs.get(i).name();
            if (name.startsWith(YearBilling.CONFIGURATION)) {
                sources.add(new Configuration.Source(
                        name.substring(YearBilling.CONFIGURATION.length()),
                        new String(contents.bytes(run.id(), input(i), 0), StandardCharsets.UTF_8)));
            }
        }
        return sources;
    }
}
