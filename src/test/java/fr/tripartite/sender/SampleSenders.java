package fr.tripartite.sender;

import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import java.util.List;

/** The issuers of the invoices written by hand, and the same with one thing changed. */
public final class SampleSenders {

    /** With 20 % of VAT. */
    public static final Sender LFN = new Sender(
            new Issuer(
                    "LFN",
                    "Syndicat mixte La Fibre Numérique 59-62",
                    List.of("1 rue de l'Exemple", "59000 Lille"),
                    "20003858600018",
                    "LFN",
                    Basis.HT,
                    new Issuer.Vat(new Rate(2000), "FR50200038586", "", List.of())),
            false,
            new Sender.Address(List.of("1 rue de l'Exemple"), "59000", "Lille"),
            "200038586_20003858600018",
            new Sender.Contact("Service facturation", "+33 3 20 00 00 00", "facturation@exemple.fr"),
            new Bank(
                    "FR7630001007941234567890185",
                    "BDFEFRPPCCT",
                    "Service de gestion comptable de l'Exemple",
                    30,
                    "30",
                    "Paiement à 30 jours."),
            new Sender.VatTerms(false, ""),
            new Mentions(
                    "Tout retard de paiement donne lieu à une indemnité forfaitaire pour frais de recouvrement de 40 euros.",
                    "Tout retard de paiement donne lieu à des intérêts moratoires au taux de la Banque centrale européenne"
                            + " majoré de huit points.",
                    "Aucun escompte n'est accordé pour paiement anticipé.",
                    "Titre exécutoire en application de l'article L. 252 A du livre des procédures fiscales.",
                    "Recours devant le tribunal administratif de Lille dans les deux mois de la réception.",
                    "prestation de services",
                    "livraison de biens",
                    "livraison de biens et prestation de services",
                    ""),
            new Sender.Titre(true, "Exemple", "Camille", "président du syndicat mixte"),
            "",
            3,
            true);

    /** Out of the scope of VAT, without a contact. */
    public static final Sender CDG = new Sender(
            new Issuer(
                    "CDG",
                    "Centre de gestion de la fonction publique territoriale du Pas-de-Calais",
                    List.of("Allée du Château, Labuissière", "62700 Bruay-la-Buissière"),
                    "28620001900011",
                    "CDG",
                    Basis.TTC,
                    new Issuer.Vat(Rate.NONE, "", "Hors champ d'application de la TVA", List.of())),
            false,
            new Sender.Address(List.of("Allée du Château, Labuissière"), "62700", "Bruay-la-Buissière"),
            "286200019_28620001900011",
            new Sender.Contact("", "", ""),
            LFN.bank(),
            new Sender.VatTerms(false, "VATEX-EU-O"),
            LFN.mentions(),
            LFN.titre(),
            "",
            3,
            true);

    /** The same issuer, with 20 % of VAT in its prices. */
    public static final Sender CDG_WITH_VAT = new Sender(
            new Issuer(
                    "CDG",
                    CDG.issuer().name(),
                    CDG.issuer().address(),
                    CDG.issuer().siret(),
                    "CDG",
                    Basis.TTC,
                    new Issuer.Vat(new Rate(2000), "FR10286200019", "", List.of())),
            false,
            CDG.address(),
            CDG.electronicAddress(),
            CDG.contact(),
            CDG.bank(),
            new Sender.VatTerms(false, ""),
            CDG.mentions(),
            CDG.titre(),
            "",
            3,
            true);

    private SampleSenders() {}

    /** Somebody else to ask, or nobody. */
    public static Sender with(Sender sender, Sender.Contact contact) {
        return copy(sender, contact, sender.vat(), sender.mentions(), sender.titre());
    }

    /** Something else said about VAT. */
    public static Sender with(Sender sender, Sender.VatTerms vat) {
        return copy(sender, sender.contact(), vat, sender.mentions(), sender.titre());
    }

    /** Other legal texts. */
    public static Sender with(Sender sender, Mentions mentions) {
        return copy(sender, sender.contact(), sender.vat(), mentions, sender.titre());
    }

    /** The document is no titre: the finance software makes that. */
    public static Sender withoutTitre(Sender sender) {
        Mentions mentions = sender.mentions();
        return copy(
                sender,
                sender.contact(),
                sender.vat(),
                new Mentions(
                        mentions.lumpSum(),
                        mentions.latePenalty(),
                        mentions.discount(),
                        "",
                        "",
                        mentions.services(),
                        mentions.goods(),
                        mentions.both(),
                        mentions.routing()),
                new Sender.Titre(false, "", "", ""));
    }

    /** How electronic invoices are to be routed. */
    public static Sender routed(Sender sender, String routing) {
        Mentions mentions = sender.mentions();
        return with(
                sender,
                new Mentions(
                        mentions.lumpSum(),
                        mentions.latePenalty(),
                        mentions.discount(),
                        mentions.titre(),
                        mentions.appeal(),
                        mentions.services(),
                        mentions.goods(),
                        mentions.both(),
                        routing));
    }

    private static Sender copy(
            Sender sender, Sender.Contact contact, Sender.VatTerms vat, Mentions mentions, Sender.Titre titre) {
        return new Sender(
                sender.issuer(),
                sender.specimen(),
                sender.address(),
                sender.electronicAddress(),
                contact,
                sender.bank(),
                vat,
                mentions,
                titre,
                sender.logo(),
                sender.quoteMonths(),
                sender.duplex());
    }
}
