package fr.tripartite.tiers;

import java.util.EnumSet;
import java.util.Set;

/** Which references a body demands on what it is sent: Chorus Pro's own five cases; the names are those of the column {@code chorus}. */
public enum ChorusReferences {
    /** None. */
    AUCUN,
    /** A code service. */
    SERVICE,
    /** An engagement. */
    ENGAGEMENT,
    /** One of the two at least. */
    SERVICE_OU_ENGAGEMENT,
    /** Both. */
    SERVICE_ET_ENGAGEMENT;

    /** A reference that a document carries. */
    public enum Reference {
        /** The number of the engagement. */
        ENGAGEMENT("engagement"),
        /** The code of the service that handles invoices. */
        SERVICE_CODE("code_service");

        private final String column;

        Reference(String column) {
            this.column = column;
        }

        /** Its column in an inventory and in {@code factures.csv}. */
        public String column() {
            return column;
        }
    }

    /**
     * What a document lacks.
     *
     * @param hasEngagement whether it carries an engagement
     * @param hasServiceCode whether it carries a code service
     * @return none where it may be sent; both where it carries neither and either would do
     */
    public Set<Reference> missing(boolean hasEngagement, boolean hasServiceCode) {
        Set<Reference> absent = EnumSet.noneOf(Reference.class);
        if (!hasEngagement) {
            absent.add(Reference.ENGAGEMENT);
        }
        if (!hasServiceCode) {
            absent.add(Reference.SERVICE_CODE);
        }
        switch (this) {
            case AUCUN -> absent.clear();
            case SERVICE -> absent.remove(Reference.ENGAGEMENT);
            case ENGAGEMENT -> absent.remove(Reference.SERVICE_CODE);
            case SERVICE_OU_ENGAGEMENT -> {
                if (hasEngagement || hasServiceCode) {
                    absent.clear();
                }
            }
            case SERVICE_ET_ENGAGEMENT -> {
                // whatever is absent is missing
            }
        }
        return absent;
    }
}
