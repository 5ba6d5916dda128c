package fr.tripartite.workbook;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook (.xlsx). Its bytes are held; its rows pass by one at a time, beside the texts that its sheets share.
 *
 * <p>Not read: files of more than {@value #MOST_MEBIBYTES} MiB, and what unpacks to too much ({@link PackageCheck}); workbooks of other
 * kinds, with a password, with macros, or with links to other workbooks.
 */
public final class Workbook implements AutoCloseable {

    /** A sheet of a million rows takes about 40. */
    private static final int MOST_MEBIBYTES = 64;

    /** Bytes that a file may have; of a larger one it is enough to read one byte more. */
    public static final int MOST_BYTES = MOST_MEBIBYTES << 20;

    private final String file;
    private final PackageCheck.Checked checked;
    private final ReadableWorkbook workbook;

    private Workbook(String file, PackageCheck.Checked checked, ReadableWorkbook workbook) {
        this.file = file;
        this.checked = checked;
        this.workbook = workbook;
    }

    /** Whether a file that begins so is a workbook, or was meant as one: an archive, or an Office file of before 2007. */
    public static boolean isMeant(byte[] start) {
        return startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6) || isOld(start);
    }

    private static boolean isOld(byte[] start) {
        return startsWith(start, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        boolean same = start.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = start[i] == (byte) bytes[i];
        }
        return same;
    }

    /**
     * Opens a workbook.
     *
     * @param file name for messages
     * @param bytes the whole of it
     * @throws Failure with one sentence where it is not read
     */
    public static Workbook open(String file, byte[] bytes) {
        try {
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(WorkbookWord.TOO_LARGE_FILE, MOST_MEBIBYTES);
            }
            if (isOld(bytes)) {
                throw new Refusal(OtherFiles.old(bytes));
            }
            return opened(file, bytes);
        } catch (Refusal e) {
            throw Failure.invalid(WorkbookWord.REFUSED, file, e.problem());
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    private static Workbook opened(String file, byte[] bytes) throws IOException, Refusal {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            PackageCheck.Checked checked = PackageCheck.of(zip);
            byte[] familiar = checked.isUnfamiliar() ? PlainCopy.of(zip) : bytes;
            return new Workbook(
                    file,
                    checked,
                    new ReadableWorkbook(
                            new ByteArrayInputStream(familiar), new ReadingOptions(checked.hasStyles(), true)));
        }
    }

    /** The library tells of damage by whatever exception it runs into. */
    static Failure damaged(String file, Exception problem) {
        return Failure.invalid(Message.of(WorkbookWord.DAMAGED, file), problem);
    }

    /**
     * The rows of a sheet: the first with such a name, else the first that is not hidden, else the first. Hidden rows and columns
     * are read.
     *
     * @throws Failure where there is no sheet of cells
     */
    public SheetRows rows(Predicate<String> name) {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> !checked.others().contains(sheet.getId()))
                .toList();
        if (!sheets.stream()
                .allMatch(sheet -> sheet.getName() != null && checked.sheets().containsKey(sheet.getId()))) {
            throw Failure.invalid(WorkbookWord.NO_SUCH_SHEET, file);
        }
        Sheet sheet = sheets.stream()
                .filter(named -> name.test(named.getName()))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(shown -> shown.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst())
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> Failure.invalid(WorkbookWord.NO_SHEET, file));
        try {
            return new SheetRows(
                    file,
                    sheet.openStream(),
                    checked.sheets().getOrDefault(sheet.getId(), SheetCheck.Findings.NONE),
                    workbook.isDate1904() ? DayCount.FROM_1904 : DayCount.FROM_1900);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
