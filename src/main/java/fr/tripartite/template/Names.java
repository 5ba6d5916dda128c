package fr.tripartite.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a template may use.
 *
 * @param texts everywhere
 * @param lists names of lists, with the names of their items
 * @param required names that have to be used somewhere: what the law wants shown
 */
public record Names(Set<String> texts, Map<String, Set<String>> lists, Set<String> required) {

    /** Keeps copies. */
    public Names {
        texts = Set.copyOf(texts);
        lists = Map.copyOf(lists);
        required = Set.copyOf(required);
    }

    /** The same where an item of a list can be named as well. */
    Names within(String list) {
        Set<String> all = new TreeSet<>(texts);
        all.addAll(lists.getOrDefault(list, Set.of()));
        return new Names(all, lists, required);
    }

    boolean isList(String name) {
        return lists.containsKey(name);
    }

    boolean knows(String name) {
        return texts.contains(name) || isList(name);
    }
}
