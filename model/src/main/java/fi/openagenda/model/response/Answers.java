package fi.openagenda.model.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Answers that were checked against their questionnaire.
 *
 * @param coded codes and numbers by question
 * @param texts words of the respondent's own by question, to be kept apart
 */
public record Answers(Map<String, JsonNode> coded, Map<String, String> texts) {}
