package fr.tripartite.intake;

import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Encoding;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.RawRow;
import fr.tripartite.io.Sha256;
import fr.tripartite.words.VisibleText;
import fr.tripartite.workbook.SheetCell;
import fr.tripartite.workbook.SheetRow;
import fr.tripartite.workbook.SheetRows;
import fr.tripartite.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An inventory that is a sheet of a workbook: rule {@code text.workbook}. */
final class SheetInventory implements InventoryRows {

    private static final String SHEET = ColumnNames.normalise("inventaire");

    private final Workbook workbook;
    private final SheetRows rows;
    private final long size;
    private final String sha256;
    private Set<Integer> days = Set.of();
    private Set<Integer> numbers = Set.of();

    private SheetInventory(Workbook workbook, byte[] bytes) {
        this.workbook = workbook;
        this.rows = workbook.rows(name -> ColumnNames.normalise(name).equals(SHEET));
        this.size = bytes.length;
        this.sha256 = new Sha256().add(bytes, bytes.length).hex();
    }

    /**
     * Opens the workbook of a stream, and closes that.
     *
     * @throws fr.tripartite.failure.Failure where it is not read
     */
    static SheetInventory open(String file, InputStream in) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(Workbook.MOST_BYTES + 1);
            return new SheetInventory(Workbook.open(file, bytes), bytes);
        }
    }

    @Override
    public HeaderSearch.@Nullable Found header(ColumnNames names) {
        HeaderSearch.Candidates candidates = new HeaderSearch.Candidates();
        for (RawRow row = next(); row != null; row = next()) {
            if (Header.isHeader(row.cells(), names)) {
                return new HeaderSearch.Found(row, "");
            }
            if (!candidates.add(new HeaderSearch.Found(row, ""), Header.known(row.cells(), names))) {
                break;
            }
        }
        return candidates.best();
    }

    @Override
    public void below(Header header) {
        days = header.dayPositions();
        numbers = header.numberPositions();
    }

    @Override
    public @Nullable RawRow next() {
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            RawRow read = read(row);
            if (read.isFilled()) {
                return read;
            }
        }
        return null;
    }

    private RawRow read(SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells().size());
        boolean isAscii = true;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = VisibleText.of(text(row.cells().get(i), i));
            isAscii &= VisibleText.isAscii(cell);
            cells.add(cell);
        }
        return new RawRow(
                row.number(),
                row.number(),
                RawRow.Shape.WHOLE,
                isAscii ? Encoding.ASCII : Encoding.UTF_8,
                cells,
                CsvDialect.record(cells));
    }

    private String text(SheetCell cell, int position) {
        if (cell.equals(SheetCell.UNCOMPUTED)) {
            return Cells.UNCOMPUTED;
        }
        if (days.contains(position)) {
            return cell.day();
        }
        return numbers.contains(position) ? cell.number() : cell.text();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
