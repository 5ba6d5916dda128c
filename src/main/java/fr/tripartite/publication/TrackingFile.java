package fr.tripartite.publication;

import fr.tripartite.io.Content;
import fr.tripartite.output.CsvRows;
import fr.tripartite.pricing.State;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What {@code suivi-inventaire.csv} of a billed year tells. */
public final class TrackingFile {

    private static final int SIRET = 1;
    private static final int NAME = 2;
    private static final int SERVICE = 3;
    private static final int STATE = 5;

    private TrackingFile() {}

    /** Takes the SIRET and the name of a body, and the code of a service. */
    public interface Taker {
        void take(String siret, String name, String service);
    }

    /** Gives the rows that were not rejected of the files of a run, by name. */
    public static void eachAccepted(Map<String, Content> published, Taker taker) {
        Content content = published.get(YearFiles.TRACKING);
        if (content == null) {
            return;
        }
        try (Reader reader = new InputStreamReader(content.open(), StandardCharsets.UTF_8);
                CSVParser rows = CsvRows.parser(reader)) {
            for (CSVRecord row : rows) {
                if (row.size() > STATE && !row.get(STATE).equals(State.REJETE.name()) && row.getRecordNumber() > 1) {
                    taker.take(row.get(SIRET), row.get(NAME), row.get(SERVICE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
