package fr.tripartite.publication;

import fr.tripartite.io.Markup;
import fr.tripartite.money.Money;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A page that needs nothing beside it: no script, no network. Every bar stands beside its figure in words, so that who does not
 * see it misses nothing.
 */
final class ReportPage {

    private static final Words WORDS = Words.FRENCH_ON_SCREEN;
    private static final int WHOLE = 1_000;

    private final Markup html = new Markup("<!DOCTYPE html>\n");
    private boolean isInSection;

    ReportPage(Message title) {
        html.open("html", "lang", "fr").line().open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", say(title)).line();
        html.open("style").written(style()).close("style").line().close("head").line();
        html.open("body").line().open("main").line();
        html.element("h1", say(title)).line();
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(ReportPage.class.getResourceAsStream("rapport.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(Message message) {
        return WORDS.say(message);
    }

    /** The page as a whole; nothing can be added after. */
    String html() {
        endSection();
        return html.close("main")
                .line()
                .close("body")
                .line()
                .close("html")
                .line()
                .toString();
    }

    void section(Message title) {
        endSection();
        isInSection = true;
        html.open("section").line().element("h2", say(title)).line();
    }

    private void endSection() {
        if (isInSection) {
            html.close("section").line();
        }
    }

    void subsection(Message title) {
        html.element("h3", say(title)).line();
    }

    void note(Message sentence) {
        html.element("p", say(sentence)).line();
    }

    void beginList() {
        html.open("ul").line();
    }

    void item(Message sentence) {
        html.element("li", say(sentence)).line();
    }

    void link(String file, Message sentence) {
        html.open("li").element("a", say(sentence), "href", file).text(" (" + file + ")");
        html.close("li").line();
    }

    void endList() {
        html.close("ul").line();
    }

    /** Begins a table with the heads of its first columns, a text and then figures; further ones may follow. */
    ReportPage beginTable(Message caption, List<ReportWord> heads) {
        beginTable("figures", caption, heads.get(0));
        heads.subList(1, heads.size()).forEach(word -> figureHead(Message.of(word)));
        return this;
    }

    /** Begins a table whose last column holds sentences; further heads follow. */
    ReportPage beginChanges(Message caption, ReportWord head) {
        beginTable("changes", caption, head);
        return this;
    }

    /** A table of three columns with a bar in the middle one. */
    void beginBars(Message caption, ReportWord head, ReportWord figure) {
        beginTable("bars", caption, head);
        head(Message.of(ReportWord.BAR)).figureHead(Message.of(figure)).endHead();
    }

    private void beginTable(String kind, Message caption, ReportWord head) {
        // a wide table is moved sideways by itself, also by the keyboard
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", say(caption));
        html.open("table", "class", kind).element("caption", say(caption));
        html.open("thead").open("tr");
        head(Message.of(head));
    }

    ReportPage head(Message text) {
        html.element("th", say(text), "scope", "col");
        return this;
    }

    ReportPage figureHead(Message text) {
        html.element("th", say(text), "scope", "col", "class", "number");
        return this;
    }

    ReportPage endHead() {
        html.close("tr").close("thead").line().open("tbody").line();
        return this;
    }

    ReportPage beginRow(String head) {
        html.open("tr").element("th", head, "scope", "row");
        return this;
    }

    ReportPage blank(int cells) {
        for (int i = 0; i < cells; i++) {
            html.open("td").close("td");
        }
        return this;
    }

    /** A cell with a whole number; where it stands in {@code controle.json}, empty where nowhere. */
    ReportPage count(String figure, long count) {
        return figure(figure, Long.toString(count), Long.toString(count));
    }

    /** A cell with an amount, likewise. */
    ReportPage amount(String figure, Money amount) {
        return figure(figure, amount.toString(), WORDS.euros(amount));
    }

    ReportPage difference(Money amount) {
        return figure("", amount.toString(), WORDS.signed(amount));
    }

    private ReportPage figure(String figure, String value, String text) {
        html.open("td", "class", "number");
        if (figure.isEmpty()) {
            html.element("data", text, "value", value);
        } else {
            html.element("data", text, "value", value, "data-figure", figure);
        }
        html.close("td");
        return this;
    }

    ReportPage cell(Message text) {
        html.element("td", say(text));
        return this;
    }

    ReportPage cells(List<Message> texts) {
        return cell(Joint.CLAUSES.of(texts));
    }

    /** A cell with a bar, of which the whole is as long as the cell. */
    ReportPage bar(long part, long whole) {
        long share = part <= 0 || whole <= 0 ? 0 : Math.max(1, WHOLE * part / whole);
        html.open("td", "class", "bar");
        html.open("svg", "viewBox", "0 0 1000 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        html.open("rect", "class", "whole", "width", Integer.toString(WHOLE), "height", "10")
                .close("rect");
        html.open("rect", "class", "part", "width", Long.toString(share), "height", "10")
                .close("rect");
        html.close("svg").close("td");
        return this;
    }

    ReportPage endRow() {
        html.close("tr").line();
        return this;
    }

    void endTable() {
        html.close("tbody").close("table").close("div").line();
    }
}
