package fr.tripartite.files;

import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.RegisterReport;
import java.util.List;
import java.util.Map;

/** The register and the subsidy, as rows of their files. */
public final class SubsidyTables {

    private SubsidyTables() {}

    /** Rows of {@code registre-subvention.csv}, each with its line end. */
    public static String register(List<RegisterReport.Line> lines) {
        Csv csv = new Csv();
        for (RegisterReport.Line line : lines) {
            start(csv, line.rank(), line.body());
            csv.cell(line.year() == 0 ? "" : Integer.toString(line.year()));
            csv.cell(line.status().name()).cell(Csv.text(line.remark())).endRow();
        }
        return csv.toString();
    }

    /**
     * The row of {@code subvention.csv}, with its line end.
     *
     * @param running totals before the row, to which it is added
     */
    static String subsidy(SubsidyRow row, int year, Map<SubsidyRow.Key, Money> running) {
        Coverage coverage = row.coverage();
        Csv csv = start(new Csv(), row.place().rank(), row.place().holder()).cell(year);
        csv.cell(coverage.issuer()).cell(coverage.nature().name());
        csv.cell(coverage.normal()).cell(coverage.contribution()).cell(coverage.covered());
        return csv.cell(running.merge(row.key(), coverage.covered(), Money::plus))
                .endRow()
                .toString();
    }

    private static Csv start(Csv csv, int rank, Candidate body) {
        csv.cell(rank).cell(body.siret()).cell(Csv.text(body.name()));
        return csv.cell(body.subscribed()).cell(body.started());
    }
}
