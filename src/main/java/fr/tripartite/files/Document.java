package fr.tripartite.files;

import fr.tripartite.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice with its number, as it is published and as the ledger keeps it.
 *
 * @param issuer code of the issuer
 * @param year billed year
 * @param sequence position in the numbers of the issuer and year, from 1
 * @param number such as LFN-2024-000001
 * @param type {@code FACTURE} or {@code AVOIR}
 * @param siret of the body
 * @param name of the body
 * @param date of the invoice
 * @param ht total excluding VAT
 * @param vat total VAT
 * @param ttc total including VAT
 * @param vatCent VAT less base × rate, almost always zero
 * @param lineCount number of lines
 * @param origin number of the invoice that an avoir cancels, empty otherwise
 * @param engagement reference of the body
 * @param serviceCode other reference of the body
 * @param lines rows of the lines file, each with its line end, as they are published
 */
public record Document(
        String issuer,
        int year,
        int sequence,
        String number,
        String type,
        String siret,
        String name,
        LocalDate date,
        Money ht,
        Money vat,
        Money ttc,
        Money vatCent,
        int lineCount,
        String origin,
        String engagement,
        String serviceCode,
        String lines) {

    /** The row of {@code factures.csv}. */
    List<String> invoiceRow() {
        return List.of(
                number,
                type,
                issuer,
                siret,
                Csv.text(name),
                Csv.date(date),
                Csv.amount(ht),
                Csv.amount(vat),
                Csv.amount(ttc),
                Integer.toString(lineCount),
                origin,
                Csv.text(engagement),
                Csv.text(serviceCode));
    }
}
