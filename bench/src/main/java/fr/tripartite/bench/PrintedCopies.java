package fr.tripartite.bench;

import fr.tripartite.pdf.PrintFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;

/** Puts copies of one document together as those of an issuer that go by post: what that takes of time, in a heap of the caller's. */
final class PrintedCopies {

    private PrintedCopies() {}

    /**
     * Prints the milliseconds it took.
     *
     * @param arguments a PDF of the program, how many copies, the file to be written
     */
    public static void main(String[] arguments) throws IOException {
        long began = System.nanoTime();
        PrintFile.write(
                Collections.nCopies(Integer.parseInt(arguments[1]), Path.of(arguments[0])),
                true,
                Path.of(arguments[2]));
        System.out.println((System.nanoTime() - began) / 1_000_000 + " ms");
    }
}
