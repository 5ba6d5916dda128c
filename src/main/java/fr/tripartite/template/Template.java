package fr.tripartite.template;

import fr.tripartite.failure.Failure;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A template: XHTML in which {@code {{name}}} stands for a text, {@code data-if}, {@code data-unless} say whether an element
 * stands there, and {@code data-each} repeats it for the items of a list.
 */
public final class Template {

    private static final String DECLARATION = "<!DOCTYPE html>\n";

    private final Path file;
    private final Element root;
    private final List<FileFingerprint> sources;

    private Template(Path file, Element root, List<FileFingerprint> sources) {
        this.file = file;
        this.root = root;
        this.sources = sources;
    }

    /**
     * Reads a template with its style sheets.
     *
     * @param names that it may use, and those it has to
     * @throws Failure with file and line where it is not XML, uses a name that is none, leaves out one it has to use, or asks for
     *     something outside its directory
     */
    public static Template read(Path file, Names names) {
        TemplateReader reader = new TemplateReader(file, names);
        byte[] bytes = bytes(file);
        Element root = reader.read(bytes);
        List<FileFingerprint> sources = new ArrayList<>();
        sources.add(FileFingerprint.of(String.valueOf(file.getFileName()), bytes));
        sources.addAll(reader.others());
        return new Template(file, root, List.copyOf(sources));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw Failure.invalid(TemplateWord.ABSENT, file);
        } catch (IOException e) {
            throw Failure.invalid(TemplateWord.UNREADABLE, file, e.toString());
        }
    }

    /** The XHTML of a document. */
    public String fill(Values values) {
        Markup out = new Markup(DECLARATION);
        root.fill(values, out);
        return out.toString();
    }

    /** Where its file and its images are. */
    public Path directory() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** The files it was read from: itself, its style sheets, its images. */
    public List<FileFingerprint> sources() {
        return sources;
    }
}
