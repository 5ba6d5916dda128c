package fr.tripartite.intake;

import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.RawRow;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An inventory that is a text. */
final class TextInventory implements InventoryRows {

    private final PhysicalLines lines;
    private final RowsOfText rows;

    TextInventory(String file, InputStream in) throws IOException {
        lines = new PhysicalLines(file, in);
        rows = new RowsOfText(lines);
    }

    @Override
    public HeaderSearch.@Nullable Found header(ColumnNames names) throws IOException {
        return HeaderSearch.find(rows, lines, names);
    }

    @Override
    public void below(Header header) {
        // a text says the same in every column
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        return rows.next();
    }

    @Override
    public long size() {
        return lines.size();
    }

    @Override
    public String sha256() {
        return lines.sha256();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
