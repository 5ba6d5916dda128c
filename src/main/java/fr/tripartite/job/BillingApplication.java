package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.settings.DataSourceSettings;
import fr.tripartite.settings.Settings;
import fr.tripartite.settings.SettingsFailure;
import fr.tripartite.settings.TripartiteProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** The application that bills a year, or looks at it. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceSettings.class, TripartiteProperties.class})
public class BillingApplication {

    /**
     * Runs the job.
     *
     * @param request what is asked
     * @param configuration the directory of the settings
     * @return exit code of the process
     * @throws Failure where the run did not come to its end; nothing of it is booked, or all
     */
    public static int run(BillingRequest request, Path configuration) {
        // the screen is for the person who bills; what fails is told in a sentence
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SpringApplication application = new SpringApplication(BillingApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // the stop listener ends the job first
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(BillingRequest.class, () -> request));
        ConfigurableApplicationContext context;
        try {
            // as arguments, which no variable of the environment overrides
            List<String> arguments = new ArrayList<>(List.of(
                    "--spring.batch.job.enabled=false",
                    "--spring.main.banner-mode=off",
                    "--spring.main.sources=",
                    "--spring.autoconfigure.exclude=",
                    "--spring.application.json={}"));
            Settings.location(configuration).forEach((name, value) -> arguments.add("--" + name + "=" + value));
            context = application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw SettingsFailure.of(e).orElseThrow(() -> e);
        }
        RuntimeException failure = context.getBean(BillingRunner.class).failure();
        int exitCode = SpringApplication.exit(context);
        if (failure != null) {
            throw failure;
        }
        return exitCode;
    }

    @Bean
    LedgerLocation ledgerPlace(
            BillingRequest request,
            ConfigurableEnvironment environment,
            DataSourceSettings dataSource,
            TripartiteProperties tripartite) {
        return request.location().apply(Settings.checked(environment, dataSource, tripartite));
    }
}
