package fr.tripartite.billing;

import fr.tripartite.io.FileFingerprint;

/**
 * A finished file of a document, as it may have been sent: it never changes.
 *
 * @param number of the document
 * @param basis fingerprint of what it says, by which one sees whether it would say anything else today
 * @param pages how many it has
 * @param file name, size and hash of its bytes
 */
public record SentDocument(String number, String basis, int pages, FileFingerprint file) {}
