package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.tariff.Tariffs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What {@code config/} says.
 *
 * @param tariffs issuers, services and grids
 * @param readings the choices in force
 * @param columnNames other names of the inventory's columns, by column, beside the usual ones
 * @param sources the files it was read from, in the order of their names
 */
public record Configuration(
        Tariffs tariffs, Readings readings, Map<String, List<String>> columnNames, List<Source> sources) {

    /** By what the rows of an inventory of a year are read. */
    public InventoryFormat inventoryFormat(int year) {
        return new InventoryFormat(year, tariffs, columnNames);
    }

    /** A file of the configuration; as YAML it is parsed once, however many choices of the readings it is read under. */
    public static final class Source {

        private final String name;
        private final String text;
        private @Nullable Node document;

        /**
         * A file.
         *
         * @param name path below {@code config/}, with slashes
         * @param text whole content, to the byte: all files are UTF-8
         */
        public Source(String name, String text) {
            this.name = name;
            this.text = text;
        }

        /** Its path below {@code config/}, with slashes. */
        public String name() {
            return name;
        }

        /** Its whole content. */
        public String text() {
            return text;
        }

        /** The bytes of the file. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /**
         * What it says as YAML.
         *
         * @param file its name in messages
         * @throws Failure with the line where it is not YAML
         */
        Node document(String file) {
            Node parsed = document;
            if (parsed == null) {
                parsed = YamlNode.compose(file, text.replace("\r\n", "\n"));
                document = parsed;
            }
            return parsed;
        }
    }
}
