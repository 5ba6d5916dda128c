package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.tiers.ChorusReferences;
import fr.tripartite.tiers.Dispatch;
import fr.tripartite.tiers.PostalAddress;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.tiers.TiersCategory;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the bodies are, as people write it down. */
class TiersFileTest {

    private static final String ARRAS = "21620041000019";
    private static final String ABLAIN = "21620001400019";
    private static final String ABLAINZEVELLE = "21620002200012";
    private static final String ACHEVILLE = "21620003000015";
    private static final String HEADER =
            "siret;nom;complement;adresse1;adresse2;adresse3;code_postal;ville;categorie;adresse_electronique;chorus;"
                    + "envoi;courriel;reference\n";
    private static final String LONGEST_LINE = "12 bis avenue du Maréchal de Lattre XY";
    private static final String E_MAIL_OF_254 = "m".repeat(245) + "@b.exampl";

    @TempDir
    Path directory;

    private TiersFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private TiersFile read(byte[] bytes) {
        try {
            return TiersFile.read(Files.write(directory.resolve("tiers.csv"), bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of one row of Arras below the whole header: {@code column=cell}, the required cells being filled. */
    private TiersFile rowOf(String... cells) {
        return read(HEADER + line(ARRAS, cells) + "\n");
    }

    private static String line(String siret, String... cells) {
        List<String> said = List.of(cells);
        return Stream.of(HEADER.strip().split(";"))
                .map(column -> said.stream()
                        .filter(cell -> cell.startsWith(column + "="))
                        .map(cell -> cell.substring(column.length() + 1))
                        .findFirst()
                        .orElse(
                                switch (column) {
                                    case "siret" -> siret;
                                    case "adresse1" -> "2 place de la Mairie";
                                    case "code_postal" -> "62000";
                                    case "ville" -> "ARRAS";
                                    default -> "";
                                }))
                .collect(Collectors.joining(";"));
    }

    private static Tiers only(TiersFile file) {
        assertThat(told(file)).isEmpty();
        assertThat(file.tiers()).hasSize(1);
        return file.tiers().values().iterator().next();
    }

    /** What is wrong: line, column, cell and reason of each problem. */
    private static List<String> told(TiersFile file) {
        return file.rejections().stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> row.line() + "|" + problem.column() + "|" + problem.value() + "|"
                                + problem.reason().french()))
                .toList();
    }

    private static List<String> columnsAtFault(TiersFile file) {
        return file.rejections().stream()
                .flatMap(row -> row.problems().stream().map(Problem::column))
                .toList();
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream().map(Message::french).toList();
    }

    @Test
    void a_row_with_every_cell_is_read_as_it_stands() {
        TiersFile file = read(HEADER
                + "21620041000019;VILLE D ARRAS;Hôtel de ville;2 place Foch;Le Bois;BP 12;62000;ARRAS CEDEX;COMMUNE;"
                + "216200410_21620041000019_FIN;SERVICE_ET_ENGAGEMENT;COURRIEL;compta@arras.example;C-62041\n");

        assertThat(only(file))
                .isEqualTo(new Tiers(
                        ARRAS,
                        "VILLE D ARRAS",
                        new PostalAddress("Hôtel de ville", "2 place Foch", "Le Bois", "BP 12", "62000", "ARRAS CEDEX"),
                        Optional.of(TiersCategory.COMMUNE),
                        "216200410_21620041000019_FIN",
                        ChorusReferences.SERVICE_ET_ENGAGEMENT,
                        Optional.of(Dispatch.COURRIEL),
                        "compta@arras.example",
                        "C-62041"));
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void only_the_required_columns_need_be_there() {
        Tiers read = only(read("siret;adresse1;code_postal;ville\n" + ARRAS + ";2 place Foch;62000;ARRAS\n"));

        assertThat(read)
                .isEqualTo(new Tiers(
                        ARRAS,
                        "",
                        new PostalAddress("", "2 place Foch", "", "", "62000", "ARRAS"),
                        Optional.empty(),
                        "",
                        ChorusReferences.AUCUN,
                        Optional.empty(),
                        "",
                        ""));
        assertThat(read.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    siret;adresse1;code_postal     | ville
                    siret;adresse1;ville           | code_postal
                    siret;code_postal;ville        | adresse1
                    adresse1;code_postal;ville     | siret
                    siret;nom;categorie            | adresse1, code_postal, ville
                    """)
    void a_required_column_that_is_missing_stops_the_file(String header, String missing) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read(header + "\n"))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
                    assertThat(failure.sentence(Words.FRENCH))
                            .endsWith("tiers.csv, ligne 1 : il manque dans l'en-tête : " + missing
                                    + " ; les colonnes sont siret;adresse1;code_postal;ville");
                });
    }

    @Test
    void a_column_that_stands_twice_stops_the_file() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read("siret;adresse1;code_postal;ville;Ville\n"))
                .satisfies(failure -> assertThat(failure.sentence(Words.FRENCH))
                        .endsWith("ligne 1 : la colonne « ville » est présente deux fois : n'en garder qu'une"));
    }

    @Test
    void a_file_that_is_missing_empty_or_a_workbook_is_told() throws IOException {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> TiersFile.read(directory.resolve("absent.csv")))
                .satisfies(failure ->
                        assertThat(failure.sentence(Words.FRENCH)).contains("il n'y a pas de fichier", "absent.csv"));
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> read("")).withMessageContaining("is empty");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read("\n;;;\n"))
                .withMessageContaining("has no header");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .withMessageContaining("workbook");
    }

    @Test
    void columns_stand_in_any_order_and_are_spelt_as_those_of_the_inventory_may_be() {
        Tiers read = only(read("Ville;CODE POSTAL;Adresse_1;N.O.M.;S.I.R.E.T;Catégorie;adresse électronique;Envoi\n"
                + "ARRAS;62000;2 place Foch;VILLE D ARRAS;" + ARRAS + ";CCAS;216200410;COURRIER\n"));

        assertThat(read.siret()).isEqualTo(ARRAS);
        assertThat(read.name()).isEqualTo("VILLE D ARRAS");
        assertThat(read.address()).isEqualTo(new PostalAddress("", "2 place Foch", "", "", "62000", "ARRAS"));
        assertThat(read.category()).contains(TiersCategory.CCAS);
        assertThat(read.electronicAddress()).isEqualTo("216200410");
        assertThat(read.dispatch()).contains(Dispatch.COURRIER);
    }

    @Test
    void unknown_columns_are_not_read_and_warned_of() {
        TiersFile file = read("siret;adresse1;code_postal;ville;téléphone;;observations\n" + ARRAS
                + ";2 place Foch;62000;ARRAS;0321000000;;x\n");

        assertThat(only(file).missing()).isEmpty();
        assertThat(said(file.warnings()))
                .containsExactly(
                        "tiers.csv : la colonne « téléphone » est inconnue et n'est pas lue",
                        "tiers.csv : une colonne sans nom n'est pas lue",
                        "tiers.csv : la colonne « observations » est inconnue et n'est pas lue");
    }

    @Test
    void windows_1252_utf_8_and_a_byte_order_mark_are_read_alike() {
        String text = "siret;adresse1;code_postal;ville\r\n" + ARRAS + ";1 rue de l’Œuvre;62000;Éclimeux\r\n";

        Tiers utf8 = only(read(text));
        assertThat(utf8.address().street()).isEqualTo("1 rue de l’Œuvre");
        assertThat(only(read("\ufeff" + text))).isEqualTo(utf8);
        assertThat(only(read(text.getBytes(Charset.forName("windows-1252"))))).isEqualTo(utf8);
        assertThat(only(read(Normalizer.normalize(text, Normalizer.Form.NFD)))).isEqualTo(utf8);
    }

    @Test
    void text_is_read_as_a_person_sees_it() {
        Tiers read = only(rowOf(
                "siret=216 200 410\u00a000019",
                "adresse1=\"\u200b 2  place\n\u202fde la\tMairie \"",
                "ville=\ufeffARRAS\u00ad",
                "code_postal=62 000",
                "categorie=C\u200bCAS"));

        assertThat(read.siret()).isEqualTo(ARRAS);
        assertThat(read.address()).isEqualTo(new PostalAddress("", "2 place de la Mairie", "", "", "62000", "ARRAS"));
        assertThat(read.category()).contains(TiersCategory.CCAS);
    }

    @ParameterizedTest
    @CsvSource({
        "categorie=Commune,                 COMMUNE",
        "categorie=caisse_écoles,           CAISSE_ECOLES",
        "categorie=etablissement_santé,     ETABLISSEMENT_SANTE",
        "categorie=Établissement_public,    ETABLISSEMENT_PUBLIC",
        "categorie=État,                    ETAT",
        "categorie=région,                  REGION",
        "categorie=privé,                   PRIVE",
    })
    void words_are_read_whatever_their_case_and_accents(String cell, TiersCategory category) {
        assertThat(only(rowOf(cell)).category()).contains(category);
        assertThat(only(rowOf("chorus=service_ou_Engagement")).chorus())
                .isEqualTo(ChorusReferences.SERVICE_OU_ENGAGEMENT);
        assertThat(only(rowOf("envoi=Courriel", "courriel=a@b.example")).dispatch())
                .contains(Dispatch.COURRIEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adresse1", "code_postal", "ville"})
    void a_row_that_leaves_a_required_cell_empty_counts_and_says_what_is_missing(String column) {
        assertThat(only(rowOf(column + "=")).missing()).containsExactly(column);
        assertThat(only(rowOf(column + "= \u00a0\u200b")).missing()).containsExactly(column);
    }

    @Test
    void a_row_shorter_than_the_header_is_completed() {
        Tiers read = only(read(HEADER + ARRAS + ";VILLE D ARRAS;;2 place Foch\n"));

        assertThat(read.address().street()).isEqualTo("2 place Foch");
        assertThat(read.missing()).containsExactly("code_postal", "ville");
    }

    @Test
    void a_body_without_a_row_is_unknown() {
        TiersFile file = rowOf();

        assertThat(file.of(ARRAS).missing()).isEmpty();
        assertThat(file.of(ABLAIN)).isEqualTo(Tiers.unknown(ABLAIN));
    }

    static Stream<List<String>> wrong() {
        String address38 = "adresse1=" + LONGEST_LINE + "Z";
        return Stream.of(
                List.of("siret=", "SIRET absent"),
                List.of(
                        "siret=2,16E+13",
                        "le tableur a transformé le SIRET en nombre (2,16E+13) : ressaisir les 14"
                                + " chiffres dans une cellule au format texte"),
                List.of(
                        "siret=2162004100001",
                        "SIRET : 13 chiffres lus, 14 attendus (un zéro en tête a pu être perdu" + " par le tableur)"),
                List.of("siret=21620041000018", "SIRET : clé de contrôle (Luhn) fausse"),
                List.of("siret=216200410", "SIRET : 9 chiffres lus, 14 attendus"),
                List.of("siret=2162004100O019", "SIRET : 14 chiffres attendus"),
                List.of("siret=٢١٦٢٠٠٤١٠٠٠٠١٩", "SIRET : 14 chiffres attendus"),
                List.of("nom=" + "N".repeat(39), "39 caractères, 38 au plus"),
                List.of("complement=" + "C".repeat(300), "300 caractères, 38 au plus"),
                List.of(address38, "39 caractères, 38 au plus"),
                List.of("adresse2=" + "A".repeat(39), "39 caractères, 38 au plus"),
                List.of("adresse3=" + "A".repeat(39), "39 caractères, 38 au plus"),
                List.of("ville=" + "V".repeat(39), "39 caractères, 38 au plus"),
                List.of("reference=" + "R".repeat(31), "31 caractères, 30 au plus"),
                List.of("courriel=" + E_MAIL_OF_254 + "e", "255 caractères, 254 au plus"),
                List.of(
                        "code_postal=1400",
                        "code postal : 4 chiffres lus, 5 attendus (« 01400 », si le tableur a perdu"
                                + " un zéro en tête) : ressaisir les 5 chiffres dans une cellule au format texte"),
                List.of("code_postal=620000", "code postal : 5 chiffres attendus"),
                List.of("code_postal=62000,00", "code postal : 5 chiffres attendus"),
                List.of("code_postal=F-62000", "code postal : 5 chiffres attendus"),
                List.of("code_postal=٦٢٠٠٠", "code postal : 5 chiffres attendus"),
                List.of(
                        "code_postal=6,2E+04",
                        "le tableur a transformé la cellule en nombre (6,2E+04) : la ressaisir"
                                + " dans une cellule au format texte"),
                List.of(
                        "reference=1,2E+10",
                        "le tableur a transformé la cellule en nombre (1,2E+10) : la ressaisir"
                                + " dans une cellule au format texte"),
                List.of(
                        "categorie=SYNDICAT",
                        "mot inconnu, attendu : COMMUNE, GROUPEMENT, CAISSE_ECOLES, CCAS,"
                                + " ETABLISSEMENT_SANTE, ETABLISSEMENT_PUBLIC, ETAT, DEPARTEMENT, REGION, PRIVE, ASSOCIATION,"
                                + " ou rien"),
                List.of(
                        "chorus=OUI",
                        "mot inconnu, attendu : AUCUN, SERVICE, ENGAGEMENT, SERVICE_OU_ENGAGEMENT,"
                                + " SERVICE_ET_ENGAGEMENT, ou rien"),
                List.of("envoi=FAX", "mot inconnu, attendu : CHORUS, COURRIER, COURRIEL, ou rien"),
                List.of(
                        "adresse_electronique=216200410 21620041000019",
                        "adresse électronique de facturation : lettres"
                                + " sans accent, chiffres et + _ . - seulement ; la laisser vide pour l'adresse par défaut"),
                List.of(
                        "adresse_electronique=216200410_É",
                        "adresse électronique de facturation : lettres sans accent,"
                                + " chiffres et + _ . - seulement ; la laisser vide pour l'adresse par défaut"),
                List.of(
                        "adresse_electronique=compta@arras.example",
                        "adresse électronique de facturation : lettres"
                                + " sans accent, chiffres et + _ . - seulement ; la laisser vide pour l'adresse par défaut"),
                List.of(
                        "adresse_electronique=216200014_21620001400019",
                        "adresse électronique de facturation : elle"
                                + " doit commencer par le SIREN de la collectivité, 216200410 ; la laisser vide pour l'adresse"
                                + " par défaut"),
                List.of("adresse_electronique=216200410_" + "X".repeat(116), "126 caractères, 125 au plus"),
                List.of("courriel=mairie", "une adresse de courriel attendue, ou rien"),
                List.of("courriel=a@b.example, c@d.example", "une adresse de courriel attendue, ou rien"),
                List.of("courriel=a@b@c.example", "une adresse de courriel attendue, ou rien"),
                List.of("ville=#N/A", "erreur du tableur (#N/A) : ressaisir la cellule"),
                List.of("nom=#REF!", "erreur du tableur (#REF!) : ressaisir la cellule"),
                List.of("code_postal=#####", "erreur du tableur (#####) : ressaisir la cellule"),
                List.of("adresse1=2 place\u0007 Foch", "caractère de contrôle invisible : ressaisir la cellule"),
                List.of("ville=ARRAS\u0000", "caractère de contrôle invisible : ressaisir la cellule"),
                List.of("nom=A\u001f B", "caractère de contrôle invisible : ressaisir la cellule"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_bad_row_is_told_with_line_column_cell_and_reason_and_counts_as_absent(List<String> wrong) {
        String column = wrong.get(0).substring(0, wrong.get(0).indexOf('='));
        String cell = wrong.get(0).substring(column.length() + 1);

        TiersFile file = read(HEADER + line(ABLAIN) + "\n" + line(ARRAS, wrong.get(0)) + "\n");

        assertThat(told(file)).containsExactly("3|" + column + "|" + cell + "|" + wrong.get(1));
        assertThat(file.tiers()).containsOnlyKeys(ABLAIN);
        assertThat(file.of(ARRAS)).isEqualTo(Tiers.unknown(ARRAS));
    }

    @Test
    void as_long_as_may_be_is_not_too_long() {
        Tiers read = only(rowOf(
                "nom=" + "Œ".repeat(38),
                "adresse1=" + LONGEST_LINE,
                "ville=" + "\ud83c\udfdb".repeat(38),
                "adresse_electronique=216200410_" + "x".repeat(115),
                "courriel=" + E_MAIL_OF_254,
                "reference=" + "R".repeat(30)));

        assertThat(read.address().street()).isEqualTo("12 bis avenue du Maréchal de Lattre XY");
        assertThat(read.electronicAddress()).hasSize(125);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "216200410",
                "216200410_21620041000019",
                "216200410_21620041000019_FIN.A+b-c",
                "216200410-x",
            })
    void an_electronic_address_begins_with_the_siren_of_its_row(String address) {
        assertThat(only(rowOf("adresse_electronique=" + address)).electronicAddress())
                .isEqualTo(address);
    }

    @Test
    void each_cell_that_is_wrong_is_told_once() {
        TiersFile file = rowOf(
                "siret=1,2E+13",
                "nom=#N/A",
                "adresse1=" + "A".repeat(50),
                "code_postal=620",
                "categorie=X",
                "envoi=Y",
                "courriel=Z");

        assertThat(columnsAtFault(file))
                .containsExactlyInAnyOrder("siret", "nom", "adresse1", "code_postal", "categorie", "envoi", "courriel");
        assertThat(file.tiers()).isEmpty();
    }

    @Test
    void hostile_text_is_text() {
        Tiers read = only(rowOf(
                "nom=\"=HYPERLINK(\"\"x\"\";1)\"",
                "complement=\"<b>&amp;'\"",
                "adresse1=@2 place Foch",
                "adresse2=-1+1",
                "ville=\u202eSARRA"));

        assertThat(read.name()).isEqualTo("=HYPERLINK(\"x\";1)");
        assertThat(read.address())
                .isEqualTo(new PostalAddress("<b>&amp;'", "@2 place Foch", "-1+1", "", "62000", "SARRA"));
    }

    @Test
    void two_rows_of_one_siret_are_both_refused_and_both_told() {
        TiersFile file = read(HEADER
                + line(ARRAS) + "\n"
                + line(ABLAIN) + "\n"
                + line(ARRAS, "siret=216 200 410 00019", "ville=ARRAS CEDEX") + "\n");

        assertThat(told(file))
                .containsExactly(
                        "2|siret|21620041000019|plusieurs lignes pour ce SIRET, voir aussi 4 : n'en garder qu'une,"
                                + " aucune n'est retenue",
                        "4|siret|216 200 410 00019|plusieurs lignes pour ce SIRET, voir aussi 2 : n'en garder qu'une,"
                                + " aucune n'est retenue");
        assertThat(file.tiers()).containsOnlyKeys(ABLAIN);
    }

    @Test
    void three_rows_of_one_siret_are_all_refused() {
        TiersFile file = read(HEADER + (line(ARRAS) + "\n").repeat(3));

        assertThat(told(file))
                .extracting(told -> told.substring(0, told.indexOf(" : ")))
                .containsExactly(
                        "2|siret|21620041000019|plusieurs lignes pour ce SIRET, voir aussi 3, 4",
                        "3|siret|21620041000019|plusieurs lignes pour ce SIRET, voir aussi 2, 4",
                        "4|siret|21620041000019|plusieurs lignes pour ce SIRET, voir aussi 2, 3");
        assertThat(file.tiers()).isEmpty();
    }

    /** Nobody can tell whether it is the bad row that was meant to replace the other one. */
    @Test
    void a_good_row_beside_a_bad_one_of_the_same_siret_is_refused_too() {
        TiersFile file = read(HEADER + line(ARRAS) + "\n" + line(ARRAS, "code_postal=6200") + "\n");

        assertThat(file.rejections()).extracting(RejectedRecord::line).containsExactly(2, 3);
        assertThat(columnsAtFault(file)).containsExactly("siret", "code_postal", "siret");
        assertThat(file.tiers()).isEmpty();
    }

    @Test
    void a_surplus_cell_makes_the_row_misshapen() {
        TiersFile file = read(HEADER + line(ARRAS) + ";Lens\n" + line(ABLAIN) + ";;\n");

        assertThat(told(file)).containsExactly("2||Lens|15 cellules lues, 14 attendues d'après l'en-tête");
        assertThat(file.tiers()).containsOnlyKeys(ABLAIN);
    }

    @Test
    void a_short_last_row_without_a_line_end_may_have_been_cut() {
        TiersFile file = read(HEADER + line(ABLAIN) + "\n" + ARRAS + ";VILLE D ARRAS;;2 place Fo");

        assertThat(told(file))
                .containsExactly(
                        "3|||dernière ligne incomplète, 4 cellules lues, 14 attendues : le fichier a pu être coupé");
        assertThat(file.tiers()).containsOnlyKeys(ABLAIN);
    }

    @Test
    void a_stray_quote_costs_its_own_row_alone() {
        String stray = "guillemet mal placé : jamais fermé, suivi de texte après sa fermeture, ou fermé sur une autre"
                + " ligne du fichier";

        TiersFile file = read(HEADER
                + line(ARRAS, "nom=\"VILLE") + "\n"
                + line(ABLAIN) + "\n"
                + line(ABLAINZEVELLE, "nom=\"MAIRIE\" D ABLAINZEVELLE") + "\n"
                + line(ACHEVILLE, "nom=\"MAIRIE\nD ACHEVILLE\"") + "\n");

        assertThat(told(file)).containsExactly("2|||" + stray, "4|||" + stray);
        assertThat(file.tiers()).containsOnlyKeys(ABLAIN, ACHEVILLE);
        assertThat(file.of(ACHEVILLE).name()).isEqualTo("MAIRIE D ACHEVILLE");
    }

    @Test
    void two_stray_quotes_do_not_swallow_the_rows_between_them() {
        TiersFile file = read(HEADER
                + line(ARRAS, "adresse2=\"Le Bois") + "\n"
                + line(ABLAIN) + "\n"
                + line(ABLAINZEVELLE, "adresse2=\"") + "\n");

        assertThat(file.rejections()).extracting(RejectedRecord::line).containsExactly(2, 4);
        assertThat(file.tiers()).containsOnlyKeys(ABLAIN);
    }

    @Test
    void rows_without_a_filled_cell_are_none() {
        TiersFile file = read(HEADER + "\n;;;\n" + line(ARRAS) + "\n; \u00a0;\u200b\n");

        assertThat(only(file).siret()).isEqualTo(ARRAS);
    }

    @Test
    void a_header_alone_is_a_file_without_a_body() {
        TiersFile file = read(HEADER);

        assertThat(file.tiers()).isEmpty();
        assertThat(file.rejections()).isEmpty();
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void a_body_that_wants_e_mail_and_gives_no_address_is_warned_of_and_counts() {
        TiersFile file = read(HEADER
                + line(ARRAS, "envoi=COURRIEL") + "\n"
                + line(ABLAIN, "envoi=COURRIEL", "courriel=mairie@ablain.example") + "\n");

        assertThat(said(file.warnings()))
                .containsExactly(
                        "tiers.csv, ligne 2 : envoi par courriel demandé pour 21620041000019, sans adresse dans"
                                + " la colonne courriel");
        assertThat(file.rejections()).isEmpty();
        assertThat(file.tiers()).containsOnlyKeys(ARRAS, ABLAIN);
    }

    /** As {@code input/README.md} counts them. */
    @Test
    void the_shipped_file_lacks_what_it_is_meant_to_lack() {
        TiersFile file = TiersFile.read(Path.of("input/tiers.csv"));

        assertThat(columnsAtFault(file)).containsExactly("code_postal", "siret", "categorie", "siret");
        assertThat(file.warnings()).isEmpty();
        assertThat(file.tiers()).hasSize(680);
        assertThat(file.tiers().values().stream()
                        .filter(tiers -> !tiers.missing().isEmpty()))
                .hasSize(3)
                .allSatisfy(tiers -> assertThat(tiers.missing()).containsExactly("adresse1"));
    }

    /** SHA-256 of the 32 letters of the header and its line end, by another program. */
    @Test
    void the_fingerprint_is_that_of_the_bytes() {
        assertThat(read("siret;adresse1;code_postal;ville\n").file().fingerprint())
                .isEqualTo(new FileFingerprint(
                        "tiers.csv", 33, "72c624659f4d888492055ba380cd891185a52f69e51faba04def9c0eb58f02ba"));
    }
}
