package fr.tripartite.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at every byte of a file once: what any program that reads it must do. */
final class ByteLoop {

    private static final int BUFFER = 1 << 16;

    private ByteLoop() {}

    /**
     * Prints the number of lines and a sum of the bytes.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws IOException {
        long lines = 0;
        long sum = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                    sum = sum * 31 + buffer[i];
                }
            }
        }
        System.out.println(lines + " lines, " + Long.toHexString(sum));
    }
}
