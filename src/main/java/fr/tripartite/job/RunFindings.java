package fr.tripartite.job;

import fr.tripartite.billing.BilledBody;
import fr.tripartite.billing.SubsidyRow;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.invoicing.Document;
import fr.tripartite.warning.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bodies of a run have brought, one after the other. */
final class RunFindings {

    private final List<SubsidyRow> subsidy = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, RunReport.Issued> issued = new LinkedHashMap<>();

    RunFindings(YearSummary summary) {
        summary.issuers().forEach(issuer -> issued.put(issuer.code(), RunReport.Issued.NOTHING));
    }

    void add(BilledBody body, List<Document> documents) {
        subsidy.addAll(body.subsidy());
        warnings.addAll(body.warnings());
        documents.forEach(
                document -> issued.computeIfPresent(document.issuer(), (issuer, before) -> before.with(document)));
    }

    /** What the subsidy covers, by rank. */
    List<SubsidyRow> subsidyByRank() {
        return subsidy.stream()
                .sorted(Comparator.comparingInt(row -> row.place().rank()))
                .toList();
    }

    List<Warning> warnings() {
        return warnings;
    }

    Map<String, RunReport.Issued> issued() {
        return issued;
    }

    int avoirs() {
        return issued.values().stream().mapToInt(RunReport.Issued::avoirs).sum();
    }
}
