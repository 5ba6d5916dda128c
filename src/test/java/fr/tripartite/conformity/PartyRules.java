package fr.tripartite.conformity;

import static fr.tripartite.conformity.OwnRules.broken;

import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sends it and who gets it: by SIREN and SIRET, in France, at an electronic address that begins with the SIREN. */
final class PartyRules {

    private PartyRules() {}

    static Stream<String> failures(InvoiceXml invoice) {
        return Stream.of(
                        party(invoice, "seller", "BT-29, BT-30, BT-34", "$seller"),
                        party(invoice, "buyer", "BT-46, BT-47, BT-49", "$buyer"),
                        delivered(invoice),
                        contact(invoice),
                        account(invoice))
                .flatMap(failures -> failures);
    }

    private static Stream<String> party(InvoiceXml invoice, String name, String terms, String party) {
        String siren = invoice.text(party + "/ram:SpecifiedLegalOrganization/ram:ID[@schemeID = '0002']");
        String siret = invoice.text(party + "/ram:GlobalID[@schemeID = '0009']");
        String address = invoice.text(party + "/ram:URIUniversalCommunication/ram:URIID[@schemeID = '0225']");
        String where = terms + ": the " + name + "'s ";
        return Stream.of(
                        broken(!siren.matches("\\d{9}"), where + "SIREN is " + siren),
                        broken(!siret.matches("\\d{14}") || !siret.startsWith(siren), where + "SIRET is " + siret),
                        broken(
                                invoice.nodes(party + "/ram:GlobalID").size() != 1,
                                where + "identifiers are not one, as the profile wants it"),
                        broken(
                                siren.isEmpty() || !address.startsWith(siren),
                                where + "electronic address is " + address),
                        broken(
                                !"FR".equals(invoice.text(party + "/ram:PostalTradeAddress/ram:CountryID")),
                                where + "country is not FR"),
                        Stream.of("PostcodeCode", "LineOne", "CityName")
                                .filter(part -> !invoice.has(party + "/ram:PostalTradeAddress/ram:" + part))
                                .map(part -> where + "address has no " + part))
                .flatMap(failures -> failures);
    }

    private static Stream<String> delivered(InvoiceXml invoice) {
        String place = "$delivery/ram:ShipToTradeParty";
        return Stream.of("ram:GlobalID[@schemeID = '0009']", "ram:Name")
                .filter(part -> !invoice.has(place + "/" + part)
                        || !invoice.text(place + "/" + part).equals(invoice.text("$buyer/" + part)))
                .map(part -> "BT-70, BT-71: delivered to somebody else than the buyer, by " + part);
    }

    private static Stream<String> contact(InvoiceXml invoice) {
        String contact = "$seller/ram:DefinedTradeContact";
        return invoice.has(contact)
                ? Stream.of(
                                "PersonName",
                                "TelephoneUniversalCommunication/ram:CompleteNumber",
                                "EmailURIUniversalCommunication/ram:URIID")
                        .filter(part -> !invoice.has(contact + "/ram:" + part))
                        .map(part -> "BT-41, BT-42, BT-43: all or none; there is no " + part)
                : Stream.empty();
    }

    /** The key of an IBAN: moved behind, letters as numbers from 10 on, it leaves 1 when divided by 97. */
    private static Stream<String> account(InvoiceXml invoice) {
        return invoice.texts("$settlement//ram:IBANID").stream()
                .filter(iban -> !iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}")
                        || !new BigInteger((iban.substring(4) + iban.substring(0, 4))
                                        .chars()
                                        .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                                        .collect(Collectors.joining()))
                                .mod(BigInteger.valueOf(97))
                                .equals(BigInteger.ONE))
                .map(iban -> "BT-84: the key of the IBAN is wrong: " + iban);
    }
}
