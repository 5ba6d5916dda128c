package fr.tripartite.intake;

import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.tiers.ChorusReferences;
import fr.tripartite.tiers.Dispatch;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.tiers.TiersCategory;
import fr.tripartite.tiers.TiersFault;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a file of tiers: a body, or what is wrong. */
final class TiersRow {

    private static final String NAME = "nom";
    private static final String COMPLEMENT = "complement";
    private static final String SECOND = "adresse2";
    private static final String THIRD = "adresse3";
    private static final String CATEGORY = "categorie";
    private static final String ELECTRONIC_ADDRESS = "adresse_electronique";
    private static final String CHORUS = "chorus";
    private static final String DISPATCH = "envoi";
    private static final String EMAIL = "courriel";
    private static final String REFERENCE = "reference";

    static final List<String> REQUIRED = List.of(TableReader.SIRET, Tiers.STREET, Tiers.POSTCODE, Tiers.CITY);
    static final List<String> OPTIONAL =
            List.of(NAME, COMPLEMENT, SECOND, THIRD, CATEGORY, ELECTRONIC_ADDRESS, CHORUS, DISPATCH, EMAIL, REFERENCE);

    private static final int SIREN_DIGITS = 9;
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern ELECTRONIC = Pattern.compile("[A-Za-z0-9+_.-]*");
    private static final Pattern MAIL = Pattern.compile("[^@ ]+@[^@ ]+");

    /** The most characters of a line of an address, as the post and the comptable's schema have it. */
    private static final int LINE = 38;

    private static final Map<String, Integer> MOST = most();

    private final TableReader.Row row;
    private final String siret;
    private final List<Problem> problems;
    private final Optional<TiersCategory> category;
    private final Optional<ChorusReferences> chorus;
    private final Optional<Dispatch> dispatch;

    TiersRow(TableReader.Row row) {
        this.row = row;
        this.siret = Cells.compact(row.cell(TableReader.SIRET));
        this.problems = new ArrayList<>(row.defects());
        this.category = word(CATEGORY, TiersCategory.values());
        this.chorus = word(CHORUS, ChorusReferences.values());
        this.dispatch = word(DISPATCH, Dispatch.values());
        if (canBeToldApart()) {
            check();
        }
    }

    private static Map<String, Integer> most() {
        Map<String, Integer> most = new LinkedHashMap<>();
        List.of(NAME, COMPLEMENT, Tiers.STREET, SECOND, THIRD, Tiers.CITY).forEach(column -> most.put(column, LINE));
        most.put(ELECTRONIC_ADDRESS, 125);
        most.put(EMAIL, 254);
        most.put(REFERENCE, 30);
        return most;
    }

    int line() {
        return row.line();
    }

    /** The body that it is about, whatever else is wrong with it; none where that cannot be told. */
    Optional<String> siret() {
        return canBeToldApart() && Cells.isSiret(siret) ? Optional.of(siret) : Optional.empty();
    }

    private boolean canBeToldApart() {
        return row.defects().stream().noneMatch(defect -> defect.column().isEmpty());
    }

    /** Other rows are about the same body, on these lines: none of them counts. */
    void standsBeside(List<Integer> lines) {
        problem(TableReader.SIRET, Message.of(TiersFault.SIRET_TWICE, lines));
    }

    boolean counts() {
        return problems.isEmpty();
    }

    RejectedRecord rejected() {
        return new RejectedRecord(row.line(), problems, row.record());
    }

    /** What a row that counts says. */
    Tiers tiers() {
        return new Tiers(
                siret,
                row.cell(NAME),
                new PostalAddress(
                        row.cell(COMPLEMENT),
                        row.cell(Tiers.STREET),
                        row.cell(SECOND),
                        row.cell(THIRD),
                        postcode(),
                        row.cell(Tiers.CITY)),
                category,
                row.cell(ELECTRONIC_ADDRESS),
                chorus.orElse(ChorusReferences.AUCUN),
                dispatch,
                row.cell(EMAIL),
                row.cell(REFERENCE));
    }

    private String postcode() {
        return Cells.compact(row.cell(Tiers.POSTCODE));
    }

    private void check() {
        if (!Cells.isSiret(siret)) {
            problem(TableReader.SIRET, Cells.siretProblem(siret));
        }
        checkNumbers();
        MOST.forEach(this::checkLength);
        checkPostcode();
        checkWord(CATEGORY, category, TiersCategory.values());
        checkWord(CHORUS, chorus, ChorusReferences.values());
        checkWord(DISPATCH, dispatch, Dispatch.values());
        checkElectronicAddress();
        if (!row.cell(EMAIL).isEmpty() && !MAIL.matcher(row.cell(EMAIL)).matches()) {
            problem(EMAIL, Message.of(TiersFault.EMAIL));
        }
    }

    private void checkNumbers() {
        Stream.concat(REQUIRED.stream(), OPTIONAL.stream())
                .filter(column -> Cells.isScientific(row.cell(column)))
                .forEach(column -> problem(column, Message.of(TiersFault.SCIENTIFIC, row.cell(column))));
    }

    private void checkLength(String column, int most) {
        String cell = row.cell(column);
        int length = cell.codePointCount(0, cell.length());
        if (length > most) {
            problem(column, Message.of(TiersFault.TOO_LONG, length, most));
        }
    }

    private void checkPostcode() {
        String digits = postcode();
        if (FOUR_DIGITS.matcher(digits).matches()) {
            problem(Tiers.POSTCODE, Message.of(TiersFault.POSTCODE_FOUR, "0" + digits));
        } else if (!digits.isEmpty() && !FIVE_DIGITS.matcher(digits).matches()) {
            problem(Tiers.POSTCODE, Message.of(TiersFault.POSTCODE));
        }
    }

    private <T extends Enum<T>> Optional<T> word(String column, T[] words) {
        String cell = VisibleText.letters(row.cell(column));
        return Arrays.stream(words).filter(word -> word.name().equals(cell)).findAny();
    }

    private <T extends Enum<T>> void checkWord(String column, Optional<T> read, T[] words) {
        if (!row.cell(column).isEmpty() && read.isEmpty()) {
            problem(
                    column,
                    Message.of(
                            TiersFault.WORD_UNKNOWN,
                            Arrays.stream(words).map(Enum::name).toList()));
        }
    }

    /** The directory of electronic invoices knows a body by addresses that begin with its SIREN. */
    private void checkElectronicAddress() {
        String address = row.cell(ELECTRONIC_ADDRESS);
        if (!ELECTRONIC.matcher(address).matches()) {
            problem(ELECTRONIC_ADDRESS, Message.of(TiersFault.ELECTRONIC_ADDRESS));
        } else if (!address.isEmpty()
                && Cells.isSiret(siret)
                && !address.startsWith(siret.substring(0, SIREN_DIGITS))) {
            problem(
                    ELECTRONIC_ADDRESS,
                    Message.of(TiersFault.ELECTRONIC_ADDRESS_SIREN, siret.substring(0, SIREN_DIGITS)));
        }
    }

    /** A cell that is wrong twice is told once. */
    private void problem(String column, Message reason) {
        if (problems.stream().noneMatch(known -> known.column().equals(column))) {
            problems.add(new Problem(column, row.cell(column), reason));
        }
    }
}
