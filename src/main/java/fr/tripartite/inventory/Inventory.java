package fr.tripartite.inventory;

import java.util.List;
import java.util.Set;

/**
 * A whole inventory, read.
 *
 * @param file name of the file, without its directory
 * @param size number of its bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param rowCount rows read, rejected ones included, rows without a filled cell not
 * @param bodies in SIRET order
 * @param rejected rows wrong by themselves, in the order of the file
 * @param otherEncoding lines of the rows in the rarer of two encodings, none where there is one
 */
public record Inventory(
        String file,
        long size,
        String sha256,
        int rowCount,
        List<Body> bodies,
        List<RejectedRow> rejected,
        Header header,
        Set<Integer> otherEncoding) {}
