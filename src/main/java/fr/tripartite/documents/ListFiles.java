package fr.tripartite.documents;

import fr.tripartite.invoicing.Document;
import fr.tripartite.tiers.Dispatch;
import fr.tripartite.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns and rows of the lists beside the documents. */
final class ListFiles {

    static final String INDEX = "index.csv";
    static final String INDEX_COLUMNS =
            "numero_facture;type;siret;collectivite;date_facture;montant_ttc;fichier;pages;taille;"
                    + "sha256;exercice;bordereau;titre;fichier_pes;adresse_electronique;envoi;etat;motif";
    static final String TO_COMPLETE = "a-completer.csv";
    static final String TO_COMPLETE_COLUMNS = "numero_facture;siret;collectivite;champ;motif";

    /** No titre is numbered yet: exercice, bordereau, titre, fichier_pes. */
    private static final List<String> NO_TITRE = List.of("", "", "", "");

    private ListFiles() {}

    /** The row of a document in the index of its issuer. */
    static List<Object> index(MadeDocument made) {
        Document document = made.shipment().document();
        List<Object> row = new ArrayList<>(List.of(
                document.number(),
                document.type(),
                document.recipient().siret(),
                document.recipient().name(),
                document.date(),
                document.ttc(),
                made.path(),
                made.pages(),
                made.file().size(),
                made.file().sha256()));
        row.addAll(NO_TITRE);
        row.add(made.electronicAddress());
        row.add(made.shipment().tiers().dispatch().map(Dispatch::name).orElse(""));
        row.add(made.isComplete() ? "COMPLET" : "INCOMPLET");
        row.add(made.shortcomings().stream()
                .map(shortcoming -> shortcoming.field() + " : " + Words.FRENCH.say(shortcoming.reason()))
                .collect(Collectors.joining(" ; ")));
        return row;
    }

    /** The row of something that is missing. */
    static List<Object> toComplete(MadeDocument made, Shortcoming shortcoming) {
        Document document = made.shipment().document();
        return List.of(
                document.number(),
                document.recipient().siret(),
                document.recipient().name(),
                shortcoming.field(),
                Words.FRENCH.say(shortcoming.reason()));
    }
}
