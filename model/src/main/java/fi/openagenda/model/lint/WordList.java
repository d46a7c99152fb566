package fi.openagenda.model.lint;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The word lists of a language, by their names in {@code lint/lexicons.json}. */
enum WordList {
    /** Join two things: <em>and</em>, <em>or</em>. */
    @JsonProperty("conjunction")
    CONJUNCTION,
    /** Two ends of one thing, which may be joined: <em>satisfied or dissatisfied</em>. */
    @JsonProperty("allowedPair")
    ALLOWED_PAIR,
    /** Makes one relation of two things that are joined: <em>between school and home</em>. */
    @JsonProperty("between")
    BETWEEN,
    @JsonProperty("negation")
    NEGATION,
    /** Negative by itself, so that a negation beside it makes two: <em>not unlikely</em>. */
    @JsonProperty("negativeAdjective")
    NEGATIVE_ADJECTIVE,
    @JsonProperty("leading")
    LEADING,
    /** Leading at the beginning of a question only. */
    @JsonProperty("leadingOpening")
    LEADING_OPENING,
    /** Looks like a leading word and is none: <em>how clearly</em>. */
    @JsonProperty("leadingAllowed")
    LEADING_ALLOWED,
    @JsonProperty("loaded")
    LOADED,
    @JsonProperty("absolute")
    ABSOLUTE,
    @JsonProperty("jargon")
    JARGON,
    @JsonProperty("referencePeriod")
    REFERENCE_PERIOD,
    /** What people did, which only means something of a period. */
    @JsonProperty("behaviour")
    BEHAVIOUR,
    /** The scale of a statement. */
    @JsonProperty("agree")
    AGREE,
    @JsonProperty("personalData")
    PERSONAL_DATA,
    @JsonProperty("sensitive")
    SENSITIVE,
    @JsonProperty("dontKnow")
    DONT_KNOW,
    @JsonProperty("neutral")
    NEUTRAL,
    @JsonProperty("positive")
    POSITIVE,
    @JsonProperty("negative")
    NEGATIVE,
    @JsonProperty("superlative")
    SUPERLATIVE,
    /** Looks like a superlative and is none: <em>at least</em>. */
    @JsonProperty("superlativeAllowed")
    SUPERLATIVE_ALLOWED,
    /** Begins an option that says that none of the others applies. */
    @JsonProperty("none")
    NONE,
    /** Does so where only one option begins like this; several are reasons, each of its own. */
    @JsonProperty("noneOpening")
    NONE_OPENING,
    /** Fewer than a number. */
    @JsonProperty("below")
    BELOW,
    /** More than a number. */
    @JsonProperty("above")
    ABOVE,
    /** A number, or fewer. */
    @JsonProperty("atMost")
    AT_MOST,
    /** A number, or more. */
    @JsonProperty("atLeast")
    AT_LEAST
}
