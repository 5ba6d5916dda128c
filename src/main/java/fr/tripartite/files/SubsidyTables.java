package fr.tripartite.files;

import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.RegisterReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The register and the subsidy, as rows of their files. */
public final class SubsidyTables {

    private SubsidyTables() {}

    /** Rows of {@code registre-subvention.csv}, each with its line end. */
    public static String register(List<RegisterReport.Line> lines) {
        Csv csv = new Csv();
        for (RegisterReport.Line line : lines) {
            List<String> cells = start(line.rank(), line.body());
            cells.add(line.year() == 0 ? "" : Integer.toString(line.year()));
            cells.add(line.status().name());
            cells.add(Csv.text(line.remark()));
            csv.add(cells);
        }
        return csv.toString();
    }

    /**
     * The row of {@code subvention.csv}, with its line end.
     *
     * @param running totals before the row, to which it is added
     */
    static String subsidy(Books.SubsidyRow row, int year, Map<Books.CoveredKey, Money> running) {
        Coverage coverage = row.coverage();
        List<String> cells = start(row.place().rank(), row.place().holder());
        cells.add(Integer.toString(year));
        cells.add(coverage.issuer());
        cells.add(coverage.nature().name());
        cells.add(Csv.amount(coverage.normal()));
        cells.add(Csv.amount(coverage.contribution()));
        cells.add(Csv.amount(coverage.covered()));
        Books.CoveredKey key = new Books.CoveredKey(row.place().rank(), coverage.issuer(), coverage.nature());
        cells.add(Csv.amount(running.merge(key, coverage.covered(), Money::plus)));
        return new Csv().add(cells).toString();
    }

    private static List<String> start(int rank, Candidate body) {
        List<String> cells = new ArrayList<>(11);
        cells.add(Integer.toString(rank));
        cells.add(body.siret());
        cells.add(Csv.text(body.name()));
        cells.add(Csv.date(body.subscribed()));
        cells.add(Csv.date(body.started()));
        return cells;
    }
}
