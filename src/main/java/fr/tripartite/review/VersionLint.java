package fr.tripartite.review;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two grids that price the same thing one after the other: the rows whose price does not follow, VAT included. */
final class VersionLint {

    /** What a remark is about: the same words for several services make one remark. */
    private record Remark(Message grids, List<Object> label, Message words) {}

    private final Map<String, Rate> rates = new LinkedHashMap<>();
    private final Map<Remark, Set<String>> remarks = new LinkedHashMap<>();

    private VersionLint(List<Issuer> issuers) {
        issuers.forEach(issuer -> rates.put(issuer.code(), issuer.vat().rate()));
    }

    static List<Finding> of(List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids) {
        VersionLint lint = new VersionLint(issuers);
        for (ServiceDefinition service : services) {
            List<Grid> priced =
                    grids.stream().filter(grid -> grid.prices(service.code())).toList();
            for (int i = 1; i < priced.size(); i++) {
                lint.compare(service.code(), priced.get(i - 1), priced.get(i));
            }
        }
        List<Finding> findings = new ArrayList<>();
        lint.remarks.forEach((remark, codes) -> findings.add(Finding.remark(
                remark.grids(), Message.of(ReviewWord.VERSIONS, remark.label(), codes, remark.words()))));
        return findings;
    }

    private void compare(String service, Grid before, Grid after) {
        for (Charge charge : before.charges()) {
            if (charge.services().contains(service)) {
                after.charges().stream()
                        .filter(other -> other.services().contains(service)
                                && other.issuer().equals(charge.issuer())
                                && other.nature() == charge.nature())
                        .forEach(other -> compare(service, PriceTable.of(before, charge), PriceTable.of(after, other)));
            }
        }
    }

    private void compare(String service, List<PriceRow> before, List<PriceRow> after) {
        for (PriceRow row : before) {
            for (PriceRow next : after) {
                if (compatible(row, next)) {
                    difference(row, next).ifPresent(words -> remark(service, row, next, words));
                }
            }
        }
    }

    private void remark(String service, PriceRow row, PriceRow next, Message words) {
        Message grids =
                Message.of(ReviewWord.GRIDS, row.grid().id(), next.grid().id());
        Charge charge = row.charge();
        List<Object> label = new ArrayList<>(List.of(charge.issuer(), charge.label()));
        label.addAll(next.conditions().size() < row.conditions().size() ? row.conditionKey() : next.conditionKey());
        remarks.computeIfAbsent(new Remark(grids, label, words), remark -> new LinkedHashSet<>())
                .add(service);
    }

    /** Whether some situation leads to both rows: a kind of condition that only one of them makes lets all through. */
    private static boolean compatible(PriceRow row, PriceRow next) {
        return row.conditions().stream().allMatch(condition -> next.conditions().stream()
                .filter(other -> other.kind() == condition.kind())
                .allMatch(other -> other.key().equals(condition.key())));
    }

    private Optional<Message> difference(PriceRow row, PriceRow next) {
        if (row.outcome() instanceof Amount.Price price && next.outcome() instanceof Amount.Price now) {
            return row.charge().counting().isPooled()
                            == next.charge().counting().isPooled()
                    ? difference(row.charge(), price.unitPrice(), next.charge().basis(), now.unitPrice())
                    : Optional.empty();
        }
        return row.price().equals(next.price())
                ? Optional.empty()
                : Optional.of(Message.of(ReviewWord.THEN, row.priceOnBasis(), next.priceOnBasis()));
    }

    private Optional<Message> difference(Charge charge, Money price, Basis basis, Money now) {
        Rate rate = rates.getOrDefault(charge.issuer(), Rate.NONE);
        Message before = Message.of(ReviewWord.ON_BASIS, price, charge.basis());
        Money expected = price;
        if (charge.basis() != basis) {
            expected = basis == Basis.TTC ? price.plus(rate.vatOf(price)) : rate.excluded(price);
            ReviewWord derived = basis == Basis.TTC ? ReviewWord.WITH_VAT : ReviewWord.WITHOUT_VAT;
            before = Message.of(derived, before, rate.factor(), expected, basis);
        }
        Money rise = now.minus(expected);
        if (rise.isZero()) {
            return Optional.empty();
        }
        Message after = Message.of(ReviewWord.ON_BASIS, now, basis);
        return Optional.of(Message.of(rise.cents() > 0 ? ReviewWord.DEARER : ReviewWord.CHEAPER, before, after, rise));
    }
}
