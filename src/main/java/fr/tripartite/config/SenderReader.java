package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.sender.Bank;
import fr.tripartite.sender.Mentions;
import fr.tripartite.sender.Sender;
import fr.tripartite.tariff.Issuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads what {@code issuers.yml} says of an issuer for its documents. Nothing of it is needed before documents are made: other
 * verbs know its keys and look no further. What is missing or wrong is kept, so that all of it can be told at once.
 */
public final class SenderReader {

    /** Keys of an issuer that only its documents need; the last two are those of titres, which nothing reads yet. */
    static final Set<String> KEYS = Set.of(
            "specimen",
            "electronic-address",
            "contact",
            "payment",
            "signatory",
            "mentions",
            "facturx",
            "titre",
            "devis",
            "pes",
            "categories");

    /** Keys of an issuer's VAT that only its documents need. */
    static final Set<String> VAT_KEYS = Set.of("option-debits", "exemption-code");

    private static final Pattern TOWN = Pattern.compile("\\d{5} .+");
    private static final Pattern ELECTRONIC = Pattern.compile("[A-Za-z0-9+_.-]{1,125}");
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,13}");
    private static final Pattern EXEMPTION = Pattern.compile("VATEX-[A-Z0-9-]+");
    /** Transfers, of any kind: nothing but an account is named. */
    private static final Pattern MEANS = Pattern.compile("30|31|42|58");

    /** Words of the note BAR that the rules of electronic invoices know. */
    private static final SortedSet<String> ROUTINGS =
            new TreeSet<>(Set.of("B2B", "B2BINT", "B2C", "OUTOFSCOPE", "ARCHIVEONLY"));

    private static final Pattern IMAGE = Pattern.compile("[\\w-]+(\\.[\\w-]+)+");
    private static final String TEMPLATES = "documents";
    private static final Pattern MONTHS = Pattern.compile("[1-9]|1\\d|2[0-4]");
    private static final int USUAL_MONTHS = 3;
    private static final int POSTCODE = 5;
    private static final int MOST_DAYS = 365;
    private static final int MOST_LINES = 3;
    private static final int LONGEST_NAME = 99;

    private final Path directory;
    private final YamlNode node;
    private final Issuer issuer;
    private final List<ConfigurationFault> faults = new ArrayList<>();

    private SenderReader(Path directory, YamlNode node, Issuer issuer) {
        this.directory = directory;
        this.node = node;
        this.issuer = issuer;
    }

    /**
     * What was read.
     *
     * @param sender the issuer; parts that have a fault are empty
     * @param faults all that is missing or wrong
     */
    public record Found(Sender sender, List<ConfigurationFault> faults) {}

    /**
     * Reads all issuers.
     *
     * @param directory of the configuration
     * @throws Failure where a key is unknown, or has no value of its kind
     */
    public static List<Found> read(Path directory, Configuration configuration) {
        return readers(directory, configuration).stream()
                .map(SenderReader::read)
                .toList();
    }

    private static List<SenderReader> readers(Path directory, Configuration configuration) {
        String file = directory.resolve(ConfigurationReader.ISSUERS).toString();
        Configuration.Source source = configuration.sources().stream()
                .filter(each -> each.name().equals(ConfigurationReader.ISSUERS))
                .findFirst()
                .orElseThrow(() -> Failure.invalid(ConfigurationWord.FILE_MISSING, file));
        List<YamlNode> nodes = YamlNode.of(file, source.document(file), configuration.readings())
                .list();
        List<Issuer> issuers = configuration.tariffs().issuers();
        List<SenderReader> all = new ArrayList<>();
        for (int i = 0; i < issuers.size(); i++) {
            all.add(new SenderReader(directory, nodes.get(i), issuers.get(i)));
        }
        return all;
    }

    /**
     * The issuers whose settings are an example.
     *
     * @param directory of the configuration, for sentences
     */
    public static List<String> specimens(Path directory, Configuration configuration) {
        List<String> codes = new ArrayList<>();
        for (SenderReader reader : readers(directory, configuration)) {
            if (reader.root().flag("specimen").orElse(false)) {
                codes.add(reader.issuer.code());
            }
        }
        return codes;
    }

    private Found read() {
        SettingsPart titre = part("titre", Set.of("mentions", "print"));
        boolean isTitre = titre.flag("mentions").orElse(true);
        SettingsPart print = titre.part("print", Set.of("logo", "recto-verso"));
        Sender sender = new Sender(
                issuer,
                root().flag("specimen").orElse(false),
                address(),
                electronicAddress(),
                contact(),
                bank(),
                vat(),
                mentions(isTitre),
                titre(isTitre),
                logo(print),
                quoteMonths(),
                print.flag("recto-verso").orElse(false));
        name();
        return new Found(sender, List.copyOf(faults));
    }

    private void name() {
        if (SettingsPart.isUnfinished(issuer.name())) {
            root().fault("name", ConfigurationWord.TO_BE_FILLED, "name");
        } else if (issuer.name().length() > LONGEST_NAME) {
            root().fault("name", ConfigurationWord.TOO_LONG, "name", LONGEST_NAME);
        }
    }

    private String logo(SettingsPart print) {
        String logo = print.text("logo");
        Path file = directory.resolve(TEMPLATES).resolve(IMAGE.matcher(logo).matches() ? logo : "");
        if (!logo.isEmpty() && !Files.isRegularFile(file)) {
            print.fault("logo", ConfigurationWord.NO_LOGO, "titre.print.logo", logo, directory.resolve(TEMPLATES));
        }
        return logo;
    }

    private String routing() {
        SettingsPart facturx = part("facturx", Set.of("bar"));
        String bar = facturx.text("bar");
        if (!bar.isEmpty() && !ROUTINGS.contains(bar)) {
            facturx.fault("bar", ConfigurationWord.NOT_ONE_OF, bar, ROUTINGS);
        }
        return bar;
    }

    private int quoteMonths() {
        SettingsPart devis = part("devis", Set.of("months"));
        String months = devis.text("months");
        if (months.isEmpty()) {
            return USUAL_MONTHS;
        }
        if (!MONTHS.matcher(months).matches()) {
            devis.fault("months", ConfigurationWord.NO_MONTHS, "devis.months", months);
            return USUAL_MONTHS;
        }
        return Integer.parseInt(months);
    }

    private Sender.Address address() {
        List<String> lines = new ArrayList<>();
        issuer.address().forEach(line -> lines.add(line.strip()));
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        boolean isUnfinished = lines.stream().anyMatch(SettingsPart::isUnfinished);
        if (isUnfinished
                || lines.size() < 2
                || lines.size() > MOST_LINES + 1
                || !TOWN.matcher(last).matches()) {
            root().fault(
                            "address",
                            isUnfinished ? ConfigurationWord.TO_BE_FILLED : ConfigurationWord.NO_ADDRESS,
                            "address");
            return new Sender.Address(List.of(), "", "");
        }
        return new Sender.Address(
                lines.subList(0, lines.size() - 1),
                last.substring(0, POSTCODE),
                last.substring(POSTCODE).strip());
    }

    private String electronicAddress() {
        String siren = issuer.siret().substring(0, 9);
        String given = root().text("electronic-address");
        if (!given.isEmpty() && !(ELECTRONIC.matcher(given).matches() && given.startsWith(siren))) {
            root().fault("electronic-address", ConfigurationWord.NO_ELECTRONIC_ADDRESS, given, siren);
        }
        return given.isEmpty() ? siren + "_" + issuer.siret() : given;
    }

    private Sender.Contact contact() {
        SettingsPart contact = part("contact", Set.of("name", "phone", "email"));
        List<String> texts = List.of(contact.text("name"), contact.text("phone"), contact.text("email"));
        long filled = texts.stream().filter(text -> !text.isEmpty()).count();
        if (filled > 0) {
            List.of("name", "phone", "email").forEach(contact::needed);
        }
        return new Sender.Contact(texts.get(0), texts.get(1), texts.get(2));
    }

    private Bank bank() {
        SettingsPart payment = part("payment", Set.of("iban", "bic", "account", "days", "means", "text"));
        String iban = payment.needed("iban", text -> Bank.isIban(compact(text)), ConfigurationWord.NO_IBAN);
        String bic = payment.needed("bic", text -> Bank.isBic(compact(text)), ConfigurationWord.NO_BIC);
        String days = payment.needed(
                "days",
                text -> text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST_DAYS,
                ConfigurationWord.NO_DAYS);
        return new Bank(
                compact(iban),
                compact(bic),
                payment.needed("account"),
                days.isEmpty() ? 0 : Integer.parseInt(days),
                payment.needed("means", text -> MEANS.matcher(text).matches(), ConfigurationWord.NO_MEANS),
                payment.note("text"));
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private Sender.VatTerms vat() {
        SettingsPart vat = part("vat", Set.of("rate", "number", "mention", "option-debits", "exemption-code"));
        String code = vat.text("exemption-code");
        if (issuer.vat().rate().isZero()) {
            vat.needed("mention");
            code = vat.needed(
                    "exemption-code", text -> EXEMPTION.matcher(text).matches(), ConfigurationWord.NO_EXEMPTION);
        } else {
            vat.needed(
                    "number",
                    text -> VAT_NUMBER.matcher(text.replaceAll("\\s", "")).matches(),
                    ConfigurationWord.NO_VAT_NUMBER);
        }
        return new Sender.VatTerms(vat.flag("option-debits").orElse(false), code);
    }

    private Mentions mentions(boolean isTitre) {
        SettingsPart mentions =
                part("mentions", Set.of("PMT", "PMD", "AAB", "REG", "recours", "recours-court", "operation"));
        SettingsPart operation = mentions.part("operation", Set.of("S1", "B1", "M1"));
        return new Mentions(
                mentions.note("PMT"),
                mentions.note("PMD"),
                mentions.note("AAB"),
                isTitre ? mentions.note("REG") : "",
                isTitre ? mentions.note("recours") : "",
                operation.note("S1"),
                operation.note("B1"),
                operation.note("M1"),
                routing());
    }

    private Sender.Titre titre(boolean isTitre) {
        SettingsPart signatory = part("signatory", Set.of("last-name", "first-name", "role"));
        return isTitre
                ? new Sender.Titre(
                        true, signatory.needed("last-name"), signatory.needed("first-name"), signatory.needed("role"))
                : new Sender.Titre(false, "", "", "");
    }

    private SettingsPart root() {
        return SettingsPart.of(node, faults);
    }

    private SettingsPart part(String key, Set<String> keys) {
        return root().part(key, keys);
    }
}
