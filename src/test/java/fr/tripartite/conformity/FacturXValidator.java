package fr.tripartite.conformity;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.france.FranceCTCValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.zugferd.ZugferdValidation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The published rules of an invoice as XML (CII): the schema and the rules that go over more than one element, run without
 * a network.
 *
 * <p>A rule flagged as a warning counts as one that is broken: the French rules 1.3.0 flag all of theirs so, and are
 * fatal from 1.4.0 on.
 */
public final class FacturXValidator {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

    private FacturXValidator() {}

    /** Against EN 16931, its rules 1.3.16, and the schema D16B. */
    public static List<String> europeanFailures(byte[] xml) {
        return failures("EN 16931", EN16931Validation.VID_CII_1316, xml);
    }

    /** Against the rules of the French reform (CTC, flow 2) 1.3.0, and the schema D22B. */
    public static List<String> frenchFailures(byte[] xml) {
        return failures("CTC", FranceCTCValidation.VID_FR_CTC_CII_1_3_0, xml);
    }

    /** Against Factur-X 1.08, profile EN 16931: its schema, which has no place for what the profile does not know. */
    public static List<String> facturXFailures(byte[] xml) {
        return failures(
                "Factur-X", ZugferdValidation.getMappedFacturXVESID(ZugferdValidation.VID_ZUGFERD_2_4_EN16931), xml);
    }

    /** Against all three. */
    public static List<String> failures(byte[] xml) {
        return Stream.of(europeanFailures(xml), frenchFailures(xml), facturXFailures(xml))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> failures(String asked, DVRCoordinate version, byte[] xml) {
        IValidationExecutorSet<IValidationSourceXML> rules = RULES.getOfID(version);
        if (rules == null) {
            throw new AssertionError("no rules of " + asked);
        }
        return ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        rules,
                        ValidationSourceXML.create(null, InvoiceXml.parse(xml)),
                        Locale.ENGLISH)
                .getAllFailures()
                .getAllMapped(failure -> asked + " " + line(failure))
                .stream()
                .distinct()
                .toList();
    }

    private static String line(IError failure) {
        String text = Objects.toString(failure.getErrorText(Locale.ENGLISH), "")
                .replaceAll("\\s+", " ")
                .strip();
        return failure.hasErrorID() ? failure.getErrorID() + ": " + text : text;
    }

    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(registry);
        FranceCTCValidation.initFranceCTC(registry);
        ZugferdValidation.initZugferd(registry);
        return registry;
    }
}
