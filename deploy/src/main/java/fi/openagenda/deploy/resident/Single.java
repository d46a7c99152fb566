package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/** One of the options. */
record Single(Question.Head head, List<Option> options) implements Question {

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        return said(mind).or(() -> liked(mind)).map(TextNode::valueOf);
    }

    /** What the person says about itself, as far as the question offers it. */
    private Optional<String> said(Mind mind) {
        return mind.person().says(head.key(), mind.dice()).filter(code -> options.stream()
                .anyMatch(option -> option.code().equals(code)));
    }

    private Optional<String> liked(Mind mind) {
        var shrugs = mind.shrugs();
        var offered = options.stream()
                .filter(option -> option.nonSubstantive() == shrugs)
                .toList();
        if (offered.isEmpty()) {
            offered = options;
        }
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(mind.dice()
                        .pick(offered, option -> mind.liking(head, option.code()))
                        .code());
    }
}
