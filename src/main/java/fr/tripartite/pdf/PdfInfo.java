package fr.tripartite.pdf;

import java.time.LocalDate;

/**
 * What a PDF says of itself.
 *
 * @param date under which it was made and last changed, at midnight UTC
 */
public record PdfInfo(String title, String author, String subject, LocalDate date) {

    /** What every PDF of this program names as its maker; no version, so that an update changes no document. */
    static final String PRODUCER = "Tripartite";
}
