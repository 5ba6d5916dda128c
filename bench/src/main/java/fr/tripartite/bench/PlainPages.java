package fr.tripartite.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The library as its users call it, making plain pages of the same sort: a peer for what documents cost. */
final class PlainPages {

    private static final int LINES = 5;
    private static final byte[] REGULAR = resource("DejaVuSans.ttf");
    private static final byte[] BOLD = resource("DejaVuSans-Bold.ttf");
    private static final byte[] COLOURS = resource("sRGB.icc");

    private PlainPages() {}

    private static byte[] resource(String name) {
        try (InputStream in = PlainPages.class.getResourceAsStream("/fr/tripartite/pdf/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes pages on all processors and forgets them.
     *
     * @param arguments how many
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        XRLog.setLoggingEnabled(false);
        int count = Integer.parseInt(arguments[0]);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Integer>> pages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int number = i;
            pages.add(workers.submit(() -> page(number)));
        }
        for (Future<Integer> page : pages) {
            page.get();
        }
        workers.shutdown();
    }

    private static int page(int number) throws IOException {
        String rows = IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> String.format(
                        Locale.ROOT,
                        "<tr><td>%d</td><td>A service and where its price stands</td><td>%d.00</td></tr>",
                        line,
                        number * line))
                .collect(Collectors.joining());
        String html = "<html lang='en'><head><title>Page " + number + "</title><meta name='description' content='x'/>"
                + "<style>body { font-family: 'DejaVu Sans'; font-size: 8.5pt } td { padding: 1mm }</style></head>"
                + "<body><h1>Page " + number
                + "</h1><table><thead><tr><th scope='col'>No.</th><th scope='col'>What</th>"
                + "<th scope='col'>Amount</th></tr></thead><tbody>" + rows + "</tbody></table></body></html>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), "DejaVu Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        builder.run();
        return bytes.size();
    }
}
