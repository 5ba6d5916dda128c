package fr.tripartite.subsidy;

/**
 * A place that was granted, for ever.
 *
 * @param rank 1 to the number of places
 * @param holder the body as it was when the place was granted
 * @param year billed year of the run that granted it
 */
public record Place(int rank, Candidate holder, int year) {}
