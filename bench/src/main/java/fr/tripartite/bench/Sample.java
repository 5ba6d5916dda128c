package fr.tripartite.bench;

/**
 * What one process took.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of CPU, user and system
 * @param peak greatest resident memory in MB, 0 where the system does not say
 * @param exit exit code
 * @param inside seconds that it measured itself, 0 where it does not
 */
record Sample(double wall, double cpu, double peak, int exit, double inside) {

    /** Whether it came to its end: 3 says that some rows were rejected. */
    boolean isDone() {
        return exit == 0 || exit == 3;
    }

    Sample withInside(double seconds) {
        return new Sample(wall, cpu, peak, exit, seconds);
    }
}
