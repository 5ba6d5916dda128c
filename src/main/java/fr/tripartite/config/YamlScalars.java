package fr.tripartite.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a YAML file says, value by value: comments, layout and line ends say nothing. */
final class YamlScalars {

    /** A value as written, the key that it stands under, and its line, from 1. */
    record Scalar(String key, String text, int line) {}

    private final Map<String, Scalar> scalars = new LinkedHashMap<>();

    private YamlScalars() {}

    /** The values of a file, by their path. */
    static Map<String, Scalar> of(Configuration.Source file) {
        YamlScalars found = new YamlScalars();
        found.add("", "", file.document(file.name()));
        return found.scalars;
    }

    private void add(String path, String key, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                add(path + "/" + name, name, tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node item : sequence.getValue()) {
                add(path + "/" + index++, key, item);
            }
        } else if (node instanceof ScalarNode scalar) {
            int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
            scalars.put(path, new Scalar(key, scalar.getValue(), line));
        }
    }
}
