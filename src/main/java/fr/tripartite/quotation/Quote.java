package fr.tripartite.quotation;

import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Statement;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The devis of one issuer for one body.
 *
 * @param issuer who would bill
 * @param years what would be owed
 * @param withPlace the same with one of the places that are free, none where there is no such hope
 * @param hasPlace whether the body holds a place
 * @param once codes of the services of the body that are owed once
 * @param readings ids of the readings that the amounts rest on
 */
public record Quote(
        DocumentNumber number,
        Issuer issuer,
        Document.Recipient recipient,
        LocalDate date,
        List<Year> years,
        List<Year> withPlace,
        boolean hasPlace,
        Set<String> once,
        List<String> readings) {

    /**
     * A year of it.
     *
     * @param document lines and totals as an invoice would have them; empty where nothing is owed
     * @param blanks what can only be quoted, and is left to be filled in
     */
    public record Year(int year, Optional<Document> document, List<Blank> blanks) {

        boolean isEmpty() {
            return document.isEmpty() && blanks.isEmpty();
        }
    }

    /**
     * A position without a price.
     *
     * @param reason why no voted price fits
     */
    public record Blank(Row row, Message reason) {}

    /** Gives the next number of an issuer. */
    @FunctionalInterface
    public interface Numbers {

        /** The next number. */
        DocumentNumber next(Issuer issuer);
    }

    /** The devis about a body, of each issuer to whom it would owe something. */
    public static List<Quote> of(Quotation quotation, List<Issuer> issuers, Numbers numbers, LocalDate date) {
        List<Quote> quotes = new ArrayList<>();
        for (Issuer issuer : issuers) {
            if (quotation.years().stream().anyMatch(year -> owes(year, issuer))
                    || quotation.withPlace().stream().anyMatch(year -> owes(year, issuer))) {
                quotes.add(of(quotation, issuer, numbers.next(issuer), date));
            }
        }
        return quotes;
    }

    private static boolean owes(Quotation.Year year, Issuer issuer) {
        return year.statement().bill(issuer) != null || !blanks(year, issuer).isEmpty();
    }

    private static Quote of(Quotation quotation, Issuer issuer, DocumentNumber number, LocalDate date) {
        Document.Recipient recipient = recipient(quotation, issuer);
        return new Quote(
                number,
                issuer,
                recipient,
                date,
                quotation.years().stream()
                        .map(year -> of(year, issuer, recipient, number, date))
                        .toList(),
                quotation.withPlace().stream()
                        .map(year -> of(year, issuer, recipient, number, date))
                        .toList(),
                quotation.hasPlace(),
                quotation.body().rows().stream()
                        .map(Row::service)
                        .filter(ServiceDefinition::once)
                        .map(ServiceDefinition::code)
                        .collect(Collectors.toSet()),
                readings(quotation, issuer));
    }

    private static Document.Recipient recipient(Quotation quotation, Issuer issuer) {
        for (Quotation.Year year : quotation.years()) {
            Statement.Bill bill = year.statement().bill(issuer);
            if (bill != null) {
                return new Document.Recipient(
                        quotation.body().siret(),
                        quotation.name(),
                        bill.references().engagement(),
                        bill.references().serviceCode());
            }
        }
        return new Document.Recipient(quotation.body().siret(), quotation.name(), "", "");
    }

    private static Year of(
            Quotation.Year year, Issuer issuer, Document.Recipient recipient, DocumentNumber number, LocalDate date) {
        Optional<Document> document = Optional.ofNullable(year.statement().bill(issuer))
                .map(bill -> Document.invoice(
                        bill.invoice(),
                        issuer,
                        recipient,
                        number,
                        new Document.Issue(date, issuer.vat().mention(), null),
                        bill.contributionStart()));
        return new Year(year.year(), document, blanks(year, issuer));
    }

    private static List<Blank> blanks(Quotation.Year year, Issuer issuer) {
        return year.statement().outcomes().stream()
                .flatMap(outcome -> outcome.awaited().stream()
                        .filter(awaited -> awaited.issuer().equals(issuer.code()))
                        .map(awaited -> new Blank(outcome.row(), awaited.reason())))
                .toList();
    }

    private static List<String> readings(Quotation quotation, Issuer issuer) {
        Set<String> ids = new LinkedHashSet<>();
        for (Quotation.Year year : quotation.years()) {
            List<Statement.Bill> bills = year.statement().bills();
            for (int i = 0; i < bills.size(); i++) {
                if (bills.get(i).issuer().code().equals(issuer.code())) {
                    year.explained().bills().get(i).stream()
                            .map(ExplainedStatement.Reason::readings)
                            .forEach(ids::addAll);
                }
            }
        }
        return ids.stream().sorted(Comparator.comparingInt(Quote::rank)).toList();
    }

    private static int rank(String id) {
        String digits = id.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
