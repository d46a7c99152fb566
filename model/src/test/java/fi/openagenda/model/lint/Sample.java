package fi.openagenda.model.lint;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Sensitivity;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Questions with nothing to find fault with, from which tests depart in one point. */
final class Sample {

    static final Words STEM = words(
            "fi", "Kuinka tyytyväinen olet kirjastoon?",
            "sv", "Hur nöjd är du med biblioteket?",
            "en", "How satisfied are you with the library?");

    private static final List<Words> SATISFACTION = List.of(
            words("fi", "Erittäin tyytymätön", "sv", "Mycket missnöjd", "en", "Very dissatisfied"),
            words("fi", "Melko tyytymätön", "sv", "Ganska missnöjd", "en", "Fairly dissatisfied"),
            words(
                    "fi", "En tyytyväinen enkä tyytymätön",
                    "sv", "Varken nöjd eller missnöjd",
                    "en", "Neither satisfied nor dissatisfied"),
            words("fi", "Melko tyytyväinen", "sv", "Ganska nöjd", "en", "Fairly satisfied"),
            words("fi", "Erittäin tyytyväinen", "sv", "Mycket nöjd", "en", "Very satisfied"));
    private static final Words DONT_KNOW = words("fi", "En osaa sanoa", "sv", "Kan inte säga", "en", "Don't know");

    private Sample() {}

    /** Language and text in turn. */
    static Words words(String... languagesAndTexts) {
        Map<String, String> words = new TreeMap<>();
        for (int i = 0; i < languagesAndTexts.length; i += 2) {
            words.put(languagesAndTexts[i], languagesAndTexts[i + 1]);
        }
        return Words.of(words);
    }

    static Words fi(String text) {
        return words("fi", text);
    }

    static Words in(Collection<String> languages, Words words) {
        Map<String, String> some = new TreeMap<>(words.byLanguage());
        some.keySet().retainAll(languages);
        return Words.of(some);
    }

    static Option dontKnow(String... languages) {
        return new Option("dk", in(List.of(languages), DONT_KNOW), true, false, false);
    }

    static Scale satisfaction(String... languages) {
        return scale(
                List.of(dontKnow(languages)),
                SATISFACTION.stream()
                        .map(label -> in(List.of(languages), label))
                        .toArray(Words[]::new));
    }

    static Scale scale(List<Option> beside, Words... labels) {
        return new Scale(
                IntStream.range(0, labels.length)
                        .mapToObj(i -> new Scale.Point(i + 1, labels[i]))
                        .toList(),
                beside);
    }

    static Scale scale(String... labels) {
        return scale(
                List.of(dontKnow("fi")), Arrays.stream(labels).map(Sample::fi).toArray(Words[]::new));
    }

    static Single single(String... labels) {
        List<Option> options = new ArrayList<>(options(labels));
        options.add(dontKnow("fi"));
        return new Single(options, false);
    }

    static Multiple multiple(Option... options) {
        return new Multiple(List.of(options), Optional.empty(), Optional.empty(), false);
    }

    static List<Option> options(String... labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(i -> new Option("o" + i, fi(labels[i])))
                .toList();
    }

    static Option none(String label, boolean exclusive) {
        return new Option("x", fi(label), false, exclusive, false);
    }

    static Question question(String key, Words text, AnswerType answer) {
        return question(key, 1, text, answer, false, Optional.empty());
    }

    static Question question(
            String key, int version, Words text, AnswerType answer, boolean required, Optional<Condition> showIf) {
        return new Question(
                key,
                version,
                text,
                Optional.empty(),
                answer,
                required,
                showIf,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Question ordinal(String key, Words text) {
        return question(
                key, text, new Ordinal(satisfaction(text.byLanguage().keySet().toArray(String[]::new))));
    }

    static Question fi(String key, String text) {
        return ordinal(key, fi(text));
    }

    static Question open(boolean required) {
        return question("open", 1, fi("Mitä kehittäisit kunnassa?"), new Text(500), required, Optional.empty());
    }

    static Question required(Question question, Optional<Sensitivity> sensitivity) {
        return new Question(
                question.key(),
                question.version(),
                question.text(),
                question.help(),
                question.answer(),
                true,
                question.showIf(),
                question.serviceClass(),
                question.tags(),
                sensitivity,
                question.source());
    }

    static Question showIf(Question question, Condition condition) {
        return question(
                question.key(),
                question.version(),
                question.text(),
                question.answer(),
                question.required(),
                Optional.of(condition));
    }
}
