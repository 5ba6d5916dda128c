package fr.tripartite.documents;

import fr.tripartite.template.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that the templates of a devis and of the annex may use. */
final class QuoteNames {

    private static final Set<String> YEAR =
            Set.of("annee", "rang_annee", "rien_dans_l_annee", "total_ht", "total_tva", "total_ttc", "taux");

    private static final Set<String> BLANK = Set.of("libelle", "quantite", "motif");

    /** Of a devis. */
    static final Names QUOTE = new Names(
            PageValues.names(
                    PageValues.SENDER,
                    PageValues.RECIPIENT,
                    List.of(
                            "tampon",
                            "titre_document",
                            "numero",
                            "date",
                            "validite",
                            "mention_tva",
                            "lectures",
                            "a_une_place",
                            "place_possible")),
            Map.of(
                    "emetteur_adresse",
                    Set.of("ligne"),
                    "destinataire_adresse",
                    Set.of("ligne"),
                    "annees",
                    YEAR,
                    "annees_avec_place",
                    YEAR,
                    "lignes",
                    PageValues.names(PageValues.LINE, List.of("une_fois")),
                    "a_estimer",
                    BLANK),
            Set.of(
                    "tampon",
                    "titre_document",
                    "date",
                    "validite",
                    "emetteur_nom",
                    "collectivite",
                    "collectivite_siret",
                    "annees",
                    "annees_avec_place",
                    "lignes",
                    "libelle",
                    "reference",
                    "ligne_ht",
                    "ligne_tva",
                    "ligne_ttc",
                    "a_estimer",
                    "motif",
                    "total_ht",
                    "total_tva",
                    "total_ttc",
                    "lectures",
                    "place_possible"));

    /** Of the annex of a convention. */
    static final Names ANNEX = new Names(
            Set.of("tampon", "titre_document", "date"),
            Map.of(
                    "collectivites", Set.of("collectivite", "collectivite_siret", "place_possible", "a_une_place"),
                    "annees", Set.of("annee", "rang_annee"),
                    "emetteurs", Set.of("code", "nom"),
                    "lignes", Set.of("libelle", "reference"),
                    "totaux", Set.of("nom_total"),
                    "cellules", Set.of("texte")),
            Set.of(
                    "tampon",
                    "titre_document",
                    "date",
                    "collectivites",
                    "collectivite",
                    "annees",
                    "annee",
                    "emetteurs",
                    "lignes",
                    "libelle",
                    "totaux",
                    "cellules",
                    "texte"));

    private QuoteNames() {}
}
