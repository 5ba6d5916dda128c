package fr.tripartite.documents;

import fr.tripartite.facturx.PlainText;
import java.util.List;
import java.util.Random;

/** Texts as nobody should type them and somebody will: the same for the same seed. */
final class HostileText {

    private static final List<String> PIECES = List.of(
            "Commune d'",
            "Œuvre ",
            "ﬁnances",
            "\n",
            "\r\n",
            "\t \u2028\u2029\u0085",
            "\u0000\u0001\u0007\u001b\u007f\u009f",
            "\ud83d",
            "\ude00",
            "\ufffe\uffff\ufdd0",
            "\ufeff",
            "\ufffd",
            "\ue000\uef00\uf400\uf8ff",
            "\u00a0\u202f\u2007\u3000",
            "\u200b\u200d\u2060\u00ad",
            "\u200e\u200f\u202a\u202e\u2066\u2069",
            "\u05d0\u05d1\u05d2 \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "e\u0301\u0323\u0302\u0308\u20dd",
            "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034d",
            "😀👨\u200d👩\u200d👧🇫🇷",
            "中文字 \ud840\udc00",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟙𝟚𝟛",
            "\udbff\udfff\udb40\udc41",
            "<b>gras</b>",
            "</td></tr></table></body>",
            "<img src=\"http://example.com/x.png\" alt=\"x\"/>",
            "<style>@page{size:1mm}</style>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.0\"?>",
            "&amp;",
            "&",
            "&#0;&#x1F600;&nbsp;&boom;",
            "\"'`«»“”",
            "{{iban}}",
            "}}{{",
            "=HYPERLINK(\"http://example.com\";\"x\")",
            "+33 -1 @x",
            "url(http://example.com/x)",
            "%s %n ${x} \\u0041 \\n \\",
            "; , | / \\ : * ? \" < > |",
            "0,00 € 100 %",
            "x".repeat(60),
            "W".repeat(40),
            "il".repeat(30),
            "…—–‑-",
            "½ ² ŀ ŉ ǆ ſ");

    private final Random random;

    HostileText(long seed) {
        this.random = new Random(seed);
    }

    /** A text that says something, of up to some 300 characters. */
    String next() {
        StringBuilder text = new StringBuilder();
        for (int piece = 1 + random.nextInt(8); piece > 0; piece--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(character(0x250)).append(character(0x250));
                case 1 -> text.append(character(0x3000)).append(character(0x110000));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return PlainText.of(text.toString()).isEmpty() ? "A" + text : text.toString();
    }

    /** The same as a cell of {@code tiers.csv} takes it. */
    String cell() {
        String cell = PlainText.of(next(), 38);
        return cell.isEmpty() ? "A" : cell;
    }

    private String character(int bound) {
        return new StringBuilder().appendCodePoint(random.nextInt(bound)).toString();
    }
}
