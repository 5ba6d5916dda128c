package fr.tripartite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Writes a workbook that was checked as the library knows it: strict names as the usual ones, days that are text as text. */
final class PlainCopy {

    /** How names of the strict variant begin. */
    static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final String STRICT_RELATIONSHIPS = STRICT + "officeDocument/relationships";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The kind of a cell, in the tag that opens it. */
    private static final Pattern DAY = Pattern.compile("(<(?:\\w+:)?c\\s[^<>]*?\\bt\\s*=\\s*)([\"'])d\\2");

    /** Such a part is held as a whole. */
    private static final long MOST = 64 << 20;

    private PlainCopy() {}

    /**
     * The bytes of the copy.
     *
     * @throws Refusal where a part is too large for it
     */
    static byte[] of(ZipFile zip) throws IOException, Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream copy = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream part = zip.getInputStream(entry)) {
                    if (entry.getName().endsWith(".xml")) {
                        copy.write(plain(part));
                    } else {
                        part.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] plain(InputStream part) throws IOException, Refusal {
        byte[] bytes = part.readNBytes((int) MOST + 1);
        if (bytes.length > MOST) {
            throw new Refusal(WorkbookWord.STRICT);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return DAY.matcher(text.replace(STRICT_RELATIONSHIPS, RELATIONSHIPS))
                .replaceAll("$1$2str$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
