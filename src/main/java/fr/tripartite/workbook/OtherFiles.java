package fr.tripartite.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Files that people take for a workbook, or that are one of another kind: what they are, and what to do. */
final class OtherFiles {

    private static final String SAVE = "save it as an Excel workbook (.xlsx)";

    private static final String OLD = "is a workbook of Excel 97-2003 (.xls), or another old Office file; " + SAVE;
    private static final String PROTECTED = "is protected by a password; open it, take the password off and " + SAVE;

    private OtherFiles() {}

    /** What a file is that begins as Office files did before 2007, and those with a password still do. */
    static String old(byte[] bytes) {
        // names inside are of sixteen bits; as Latin letters every byte is found where it stands
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(wide("EncryptedPackage")) ? PROTECTED : OLD;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** What an archive is by the names of its parts, if no workbook that is read. */
    static Optional<String> of(Collection<ZipArchiveEntry> entries) {
        return entries.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .flatMap(name -> of(name).stream())
                .findFirst();
    }

    private static Optional<String> of(String part) {
        if (part.endsWith("vbaproject.bin")) {
            return Optional.of("has macros (.xlsm); save it without them, as an Excel workbook (.xlsx)");
        }
        if (part.equals("xl/workbook.bin")) {
            return Optional.of("is a binary workbook (.xlsb); " + SAVE);
        }
        if (part.equals("mimetype")) {
            return Optional.of("is an OpenDocument file (.ods); " + SAVE);
        }
        if (part.endsWith(".iwa") || part.equals("index.zip")) {
            return Optional.of("is a document of Numbers or Pages; export it as an Excel workbook (.xlsx)");
        }
        if (part.equals("word/document.xml") || part.equals("ppt/presentation.xml")) {
            return Optional.of("is a document of Word or PowerPoint, and no workbook; name the inventory");
        }
        return Optional.empty();
    }
}
