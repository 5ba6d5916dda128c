package fr.tripartite.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java source says in strings, text blocks and numbers; comments may say anything. */
final class JavaLiterals {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*|(?s:/\\*.*?\\*/))\
            |(?<text>"{3}(?s:(?:\\\\.|(?!"{3}).)*)"{3}|"(?:\\\\.|[^"\\\\\\n])*")\
            |(?<character>'(?:\\\\.|[^'\\\\])+')\
            |(?<number>(?<![\\w.])\\d[\\w.]*)""");

    private JavaLiterals() {}

    /** The strings of a source as they are written, without their quotes. */
    static List<String> texts(String source) {
        return find("text", source).stream()
                .map(literal -> literal.replaceAll("^\"+|\"+$", ""))
                .toList();
    }

    /** The numbers of a source, without underscores. */
    static List<String> numbers(String source) {
        return find("number", source).stream()
                .map(literal -> literal.replace("_", ""))
                .toList();
    }

    private static List<String> find(String kind, String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group(kind) != null) {
                found.add(matcher.group(kind));
            }
        }
        return found;
    }
}
