package fr.tripartite.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What fills a template: texts by name, and lists of such. A text that is empty, and a list of none, count as absent. */
public final class Values {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Values>> lists = new HashMap<>();

    /** Sets a text. */
    public Values put(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Sets whether something is so. */
    public Values put(String name, boolean holds) {
        return put(name, holds ? "oui" : "");
    }

    /** Sets a list. */
    public Values put(String name, List<Values> items) {
        lists.put(name, List.copyOf(items));
        return this;
    }

    /** A text; empty where there is none. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    List<Values> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** Whether there is such a text or list. */
    boolean has(String name) {
        return !text(name).isEmpty() || !list(name).isEmpty();
    }

    /** These values, and behind them others. */
    Values within(Values outer) {
        Values all = new Values();
        all.texts.putAll(outer.texts);
        all.lists.putAll(outer.lists);
        all.texts.putAll(texts);
        all.lists.putAll(lists);
        return all;
    }
}
