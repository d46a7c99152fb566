package fi.openagenda.model.language;

import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * In which languages something is offered, and what stands in for a text that is missing in one of them.
 *
 * @param languages BCP 47 tags, the first one complete
 * @param declared the languages that stand in, by language, in the order in which they are tried
 */
public record Fallbacks(List<String> languages, Map<String, List<String>> declared) {

    private static final int MOST_LANGUAGES = 30;

    /**
     * The languages in which a text is looked for: the language asked for; those declared for it; of a plain-language or
     * regional variant the language itself, with what is declared for that; and at last the others that are offered.
     */
    public List<String> chainOf(String language) {
        Set<String> chain = new LinkedHashSet<>(List.of(language));
        chain.addAll(declared.getOrDefault(language, List.of()));
        String whole = Locale.forLanguageTag(language).getLanguage();
        chain.add(whole);
        chain.addAll(declared.getOrDefault(whole, List.of()));
        chain.addAll(languages);
        return List.copyOf(chain);
    }

    /** The languages in which every text must exist before a round is opened: those for which nothing stands in. */
    public List<String> complete() {
        return languages.stream()
                .filter(language -> declared.getOrDefault(language, List.of()).isEmpty())
                .toList();
    }

    /** Everything wrong, with pointers to {@code /languages} and {@code /fallbacks}. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
            faults.add(Fault.at("/languages", "There must be from 1 to %d languages.".formatted(MOST_LANGUAGES)));
        }
        for (int i = 0; i < languages.size(); i++) {
            String pointer = "/languages/" + i;
            LanguageTag.faultOf(languages.get(i)).ifPresent(detail -> faults.add(Fault.at(pointer, detail)));
            if (languages.indexOf(languages.get(i)) != i) {
                faults.add(Fault.at(pointer, "The same language is there twice."));
            }
        }
        declared.forEach((language, chain) -> faultsOf(language, chain, faults));
        return faults;
    }

    private void faultsOf(String language, List<String> chain, List<Fault> faults) {
        String pointer = "/fallbacks" + Fault.segment(language);
        if (!languages.contains(language)) {
            faults.add(Fault.at(pointer, "Is not among languages."));
        } else if (languages.indexOf(language) == 0) {
            faults.add(Fault.at(pointer, "The first language is complete: nothing stands in for it."));
        }
        for (int i = 0; i < chain.size(); i++) {
            if (!languages.contains(chain.get(i)) || chain.get(i).equals(language)) {
                faults.add(Fault.at(pointer + "/" + i, "Must be another one of languages."));
            }
        }
    }
}
