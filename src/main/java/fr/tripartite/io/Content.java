package fr.tripartite.io;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once, wherever they are kept. */
@FunctionalInterface
public interface Content {

    /** Reads them from the first on; the caller closes. */
    InputStream open() throws IOException;
}
