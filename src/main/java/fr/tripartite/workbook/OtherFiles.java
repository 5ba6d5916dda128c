package fr.tripartite.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Files that people take for a workbook, or that are one of another kind: what they are, and what to do. */
final class OtherFiles {

    private OtherFiles() {}

    /** What a file is that begins as Office files did before 2007, and those with a password still do. */
    static WorkbookWord old(byte[] bytes) {
        // names inside are of sixteen bits; as Latin letters every byte is found where it stands
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(wide("EncryptedPackage")) ? WorkbookWord.PASSWORD : WorkbookWord.OLD;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** What an archive is by the names of its parts, if no workbook that is read. */
    static Optional<WorkbookWord> of(Collection<ZipArchiveEntry> entries) {
        return entries.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .flatMap(name -> of(name).stream())
                .findFirst();
    }

    private static Optional<WorkbookWord> of(String part) {
        if (part.endsWith("vbaproject.bin")) {
            return Optional.of(WorkbookWord.MACROS);
        }
        if (part.endsWith(".iwa")) {
            return Optional.of(WorkbookWord.NUMBERS);
        }
        return switch (part) {
            case "xl/workbook.bin" -> Optional.of(WorkbookWord.BINARY);
            case "mimetype" -> Optional.of(WorkbookWord.OPEN_DOCUMENT);
            case "index.zip" -> Optional.of(WorkbookWord.NUMBERS);
            case "word/document.xml", "ppt/presentation.xml" -> Optional.of(WorkbookWord.OTHER_OFFICE);
            default -> Optional.empty();
        };
    }
}
