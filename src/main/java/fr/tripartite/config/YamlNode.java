package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.tariff.Range;
import fr.tripartite.words.Complaint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file: its text exactly as written (12.50 stays 12.50), its keys checked, its line known.
 *
 * <p>A mapping {@code {reading: R5, a: …, b: …}} stands for the branch that the reading's choice names; whoever reads
 * the file does not see the difference. Every fault is a {@link Failure} with file and line.
 */
final class YamlNode {

    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
    private static final String READING = "reading";
    /** Key whose list names the readings that what stands beside it rests on, where no choice is written out. */
    static final String READINGS = "readings";

    private final String file;
    private final Node node;
    private final @Nullable Readings readings;
    private final List<String> via;

    private YamlNode(String file, Node node, @Nullable Readings readings) {
        this(file, node, readings, List.of());
    }

    private YamlNode(String file, Node node, @Nullable Readings readings, List<String> via) {
        this.file = file;
        this.node = node;
        this.readings = readings;
        this.via = via;
    }

    /**
     * A whole document.
     *
     * @param file name for messages
     * @param readings what chooses between branches, or null where the file may hold no choice
     */
    static YamlNode of(String file, Node document, @Nullable Readings readings) {
        return new YamlNode(file, document, readings).chosen();
    }

    static Node compose(String file, String text) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> unreadable(file, 0, new Complaint(ConfigurationWord.FILE_EMPTY)));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw unreadable(file, line, new Complaint(ConfigurationWord.NO_YAML_LINE, String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw unreadable(file, 0, new Complaint(ConfigurationWord.NO_YAML, String.valueOf(e.getMessage())));
        }
    }

    private static Failure unreadable(String file, int line, Complaint problem) {
        return new ConfigurationFault(List.of(new ConfigurationFault.Location(file, line)), problem).failure();
    }

    private YamlNode at(Node child) {
        if (child.isRecursive()) {
            throw error(ConfigurationWord.ALIAS_OF_ITSELF);
        }
        return new YamlNode(file, child, readings).chosen();
    }

    private YamlNode chosen() {
        if (!(node instanceof MappingNode mapping) || !holdsReading(mapping)) {
            return this;
        }
        Map<String, Node> branches = entries();
        String reading = new YamlNode(file, removed(branches), null).text();
        if (readings == null) {
            throw error(ConfigurationWord.NO_CHOICE_HERE);
        }
        String choice = readings.choice(reading, branches.keySet(), this);
        Set<String> within = new LinkedHashSet<>();
        branches.values().forEach(other -> collectReadings(other, within));
        readings.seen(within);
        Node branch = branches.get(choice);
        if (branch == null) {
            throw error(ConfigurationWord.NO_BRANCH, reading, choice);
        }
        List<String> all = new ArrayList<>(via);
        all.add(reading);
        return new YamlNode(file, branch, readings, all).chosen();
    }

    /** Ids of the readings whose choices led here. */
    List<String> via() {
        return via;
    }

    /** Ids of all readings that are chosen or named (key {@code readings}) below these keys, or below all. */
    List<String> readingsBelow(String... keys) {
        Set<String> ids = new LinkedHashSet<>();
        if (keys.length == 0) {
            collectReadings(node, ids);
            requireKnown(ids);
        }
        for (String key : keys) {
            Node value = entries().get(key);
            if (value != null) {
                collectReading(key, value, ids);
                new YamlNode(file, value, readings).requireKnown(ids);
            }
        }
        return List.copyOf(ids);
    }

    private void requireKnown(Set<String> ids) {
        for (String id : ids) {
            if (readings == null || !readings.has(id)) {
                throw error(ConfigurationWord.READING_UNKNOWN, id);
            }
        }
    }

    private static void collectReadings(Node from, Set<String> ids) {
        if (from instanceof SequenceNode sequence && !from.isRecursive()) {
            sequence.getValue().forEach(item -> collectReadings(item, ids));
        } else if (from instanceof MappingNode mapping && !from.isRecursive()) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    collectReading(key.getValue(), tuple.getValueNode(), ids);
                }
            }
        }
    }

    private static void collectReading(String key, Node value, Set<String> ids) {
        if (key.equals(READING) && value instanceof ScalarNode id) {
            ids.add(id.getValue());
        } else if (key.equals(READINGS) && value instanceof SequenceNode list) {
            list.getValue().forEach(item -> {
                if (item instanceof ScalarNode id) {
                    ids.add(id.getValue());
                }
            });
        } else {
            collectReadings(value, ids);
        }
    }

    private static boolean holdsReading(MappingNode mapping) {
        return mapping.getValue().stream()
                .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(READING));
    }

    private Node removed(Map<String, Node> branches) {
        Node value = branches.remove(READING);
        if (value == null) {
            throw error(ConfigurationWord.KEY_MISSING, READING);
        }
        return value;
    }

    private Map<String, Node> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error(ConfigurationWord.NO_KEYS);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw error(ConfigurationWord.KEY_NO_WORD);
            }
            if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new YamlNode(file, key, null).error(ConfigurationWord.KEY_TWICE, key.getValue());
            }
        }
        return entries;
    }

    Failure error(ConfigurationWord problem, Object... arguments) {
        return error(new Complaint(problem, arguments));
    }

    Failure error(Complaint fault) {
        return fault(fault).failure();
    }

    ConfigurationFault fault(Complaint fault) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new ConfigurationFault(List.of(new ConfigurationFault.Location(file, line)), fault);
    }

    /** Builds something that checks itself, and gives its complaint this file and line. */
    <T> T build(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (Complaint e) {
            throw error(e);
        }
    }

    /** Refuses any key but these. */
    YamlNode allow(Set<String> keys) {
        entries();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !keys.contains(key.getValue())) {
                throw new YamlNode(file, key, null)
                        .error(ConfigurationWord.KEY_UNKNOWN, key.getValue(), new TreeSet<>(keys));
            }
        }
        return this;
    }

    /** The value of a key that must be there. */
    YamlNode get(String key) {
        return optional(key).orElseThrow(() -> error(ConfigurationWord.KEY_MISSING, key));
    }

    Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(entries().get(key)).map(this::at);
    }

    /** Text of an optional key; an empty text counts as absent. */
    Optional<String> optionalText(String key) {
        return optional(key).map(YamlNode::possiblyEmptyText).filter(text -> !text.isEmpty());
    }

    Map<String, YamlNode> map() {
        Map<String, YamlNode> map = new LinkedHashMap<>();
        entries().forEach((key, value) -> map.put(key, at(value)));
        return map;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        map().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(ConfigurationWord.NO_LIST);
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(at(item)));
        return items;
    }

    String possiblyEmptyText() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error(ConfigurationWord.NO_VALUE);
        }
        return scalar.getValue();
    }

    /** The text as written, which may not be empty. */
    String text() {
        String text = possiblyEmptyText();
        if (text.isBlank()) {
            throw error(ConfigurationWord.VALUE_MISSING);
        }
        return text;
    }

    /** A whole number up to nine digits. */
    int integer() {
        String text = text();
        if (!INTEGER.matcher(text).matches()) {
            throw error(ConfigurationWord.NO_WHOLE_NUMBER, text);
        }
        return Integer.parseInt(text);
    }

    boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            throw error(ConfigurationWord.NO_FLAG, text);
        }
        return text.equals("true");
    }

    /** A day written yyyy-MM-dd. */
    LocalDate date() {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw error(ConfigurationWord.NO_DAY, text);
        }
    }

    /** Numbers as {@link Range#parse} reads them. */
    Range range() {
        return build(() -> Range.parse(text()));
    }

    /** One of these words, as the value it stands for. */
    <T> T oneOf(Map<String, T> words) {
        T value = words.get(text());
        if (value == null) {
            throw error(ConfigurationWord.NOT_ONE_OF, text(), new TreeSet<>(words.keySet()));
        }
        return value;
    }
}
