package fr.tripartite.generator;

/**
 * A real commune.
 *
 * @param siret 14 digits; the SIREN in it is the commune's, the establishment number is made up
 * @param population inhabitants
 * @param postcode of its mairie
 */
record Commune(String name, String siret, int population, String postcode) {
    /** The name after "de", as in "CCAS d'Arras", "CCAS du Portel". */
    String ofName() {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        return "AEIOUYÉÈŒ".indexOf(name.charAt(0)) >= 0 ? "d'" + name : "de " + name;
    }

    /** The same commune with another number of inhabitants. */
    Commune withPopulation(int inhabitants) {
        return new Commune(name, siret, inhabitants, postcode);
    }
}
