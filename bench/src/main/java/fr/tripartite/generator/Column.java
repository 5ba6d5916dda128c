package fr.tripartite.generator;

/** The columns of an inventory. */
enum Column {
    SIRET("siret", "SIRET"),
    COLLECTIVITE("collectivite", "Collectivité"),
    TYPE("type", "Type"),
    POPULATION("population", "Population"),
    AGENTS("agents", "Agents"),
    SERVICE("service", "Service"),
    QUANTITE("quantite", "Quantité"),
    DONT_NOUVEAUX("dont_nouveaux", "Dont_nouveaux"),
    DATE_SOUSCRIPTION("date_souscription", "Date_souscription"),
    DATE_DEBUT("date_debut", "Date_début"),
    DATE_FIN("date_fin", "Date_fin"),
    DEVIS_LFN_HT("devis_lfn_ht", "Devis_LFN_HT"),
    DEVIS_CDG_TTC("devis_cdg_ttc", "Devis_CDG_TTC"),
    ENGAGEMENT("engagement", "Engagement"),
    CODE_SERVICE("code_service", "Code_service"),
    /** Somebody's own column, which the program does not know. */
    OBSERVATIONS("observations", "Observations");

    private final String plain;
    private final String accented;

    Column(String plain, String accented) {
        this.plain = plain;
        this.accented = accented;
    }

    String header(boolean withAccents) {
        return withAccents ? accented : plain;
    }
}
