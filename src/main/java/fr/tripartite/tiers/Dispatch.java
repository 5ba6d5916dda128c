package fr.tripartite.tiers;

/** How a body is sent its documents; the names are those of the column {@code envoi}. */
public enum Dispatch {
    /** By way of Chorus Pro. */
    CHORUS,
    /** On paper. */
    COURRIER,
    /** By e-mail. */
    COURRIEL;

    /** How, where nobody says otherwise. */
    public static Dispatch usual(TiersCategory category) {
        return category.isPublic() ? CHORUS : COURRIER;
    }
}
