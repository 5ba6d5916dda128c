package fr.tripartite.delivery;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationFault;
import fr.tripartite.config.SenderReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.sender.Sender;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The issuers of documents, with all that their documents need. */
public final class Senders {

    private final Map<String, Sender> byCode;

    private Senders(Map<String, Sender> byCode) {
        this.byCode = byCode;
    }

    /**
     * Reads the settings of issuers.
     *
     * @param codes of the issuers whose documents are to be made
     * @throws Failure with everything that is missing or wrong in what these need
     */
    public static Senders read(Path config, Configuration configuration, Collection<String> codes) {
        Map<String, Sender> byCode = new LinkedHashMap<>();
        List<Message> faults = new ArrayList<>();
        for (SenderReader.Found found : SenderReader.read(config, configuration)) {
            if (codes.contains(found.sender().code())) {
                byCode.put(found.sender().code(), found.sender());
                found.faults().stream().map(ConfigurationFault::told).forEach(faults::add);
            }
        }
        for (String code : codes) {
            if (!byCode.containsKey(code)) {
                throw Failure.invalid(DeliveryWord.ISSUER_GONE, code);
            }
        }
        if (!faults.isEmpty()) {
            List<Message> lines = new ArrayList<>(List.of(Message.of(DeliveryWord.SETTINGS, faults.size())));
            lines.addAll(faults);
            throw Failure.invalid(Joint.LINES.of(lines));
        }
        return new Senders(byCode);
    }

    /** The issuer of a code. */
    public Sender of(String code) {
        Sender sender = byCode.get(code);
        if (sender == null) {
            throw Failure.invalid(DeliveryWord.ISSUER_GONE, code);
        }
        return sender;
    }
}
