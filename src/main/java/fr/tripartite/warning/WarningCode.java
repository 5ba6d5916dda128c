package fr.tripartite.warning;

import fr.tripartite.words.Message;

/** What is billed and deserves a look: the names of {@code avertissements.csv}; the sentences stand in the bundles of {@code words}. */
public enum WarningCode implements Message.Code {
    /** Billed to a body that the deliberation did not have in mind: the sentence of the tariff. */
    HORS_DESTINATAIRES,
    /** The contribution was invoiced under another start: that start, the start of the row. */
    DEBUT_DEPLACE,
    /** Something owed once stands in another year under a start that is gone: service, year, start. */
    DEJA_FACTURE,
    /** Commissioning again of a row that has not grown: units now, year before, units then. */
    MISE_EN_SERVICE_REPETEE,
    /** Another name of the body: that name, the one on its invoices. */
    DEUX_NOMS,
    /** Another establishment of the same SIREN is billed: SIREN, the other SIRET. */
    DEUX_SIRET,
    /** Another reference than the invoice shows: the one of the row, the one on the invoice. */
    PLUSIEURS_REFERENCES,
    /** Text that may have been spoilt on its way: what speaks for it. */
    ENCODAGE
}
