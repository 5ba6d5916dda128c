package fr.tripartite.documents;

import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.FileFingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands in a directory of documents already: whose it is, and where a document is. */
public final class PublishedDocuments {

    private PublishedDocuments() {}

    /** The file of a document in a directory, if it is there and can be sent. */
    public static Optional<Path> complete(Path directory, Document document) {
        return file(directory, document, "");
    }

    /** The file of a document in a directory, if it is there and cannot be sent yet. */
    public static Optional<Path> incomplete(Path directory, Document document) {
        return file(directory, document, MadeDocument.INCOMPLETE);
    }

    private static Optional<Path> file(Path directory, Document document, String below) {
        return Optional.of(directory.resolve(document.issuer()).resolve(below + document.number() + ".pdf"))
                .filter(Files::isRegularFile);
    }

    /**
     * Refuses to write over what is none of one's own.
     *
     * @param origin the ledger of the documents, empty for a preview
     * @param holds whether that ledger holds the run of a seal
     * @param isPart whether some of the year's documents are to go there, without a manifest
     * @param issuers codes of their issuers
     * @return the files of an earlier call, which go when new ones are published
     * @throws Failure with what is there
     */
    public static List<FileFingerprint> requireOwn(
            Path target,
            int year,
            Optional<DocumentsManifest.Origin> origin,
            Predicate<String> holds,
            boolean isPart,
            Collection<String> issuers) {
        Optional<DocumentsManifest> found = DocumentsManifest.understood(target);
        if (found.isEmpty() && Files.exists(target.resolve(DocumentsManifest.NAME))) {
            throw Failure.refused(DocumentsWord.FILE_OF_OTHERS, target, DocumentsManifest.NAME);
        }
        if (isPart) {
            if (found.isPresent()) {
                throw Failure.refused(DocumentsWord.WHOLE_YEAR, target);
            }
            return List.of();
        }
        found.ifPresent(manifest -> requireLike(manifest, target, year, origin, holds));
        List<FileFingerprint> earlier = found.map(DocumentsManifest::files).orElseGet(List::of);
        Set<String> listed = earlier.stream().map(FileFingerprint::name).collect(Collectors.toSet());
        ListFiles.present(target, issuers).stream()
                .filter(name -> !listed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Failure.refused(DocumentsWord.FILE_OF_OTHERS, target, name);
                });
        return earlier;
    }

    /**
     * Refuses a directory that holds documents, for files of another kind.
     *
     * @throws Failure where it does
     */
    public static void requireNoneIn(Path target) {
        if (DocumentsManifest.understood(target).isPresent()) {
            throw Failure.refused(DocumentsWord.FILE_OF_OTHERS, target, DocumentsManifest.NAME);
        }
    }

    private static void requireLike(
            DocumentsManifest manifest,
            Path target,
            int year,
            Optional<DocumentsManifest.Origin> origin,
            Predicate<String> holds) {
        if (manifest.year() != year) {
            throw Failure.refused(DocumentsWord.OTHER_YEAR, target, manifest.year(), year);
        }
        if (manifest.origin().isPresent() != origin.isPresent()) {
            throw Failure.refused(origin.isPresent() ? DocumentsWord.PREVIEWED : DocumentsWord.BILLED, target, year);
        }
        manifest.origin().ifPresent(there -> {
            if (!there.identity()
                    .equals(origin.map(DocumentsManifest.Origin::identity).orElse(""))) {
                throw Failure.refused(DocumentsWord.OTHER_LEDGER, target);
            }
            if (!holds.test(there.seal())) {
                throw Failure.refused(DocumentsWord.OLDER_LEDGER, target);
            }
        });
    }
}
