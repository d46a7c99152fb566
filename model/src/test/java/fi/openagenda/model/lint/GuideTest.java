package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for people who write questions say what the rules say. */
class GuideTest {

    private static final Path GUIDE = Path.of("../api/src/main/resources/META-INF/resources/guide");
    private static final Pattern ARTICLE =
            Pattern.compile("<article class=\"entry\" id=\"(.+?)\">(.*?)</article>", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("<q class=\"(bad|better)\">(.*?)</q>");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_rule_is_explained_once(String language) throws IOException {
        Map<String, String> articles = articles(language);
        assertThat(articles.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Rules.all().stream().map(Rule::id).toList());
        for (Rule rule : Rules.all()) {
            assertThat(articles.get(rule.id()))
                    .contains(rule.title().in(language))
                    .contains(rule.why().in(language))
                    .contains(rule.advice().in(language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void examples_are_what_they_are_said_to_be(String language) throws IOException {
        articles(language).forEach((rule, article) -> {
            List<MatchResult> examples = EXAMPLE.matcher(article).results().toList();
            // Others show scales and options.
            if (rule.startsWith("Q")) {
                examples.forEach(example -> check(rule, language, example.group(1), example.group(2)));
            }
        });
    }

    private static void check(String rule, String language, String kind, String text) {
        if (kind.equals("bad")) {
            assertThat(Found.inText(language, text)).as(text).contains(rule);
        } else {
            assertThat(Found.inText(language, text)).as(text).isEmpty();
        }
    }

    private static Map<String, String> articles(String language) throws IOException {
        String page = Files.readString(GUIDE.resolve(language + ".html"));
        assertThat(page).contains("<html lang=\"" + language + "\">");
        return ARTICLE.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        article -> article.group(1),
                        article -> article.group(2),
                        (one, other) -> {
                            throw new AssertionError("A rule is there twice");
                        },
                        TreeMap::new));
    }
}
