package fr.tripartite.job;

import fr.tripartite.ledger.LedgerLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A wire to a server that is cut, both ways, when a client says a word after it has said another. */
final class CutConnection implements AutoCloseable {

    private final ServerSocket listening;
    private final LedgerLocation.Server server;
    private final String before;
    private final String word;
    private final boolean delivered;

    private CutConnection(
            ServerSocket listening, LedgerLocation.Server server, String before, String word, boolean delivered) {
        this.listening = listening;
        this.server = server;
        this.before = before;
        this.word = word;
        this.delivered = delivered;
    }

    /**
     * Begins to listen.
     *
     * @param before what the same client has said before, somewhere in a message
     * @param word what cuts, as a message of its own
     * @param delivered whether the server still gets the word, and only its answer is lost
     */
    static CutConnection at(String before, String word, LedgerLocation.Server server, boolean delivered)
            throws IOException {
        CutConnection cut = new CutConnection(
                new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), server, before, word, delivered);
        daemon(cut::accept);
        return cut;
    }

    /** The database as it is reached by the wire. */
    LedgerLocation.Server place() {
        return new LedgerLocation.Server(
                server.url().replaceFirst(":\\d+/", ":" + listening.getLocalPort() + "/"),
                server.user(),
                server.password());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                URI address = URI.create(server.url().substring("jdbc:".length()));
                Socket database = new Socket(address.getHost(), address.getPort());
                daemon(() -> pass(client, database, true));
                daemon(() -> pass(database, client, false));
            }
        } catch (IOException e) {
            // nobody listens any more
        }
    }

    private void pass(Socket from, Socket to, boolean isClient) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            boolean armed = false;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = isClient ? new String(buffer, 0, read, StandardCharsets.ISO_8859_1) : "";
                boolean said = armed && text.contains("\0" + word + "\0");
                armed |= text.contains(before);
                if (said) {
                    from.close();
                }
                if (!said || delivered) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
                if (said) {
                    Thread.sleep(delivered ? 2_000 : 0); // the server is at work
                    return;
                }
            }
        } catch (IOException e) {
            // the other side has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
