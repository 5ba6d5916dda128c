package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.inventory.SampleRow;
import fr.tripartite.publication.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each verb says to somebody who reads French, and a sentence of each package that can refuse. */
class FrenchScreenTest {

    /** 1 000 × 11,50 € = 11 500,00 € HT, 13 800,00 € TTC, each year. */
    private static final String NAMES = SampleRow.line("quantite=1000", "dont_nouveaux=0");

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory);
    }

    /** As it looks: no-break spaces are spaces. */
    private Call french(String verb, String year, Object... more) {
        Object[] words = new Object[more.length + 8];
        Path output = directory.resolve("output/" + year + (verb.equals("check") ? "-apercu" : ""));
        Object[] first = {verb, year, "--inventory", workshop.inventory(), "--data", workshop.data(), "--output", output
        };
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        return Call.french(words);
    }

    private Call billed() {
        workshop.inventory(SampleRow.file(NAMES));
        Call call = french("run", "2023", "--date", "2023-12-31");
        assertThat(call.exitCode()).as(call.err()).isZero();
        return call;
    }

    @Test
    void check_and_run_tell_what_came_out() {
        workshop.inventory(SampleRow.file(NAMES, SampleRow.line("service=FAX"), SampleRow.line("service=ANTIVIRUS")));

        Call check = french("check", "2023", "--date", "2023-12-31");

        assertThat(check.exitCode()).isEqualTo(3);
        assertThat(check.out())
                .contains("\nAnnée 2023 vérifiée, rien n'est facturé : 3 ligne(s)\n")
                .containsPattern("  FACTURE +1  facturé\n")
                .containsPattern("  A_DEVISER +1  un devis est attendu\n")
                .containsPattern("  REJETE +1  rejeté\n")
                .containsPattern("\n +pièces +lignes +HT +TVA +TTC\n")
                .containsPattern("  LFN +1 +1 +11 500,00 € +2 300,00 € +13 800,00 €\n")
                .contains(
                        "une facturation émettrait, LFN : factures 1, compléments 0, avoirs 0, 13 800,00 € net TTC"
                                + " (pieces-nouvelles.csv)",
                        "subvention : 0 place(s) attribuée(s) sur 400 (registre-subvention.csv)",
                        "subvention, LFN : 0,00 € pris en charge cette année, 0,00 € depuis le début (subvention.csv)",
                        "voir rejets.csv : 1 ligne(s) rejetée(s), non facturée(s)",
                        "voir a-deviser.csv : 1 ligne(s) en attente d'un devis",
                        "fichiers : " + directory.resolve("output/2023-apercu"));
        assertThat(check.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("\\S+ lecture : fait en \\d+,\\d s"),
                        line -> assertThat(line).matches("\\S+ calcul et facturation : fait en \\d+,\\d s"),
                        line -> assertThat(line).matches("\\S+ contrôle et enregistrement : fait en \\d+,\\d s"),
                        line -> assertThat(line).matches("\\S+ publication : fait en \\d+,\\d s"));

        Call run = french("run", "2023", "--date", "2023-12-31");

        assertThat(run.out())
                .contains(
                        "\nAnnée 2023 facturée : 3 ligne(s)\n",
                        "cette facturation a émis, LFN : factures 1, compléments 0");
        assertThat(french("run", "2023").out())
                .contains("cette facturation n'a rien émis : l'année reste telle qu'elle a été facturée");
        assertThat(french("run", "2023").complaints())
                .containsExactly(
                        "tripartite: l'année 2023 est déjà facturée, avec les mêmes données : ses pièces gardent"
                                + " leurs dates et leurs numéros");
        assertThat(french("check", "2023").out())
                .contains("l'année 2023 est déjà facturée : regarder ce qu'une correction émettrait avec check 2023"
                        + " --correct");
    }

    @Test
    void amounts_have_no_break_spaces() {
        workshop.inventory(SampleRow.file(NAMES));

        assertThat(workshop.call("check", "2023", "--lang", "fr").out()).contains(" 13\u00a0800,00\u00a0€\n");
        assertThat(workshop.call("check", "2023", "--lang", "en").out()).contains(" 13,800.00 €\n");
    }

    @Test
    void other_data_are_refused_with_what_has_changed() {
        billed();

        Call refused = french("run", "2023", "--inventory", write("autre.csv", SampleRow.file(SampleRow.line())));

        assertThat(refused.exitCode()).isEqualTo(2);
        workshop.inventory(SampleRow.file(SampleRow.line("quantite=999", "dont_nouveaux=0")));
        refused = french("run", "2023");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.complaints())
                .containsExactly(
                        "tripartite: l'année 2023 est déjà facturée, et l'inventaire a changé depuis ; regarder la"
                                + " différence avec check 2023 --correct, la facturer avec run 2023 --correct, ou"
                                + " restaurer ce qui a servi à la facturer",
                        "  inventaire : lignes ajoutées : 0, retirées : 0, modifiées : 1",
                        "  inventaire : ligne 2 : quantite « 1000 » est devenu « 999 »");
    }

    /** The inventory of 2023 again, for 2024. */
    @Test
    void alerts_are_asked_with_the_line_to_type() {
        billed();

        Call run = french("run", "2024", "--date", "2024-12-31");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.complaints())
                .hasSize(4)
                .startsWith(
                        "tripartite: rien n'a été enregistré : une alerte n'est pas confirmée",
                        "  inventaire : cet inventaire est exactement celui de l'année 2023, déjà facturée",
                        "regarder avec check 2024 ; si tout cela est voulu, taper :");
        assertThat(french("check", "2024", "--date", "2024-12-31").out())
                .contains(
                        "par rapport à 2023, LFN : 0 % TTC",
                        "alerte inventaire : cet inventaire est exactement celui de l'année 2023, déjà facturée",
                        "la facturation est refusée tant que cela n'est pas confirmé ; si tout cela est voulu, taper :");
    }

    /** 999 instead of 1 000: 11 488,50 € HT, 2 297,70 € VAT, 13 786,20 € TTC. */
    @Test
    void history_verify_and_export_tell_of_what_is_booked() {
        billed();
        workshop.inventory(SampleRow.file(SampleRow.line("quantite=999", "dont_nouveaux=0")));
        assertThat(french("run", "2023", "--correct", "--date", "2024-01-31", "--reason", "un nom de moins")
                        .out())
                .contains(
                        "Année 2023 corrigée : 1 ligne(s)",
                        "cette facturation a émis, LFN : factures 1, compléments 0, avoirs 1, -13,80 € net TTC");

        Call history = Call.french("history", "--data", workshop.data());
        assertThat(history.out().lines().map(line -> line.replaceAll(" +", " ")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("| n° | quand | qui | année | quoi | d'après | pièces | avoirs | net TTC |"
                                        + " pourquoi |"),
                        line -> assertThat(line).startsWith("|---"),
                        line -> assertThat(line)
                                .matches(
                                        "\\| 1 \\| \\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d \\| .* \\| 2023 \\| facturation \\|"
                                                + " inventaire.csv \\| 1 \\| 0 \\| LFN 13 800,00 €(, CDG 0,00 €)? \\| \\|"),
                        line -> assertThat(line)
                                .matches(
                                        "\\| 2 .* \\| correction \\| inventaire.csv \\| 2 \\| 1 \\| LFN -13,80 €(, CDG 0,00"
                                                + " €)? \\| un nom de moins \\|"));
        assertThat(french("export", "2023").out()).contains("\nAnnée 2023 exportée : 1 ligne(s)\n");
        assertThat(french("verify", "2023", "--again").out().lines())
                .containsExactly(
                        "Année 2023 contrôlée : les " + Snapshot.FILES_OF_A_YEAR + " fichiers de "
                                + directory.resolve("output/2023")
                                + " sont ceux de leur manifeste et du registre des factures ; chaînage et sceaux intacts pour"
                                + " les pièces de toutes les années (3)",
                        "Année 2023 recalculée à partir de ce qui a servi à la facturer : chaque pièce est la même");
    }

    @Test
    void reconcile_tells_where_things_stand() throws IOException {
        billed();
        Path payments = write("versements.csv", """
                date;reference;emetteur;siret;montant
                31/01/2024;V1;LFN;;1500,00
                31/01/2024;;LFN;;1,00
                """);

        Call call = Call.french(
                "reconcile",
                "2023",
                "--received",
                payments,
                "--data",
                workshop.data(),
                "--output",
                directory.resolve("output/2023"));

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(call.out())
                .contains(
                        "Année 2023 rapprochée : versements nouveaux 1, déjà donnés 0, rejetés 1",
                        "voir rejets-versements.csv : 1 versement(s) rejeté(s)")
                .containsPattern("\n +dû +reçu +écart\n")
                .containsPattern("  LFN +0,00 € +1 500,00 € +1 500,00 €  ");
    }

    @Test
    void ledgers_are_migrated_and_moved_with_a_word() {
        billed();

        assertThat(Call.french("migrate", "--data", workshop.data()).out())
                .isEqualTo("le registre des factures " + workshop.data()
                        + " a le format de ce programme ; il contient 1 facturation(s)\n");
        assertThat(Call.french("move-ledger", "--data", workshop.data()).complaints())
                .singleElement()
                .asString()
                .startsWith("tripartite: aucune base PostgreSQL n'est nommée : écrire spring.datasource.url dans ");
    }

    /** French with the same facts is compared elsewhere, to the letter. */
    @Test
    void explanations_and_tariffs_speak_english_to_who_reads_it() {
        billed();

        assertThat(Call.of("explain", "LFN-2023-000001", "--data", workshop.data(), "--lang", "en")
                        .out())
                .contains(
                        "Invoice LFN-2023-000001, 2023-12-31",
                        "  Body: Arras (SIRET 21620041000019)",
                        "Arithmetic: 1000 × 11.50 € = 11,500.00 € HT",
                        "Total VAT: rounded(11,500.00 € × 20 %) = 2,300.00 €");
        assertThat(Call.of("tariffs", "--lang", "en").out()).contains("# Grid SERVICES-2023: ", "| price ");
        assertThat(Call.of("tariffs", "--lint", "--lang", "en").out())
                .startsWith("REMARK: ")
                .contains("0 error(s), ");
        assertThat(Call.of("tariffs", "--diff", "SERVICES-2023", "SERVICES-2023", "--lang", "en")
                        .out())
                .isEqualTo("no difference\n");
        assertThat(Call.of(
                                "tariffs",
                                "--euros",
                                "2023",
                                "--inventory",
                                workshop.inventory(),
                                "--data",
                                workshop.data(),
                                "--lang",
                                "en")
                        .out())
                .startsWith("Year 2023, inventaire.csv: what each other choice would change in the amounts billed\n")
                .contains("| choice in force ", "0.00 €");
    }

    @Test
    void a_failure_of_each_package_is_told_in_french() throws IOException {
        Path nowhere = directory.resolve("nowhere");
        Path broken = workshop.configuration("rate: \"20\"", "rate: \"20 %\"");
        billed();
        assertThat(told("run", "2023", "--inventory", nowhere, "--data", directory.resolve("d")))
                .isEqualTo("il n'y a pas d'inventaire " + nowhere
                        + " : l'y mettre, en .xlsx ou .csv, ou en nommer un autre avec --inventory" + " FICHIER");
        assertThat(told("run", "2022", "--data", directory.resolve("d")))
                .isEqualTo("aucun tarif ne couvre l'année 2022 : nommer une autre année, ou ajouter aux tarifs la"
                        + " délibération qui la couvre");
        assertThat(told("tariffs", "--config", broken))
                .startsWith(broken.resolve("issuers.yml") + ", ligne ")
                .endsWith(" : « 20 % » n'est pas un taux de TVA en pour cent, avec deux décimales au plus");
        assertThat(told("tariffs", "--diff", "A", "SERVICES-2023"))
                .startsWith("« A » n'est pas une grille en vigueur (")
                .endsWith(") : en nommer deux, ou deux répertoires de configuration");
        assertThat(told("run", "2023", "--inventory", write("court.csv", "siret;collectivite\n"), "--data", nowhere))
                .startsWith(directory.resolve("court.csv") + ", ligne 1 : les colonnes « type », « population », ")
                .endsWith(
                        " manquent dans l'en-tête, qui nomme siret, collectivite : les ajouter, ou donner leurs autres"
                                + " noms dans columns.yml");
        assertThat(told("run", "2024", "--data", workshop.data(), "--output", directory.resolve("output/2023")))
                .isEqualTo(directory.resolve("output/2023")
                        + " contient les fichiers de 2023, pas ceux de 2024 : nommer un autre répertoire avec --output"
                        + " REPERTOIRE");
        assertThat(told("run", "2024", "--data", nowhere, "--output", directory.resolve("output/2023")))
                .startsWith(
                        directory.resolve("output/2023/manifest.json") + " vient d'un autre registre des factures que "
                                + nowhere + " : remettre ce registre en place");
        assertThat(told("history", "--data", nowhere))
                .isEqualTo("il n'y a pas de registre des factures dans " + nowhere
                        + " : facturer d'abord une année avec run");
        assertThat(told("run", "2023", "--data", workshop.inventory(), "--output", directory.resolve("o")))
                .isEqualTo(workshop.inventory()
                        + " n'est pas un répertoire : nommer celui du registre des factures avec --data REPERTOIRE");
        assertThat(told("run", "2023", "--frais", "1"))
                .isEqualTo("il n'y a pas d'option --frais ; voir tripartite run --help");
        Files.writeString(Files.createDirectory(nowhere).resolve("application.yml"), "tripartite:\n  colour: red\n");
        assertThat(told("history", "--config", nowhere))
                .startsWith("application.yml, ligne 2 : « tripartite.colour » n'est pas un réglage de ce programme ;"
                        + " écrire ");
    }

    @Test
    void a_tariff_that_does_not_hold_is_told_in_french_with_what_to_do() {
        Path gap = workshop.configuration("units: \"101+\"", "units: \"101-200\"");

        assertThat(told("tariffs", "--config", gap))
                .endsWith(
                        " : tranches : trou, rien à partir de 201 ; ouvrir la dernière avec « + » ou ajouter la suite");
    }

    private String told(Object... words) {
        List<String> complaints = Call.french(words).complaints();
        assertThat(complaints).hasSize(1);
        return complaints.get(0).replaceFirst("^tripartite: ", "");
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
