package fr.tripartite.tiers;

import fr.tripartite.tariff.BodyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who a body is to whoever writes to it. What is not known is empty.
 *
 * @param siret 14 digits
 * @param name as the post and the comptable write it, at most 38 characters; empty where the name that is billed serves
 * @param address what is known of it
 * @param category none where nobody said
 * @param electronicAddress in the directory of electronic invoices, at most 125 characters, begins with the SIREN; empty for
 *     the usual one
 * @param chorus the references that a document must carry
 * @param wishedDispatch none where the usual one of its category serves
 * @param email empty where none is known
 * @param reference by which the issuer's accounts know it, at most 30 characters, may be empty
 */
public record Tiers(
        String siret,
        String name,
        PostalAddress address,
        Optional<TiersCategory> category,
        String electronicAddress,
        ChorusReferences chorus,
        Optional<Dispatch> wishedDispatch,
        String email,
        String reference) {

    /** The column of {@link PostalAddress#street}. */
    public static final String STREET = "adresse1";

    /** The column of {@link PostalAddress#postcode}. */
    public static final String POSTCODE = "code_postal";

    /** The column of {@link PostalAddress#city}. */
    public static final String CITY = "ville";

    /** A body of which nothing but its number is known. */
    public static Tiers unknown(String siret) {
        return new Tiers(
                siret,
                "",
                PostalAddress.UNKNOWN,
                Optional.empty(),
                "",
                ChorusReferences.AUCUN,
                Optional.empty(),
                "",
                "");
    }

    /** The same with what its type tells of it: a commune is one, the other types are of several categories each. */
    public Tiers completedBy(BodyType type) {
        if (category.isPresent() || type != BodyType.COMMUNE) {
            return this;
        }
        return new Tiers(
                siret,
                name,
                address,
                Optional.of(TiersCategory.COMMUNE),
                electronicAddress,
                chorus,
                wishedDispatch,
                email,
                reference);
    }

    /** The columns without which nothing can be sent to it and which are empty, in the order of the file. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (address.street().isEmpty()) {
            missing.add(STREET);
        }
        if (address.postcode().isEmpty()) {
            missing.add(POSTCODE);
        }
        if (address.city().isEmpty()) {
            missing.add(CITY);
        }
        return missing;
    }

    /** How it is sent its documents: as it wishes, else as is usual; none where neither is known. */
    public Optional<Dispatch> dispatch() {
        return wishedDispatch.or(() -> category.map(Dispatch::usual));
    }
}
