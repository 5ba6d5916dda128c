package fr.tripartite.intake;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.io.Content;
import fr.tripartite.workbook.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** The rows of an inventory, one after the other, whatever kind of file it is: first its header, then the others. */
interface InventoryRows extends AutoCloseable {

    /** So many bytes tell what kind of file it is. */
    int START = 8;

    /**
     * Opens an inventory; its bytes say what kind of file it is.
     *
     * @param file name for messages
     * @throws Failure where it is none
     */
    static InventoryRows open(String file, Content content) throws IOException {
        InputStream in = content.open();
        byte[] start = in.readNBytes(START);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        return Workbook.isMeant(start) ? SheetInventory.open(file, whole) : new RowsOfText(file, whole);
    }

    /**
     * Passes over the first rows up to and including the header.
     *
     * @return the row that names most columns; null where no row has a filled cell
     */
    HeaderSearch.@Nullable Found header(ColumnNames names) throws IOException;

    /** What the columns of the rows to come are. */
    void below(Header header);

    /** Gives the next row that has a filled cell, or null. */
    @Nullable
    RawRow next() throws IOException;

    /** Bytes of the whole; to be asked once all was read. */
    long size();

    /** SHA-256 of the whole, in hexadecimal; to be asked once all was read. */
    String sha256();

    @Override
    void close() throws IOException;
}
