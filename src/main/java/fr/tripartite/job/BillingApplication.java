package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application that bills a year, or looks at it. */
@SpringBootApplication(proxyBeanMethods = false)
public class BillingApplication {

    /** Which no variable of the environment overrides; the settings are read before, and once. */
    private static final String[] ARGUMENTS = {
        "--spring.batch.job.enabled=false",
        "--spring.main.banner-mode=off",
        "--spring.main.sources=",
        "--spring.autoconfigure.exclude=",
        "--spring.application.json={}",
        "--spring.config.location=optional:classpath:/none/",
        "--spring.config.additional-location=",
        "--spring.config.import="
    };

    /**
     * Runs the job; the exit code of the process.
     *
     * @throws Failure where the run did not come to its end; nothing of it is booked, or all
     */
    public static int run(BillingRequest request) {
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
        ConfigurableApplicationContext context = application.run(ARGUMENTS);
        RuntimeException failure = context.getBean(BillingRunner.class).failure();
        int exitCode = SpringApplication.exit(context);
        if (failure != null) {
            throw failure;
        }
        return exitCode;
    }
}
