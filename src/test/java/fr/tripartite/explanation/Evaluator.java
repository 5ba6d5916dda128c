package fr.tripartite.explanation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes what an explanation writes, exactly, knowing nothing of the program: numbers with a comma, + − × ÷ %,
 * parentheses, and {@code arrondi} to the cent, half up.
 */
final class Evaluator {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:,\\d+)?|arrondi|[-+−×÷%()]");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    private Evaluator(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** A fraction. */
    private record Exact(BigInteger over, BigInteger under) {
        static Exact of(BigDecimal number) {
            return new Exact(
                    number.movePointRight(number.scale()).toBigIntegerExact(), BigInteger.TEN.pow(number.scale()));
        }

        Exact plus(Exact other) {
            return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Exact negated() {
            return new Exact(over.negate(), under);
        }

        Exact times(Exact other) {
            return new Exact(over.multiply(other.over), under.multiply(other.under));
        }

        Exact dividedBy(Exact other) {
            return new Exact(over.multiply(other.under), under.multiply(other.over));
        }

        BigDecimal rounded() {
            return new BigDecimal(over).divide(new BigDecimal(under), 2, RoundingMode.HALF_UP);
        }

        boolean equalTo(Exact other) {
            return over.multiply(other.under).equals(other.over.multiply(under));
        }
    }

    /**
     * The value of a chain of equalities.
     *
     * @throws AssertionError where two of its sides differ
     */
    static BigDecimal value(String chain) {
        Exact value = null;
        for (String side : chain.split(" = ", -1)) {
            Evaluator evaluator = new Evaluator(side);
            Exact next = evaluator.sum();
            if (evaluator.position != evaluator.tokens.size()) {
                throw new AssertionError("not an expression: " + side);
            }
            if (value != null && !value.equalTo(next)) {
                throw new AssertionError("the sides differ: " + chain);
            }
            value = next;
        }
        if (value == null) {
            throw new AssertionError("nothing to compute");
        }
        return value.rounded();
    }

    private boolean next(String token) {
        if (position < tokens.size() && tokens.get(position).equals(token)) {
            position++;
            return true;
        }
        return false;
    }

    private Exact sum() {
        Exact value = product();
        while (true) {
            if (next("+")) {
                value = value.plus(product());
            } else if (next("−")) {
                value = value.plus(product().negated());
            } else {
                return value;
            }
        }
    }

    private Exact product() {
        Exact value = atom();
        while (true) {
            if (next("×")) {
                value = value.times(atom());
            } else if (next("÷")) {
                value = value.dividedBy(atom());
            } else {
                return value;
            }
        }
    }

    private Exact atom() {
        if (next("-")) {
            return atom().negated();
        }
        if (next("arrondi")) {
            return Exact.of(atom().rounded());
        }
        if (next("(")) {
            Exact value = sum();
            if (!next(")")) {
                throw new AssertionError("a parenthesis is not closed");
            }
            return value;
        }
        Exact number = Exact.of(new BigDecimal(tokens.get(position++).replace(',', '.')));
        return next("%") ? number.times(Exact.of(new BigDecimal("0.01"))) : number;
    }
}
