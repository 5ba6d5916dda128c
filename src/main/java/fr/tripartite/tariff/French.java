package fr.tripartite.tariff;

import fr.tripartite.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The French words of ranges, dates and amounts, as a finance officer reads them. */
public final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private French() {}

    /** A day, {@code 31/12/2024}: in every file and sentence. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 1225,00 €}. */
    public static String euros(Money money) {
        return money.format(',') + " €";
    }

    /** A number with a decimal comma, such as {@code 1,20}. */
    public static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** An amount and what it is, such as {@code 16,10 € HT}. */
    public static String euros(Money money, Basis basis) {
        return euros(money) + " " + basis;
    }

    /** An amount with its sign, such as {@code +0,68 €}. */
    public static String signedEuros(Money money) {
        return (money.cents() > 0 ? "+" : "") + euros(money);
    }

    /** Such as {@code année 3}, {@code années 1 à 2}, {@code années 3 et suivantes}: any feminine word will do. */
    public static String range(Range range, String one, String several) {
        Long until = range.until();
        if (until == null) {
            return several + " " + range.from() + " et suivantes";
        }
        return until == range.from() ? one + " " + until : several + " " + range.from() + " à " + until;
    }

    /** Such as {@code 5 à 10}, {@code 1001 et plus}. */
    public static String bounds(Range range) {
        Long until = range.until();
        if (until == null) {
            return range.from() + " et plus";
        }
        return until == range.from() ? Long.toString(until) : range.from() + " à " + until;
    }

    /** Such as {@code 1 unité}, {@code 5 à 10 unités}, {@code 21 unités et plus}. */
    public static String units(Range range) {
        return Long.valueOf(1).equals(range.until()) ? bounds(range) + " unité" : counted(range, "unités");
    }

    /** Such as {@code 5 à 10 agents}, {@code 1001 agents et plus}. */
    public static String counted(Range range, String several) {
        return range.until() == null ? range.from() + " " + several + " et plus" : bounds(range) + " " + several;
    }

    /** Billed years, such as {@code année facturée 2023}, {@code années facturées 2024 et suivantes}. */
    public static String billed(Range years) {
        return range(years, "année facturée", "années facturées");
    }

    /** Days, such as {@code du 01/01/2023 au 31/12/2023}; empty where any day will do. */
    public static String dates(DateRange dates) {
        boolean open = dates.from().equals(LocalDate.MIN);
        boolean endless = dates.until().equals(LocalDate.MAX);
        if (open && endless) {
            return "";
        }
        if (open) {
            return "jusqu'au " + day(dates.until());
        }
        if (endless) {
            return "à partir du " + day(dates.from());
        }
        return dates.from().equals(dates.until())
                ? "le " + day(dates.from())
                : "du " + day(dates.from()) + " au " + day(dates.until());
    }

    /** Subscription and start, such as {@code souscription jusqu'au 25/03/2024}; empty where any dates will do. */
    public static String dates(DateRange subscribed, DateRange started) {
        List<String> words = new ArrayList<>();
        String subscription = dates(subscribed);
        if (!subscription.isEmpty()) {
            words.add("souscription " + subscription);
        }
        String start = dates(started);
        if (!start.isEmpty()) {
            words.add("mise en service " + start);
        }
        return String.join(", ", words);
    }

    /** The rows a window takes, such as {@code souscription jusqu'au 25/03/2024, années facturées 2023 à 2026}. */
    public static String window(Grid.Window window) {
        String dates = dates(window.subscribed(), window.started());
        String billed = billed(window.billed());
        return dates.isEmpty() ? billed : dates + ", " + billed;
    }

    /** The first bodies, and what the subsidy covers for them. */
    public static String subsidy(Grid.Subsidy subsidy) {
        String order =
                switch (subsidy.order()) {
                    case SUBSCRIPTION_DATE -> "date de souscription";
                    case START_DATE -> "date de mise en service";
                };
        return subsidy.places() + " places, service " + subsidy.service() + ", "
                + dates(DateRange.ALWAYS, subsidy.started()) + ", dans l'ordre de la " + order + " puis du SIRET, "
                + subsidy.years() + " années de souscription couvertes";
    }

    /** What becomes of bodies that a grid was not made for. */
    public static String suitability(Grid.Suitability made) {
        return (made.refuse() ? "rejeté" : "facturé avec un avertissement") + " : " + made.words();
    }

    /** When a charge is due. */
    public static String period(Period period) {
        return switch (period) {
            case YEARLY -> "chaque année";
            case ONCE -> "une fois";
            case COMMISSIONING -> "à la mise en service";
        };
    }

    /** How units make a quantity. */
    public static String counting(Charge.Counting counting) {
        return switch (counting) {
            case EACH_UNIT -> "par unité";
            case ROW_BAND -> "tranche de la ligne";
            case GRID_BAND -> "tranche de l'organisme dans la grille";
            case BODY_BAND -> "tranche de l'organisme, toutes grilles";
        };
    }

    /** The type of a body. */
    public static String bodyType(BodyType type) {
        return switch (type) {
            case COMMUNE -> "commune";
            case ETABLISSEMENT -> "établissement";
            case AUTRE -> "autre structure";
        };
    }
}
