package fr.tripartite.publication;

import fr.tripartite.io.Content;
import fr.tripartite.pricing.State;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What {@code suivi-inventaire.csv} of a billed year tells. */
public final class TrackingFile {

    private static final int SIRET = 1;
    private static final int STATE = 5;

    private TrackingFile() {}

    /**
     * The bodies that had a row which was not rejected.
     *
     * @param published the files of a run, by name
     */
    public static Set<String> bodiesWithAcceptedRow(Map<String, Content> published) {
        Set<String> bodies = new HashSet<>();
        Content content = published.get(YearFiles.TRACKING);
        if (content == null) {
            return bodies;
        }
        try (Reader reader = new InputStreamReader(content.open(), StandardCharsets.UTF_8);
                CSVParser rows = CsvRows.parser(reader)) {
            for (CSVRecord row : rows) {
                if (row.size() > STATE && !row.get(STATE).equals(State.REJETE.name()) && row.getRecordNumber() > 1) {
                    bodies.add(row.get(SIRET));
                }
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
