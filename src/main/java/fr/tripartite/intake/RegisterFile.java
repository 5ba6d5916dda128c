package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.io.StoredFile;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Place;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A register that was kept elsewhere, in the columns of {@code registre-subvention.csv}. Places are given for ever: one
 * wrong row and nothing of the file is taken.
 *
 * @param places the rows that hold a place, by rank; those on the waiting list hold none
 * @param file the file they come from
 */
public record RegisterFile(List<Place> places, StoredFile file) {

    private static final List<String> COLUMNS =
            List.of("rang", "siret", "collectivite", "date_souscription", "date_debut", "annee_attribution", "statut");
    private static final Set<String> HOLDING = Set.of("ATTRIBUEE", "SORTIE");
    private static final String WAITING = "LISTE_ATTENTE";

    /**
     * Reads a register.
     *
     * @param cap places there are
     * @throws Failure with file and line where a row is wrong, a rank or a SIRET stands twice, ranks have a gap, or there
     *     are more places than the tariff has
     */
    public static RegisterFile read(Path file, int cap) {
        List<Place> places = new ArrayList<>();
        Set<String> sirets = new HashSet<>();
        TableReader.Table table = TableReader.read(file, COLUMNS, List.of());
        for (TableReader.Row row : table.rows()) {
            String status = row.cell("statut");
            if (!HOLDING.contains(status) && !status.equals(WAITING)) {
                throw wrong(file, row, IntakeWord.STATUS_UNKNOWN, status);
            }
            if (!status.equals(WAITING)) {
                Place place = place(file, row);
                if (place.rank() != places.size() + 1) {
                    throw wrong(file, row, IntakeWord.RANK_OUT_OF_ORDER, place.rank(), places.size() + 1);
                }
                if (!sirets.add(place.holder().siret())) {
                    throw wrong(file, row, IntakeWord.TWO_PLACES, place.holder().siret());
                }
                places.add(place);
            }
        }
        if (places.size() > cap) {
            throw Failure.invalid(IntakeWord.TOO_MANY_PLACES, file, places.size(), cap);
        }
        return new RegisterFile(
                places, table.file().named("registre/" + table.file().name()));
    }

    private static Place place(Path file, TableReader.Row row) {
        String siret = Cells.compact(row.cell("siret"));
        if (row.misshapen()) {
            throw wrong(file, row, IntakeWord.MISSHAPEN);
        }
        if (!Cells.isSiret(siret)) {
            throw wrong(file, row, IntakeWord.NO_SIRET, row.cell("siret"));
        }
        if (row.cell("collectivite").isEmpty()) {
            throw wrong(file, row, IntakeWord.NO_NAME);
        }
        Candidate holder = new Candidate(
                siret, row.cell("collectivite"), date(file, row, "date_souscription"), date(file, row, "date_debut"));
        return new Place(number(file, row, "rang"), holder, number(file, row, "annee_attribution"));
    }

    private static LocalDate date(Path file, TableReader.Row row, String column) {
        @Nullable LocalDate date = Cells.date(row.cell(column));
        if (date == null) {
            throw wrong(file, row, IntakeWord.NO_DAY, column, row.cell(column));
        }
        return date;
    }

    private static int number(Path file, TableReader.Row row, String column) {
        if (!row.cell(column).matches("\\d{1,6}")) {
            throw wrong(file, row, IntakeWord.NO_WHOLE_NUMBER, column, row.cell(column));
        }
        return Integer.parseInt(row.cell(column));
    }

    private static Failure wrong(Path file, TableReader.Row row, IntakeWord problem, Object... arguments) {
        return Failure.invalid(IntakeWord.REGISTER_ROW, file, row.line(), Message.of(problem, arguments));
    }
}
