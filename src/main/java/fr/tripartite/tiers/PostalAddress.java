package fr.tripartite.tiers;

/**
 * Where the post finds a body in France. What is not known is empty.
 *
 * @param complement building, entrance, floor: the line above the street, at most 38 characters
 * @param street number and street, at most 38 characters
 * @param second the line below the street, at most 38 characters
 * @param third the line below that, at most 38 characters
 * @param postcode five digits
 * @param city at most 38 characters
 */
public record PostalAddress(
        String complement, String street, String second, String third, String postcode, String city) {

    /** Of whom nothing is known. */
    public static final PostalAddress UNKNOWN = new PostalAddress("", "", "", "", "", "");
}
