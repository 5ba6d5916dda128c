package fr.tripartite.documents;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.DocumentNumber;
import fr.tripartite.output.DirectorySwap;
import fr.tripartite.tiers.Dispatch;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns and rows of the lists beside the documents. */
final class ListFiles {

    static final String INDEX = "index.csv";
    static final String INDEX_COLUMNS =
            "numero_facture;type;siret;collectivite;date_facture;montant_ttc;fichier;pages;taille;"
                    + "sha256;exercice;bordereau;titre;fichier_pes;adresse_electronique;envoi;etat;motif";
    static final String TO_COMPLETE = "a-completer.csv";
    static final String PDF = ".pdf";
    static final String TO_COMPLETE_COLUMNS = "numero_facture;siret;collectivite;champ;motif";

    /** No titre is numbered yet: exercice, bordereau, titre, fichier_pes. */
    private static final List<String> NO_TITRE = List.of("", "", "", "");

    private ListFiles() {}

    /** Name of the file in which what an issuer sends by post is put together. */
    static String toPrint(String issuer, int year) {
        return "impression-" + issuer + "-" + year + ".pdf";
    }

    /**
     * The files of a directory that are named as documents and their lists are, below it.
     *
     * @param issuers whose documents these could be
     */
    static List<String> present(Path directory, Collection<String> issuers) {
        List<String> present = new ArrayList<>();
        if (Files.exists(directory.resolve(TO_COMPLETE))) {
            present.add(TO_COMPLETE);
        }
        for (String issuer : issuers) {
            addPresent(directory, issuer + "/", present);
            addPresent(directory, issuer + "/" + MadeDocument.INCOMPLETE, present);
        }
        return present;
    }

    private static void addPresent(Path directory, String below, List<String> present) {
        Path looked = directory.resolve(below);
        if (!Files.isDirectory(looked)) {
            return;
        }
        try (Stream<Path> entries = Files.list(looked)) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(ListFiles::isOwn)
                    .sorted()
                    .forEach(name -> present.add(below + name));
        } catch (IOException e) {
            throw DirectorySwap.unwritable(looked, e);
        }
    }

    private static boolean isOwn(String name) {
        String stem = name.endsWith(PDF) ? name.substring(0, name.length() - PDF.length()) : "";
        return name.equals(INDEX)
                || DocumentNumber.isNumber(stem)
                || DocumentNumber.isPreview(stem)
                || stem.matches("impression-.+-\\d+");
    }

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
