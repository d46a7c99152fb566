package fi.openagenda.api.privacy;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.archive.ArchiveCertificate;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.response.Datum;
import fi.openagenda.model.response.Retention;
import fi.openagenda.model.response.Term;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Moment;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.stewardship.Stewardship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is kept, from what keeps and deletes it. */
@ApplicationScoped
public class Privacy {

    private static final Words PAGE =
            Words.of(Map.of("fi", "/privacy/fi.html", "sv", "/privacy/sv.html", "en", "/privacy/en.html"));

    @Inject
    Retention retention;

    /** What a round keeps. */
    public PrivacyStatement of(Round round) {
        PrivacyStatement.Party operator = operator();
        Protection protection = round.core().protection();
        return new PrivacyStatement(
                round.barometerSlug,
                round.key,
                round.anonymity,
                Stewardship.of(round.barometerSlug).stream()
                        .findFirst()
                        .map(current -> current.decision.responsible())
                        .map(responsible ->
                                new PrivacyStatement.Party(responsible.name(), Optional.of(responsible.contact())))
                        .orElse(operator),
                operator,
                Arrays.stream(Datum.values())
                        .filter(datum -> datum.isKeptIn(round.anonymity))
                        .map(datum -> kept(datum, Moment.inHelsinki(round.closesAt)))
                        .toList(),
                List.of(PrivacyStatement.Never.values()),
                rights(round),
                ArchiveCertificate.of(round.barometerSlug).map(ArchiveCertificate::sha256),
                new PrivacyStatement.Disclosure(
                        Disclosure.methodOf(protection), protection.base(), protection.count(false, Integer.MAX_VALUE)),
                PAGE);
    }

    /** How long something is kept from the moment on that its term names; nothing if for good. */
    Optional<Period> durationOf(Datum datum) {
        return retention.termOf(datum).duration();
    }

    /** Who runs the platform. */
    PrivacyStatement.Party operator() {
        Organisation operator = Organisation.byId(Organisation.OPERATOR).orElseThrow();
        return new PrivacyStatement.Party(operator.name, operator.contactAddress());
    }

    private PrivacyStatement.Kept kept(Datum datum, OffsetDateTime closing) {
        Term term = retention.termOf(datum);
        return new PrivacyStatement.Kept(
                datum,
                datum.purpose(),
                term.since(),
                term.duration().map(Period::toString),
                term.duration()
                        .filter(duration -> term.since() == Term.Since.CLOSING)
                        .map(duration -> closing.plus(duration).toLocalDate()),
                term.duration()
                        .map(duration -> datum == Datum.BACKUP
                                ? PrivacyStatement.Deleter.OPERATOR
                                : PrivacyStatement.Deleter.PLATFORM));
    }

    private static List<PrivacyStatement.Right> rights(Round round) {
        Optional<OffsetDateTime> closing = Optional.of(Moment.inHelsinki(round.closesAt));
        String noAccess = round.anonymity == Anonymity.CONFIDENTIAL ? "never-read-back" : "nobody-can-tell";
        return List.of(
                new PrivacyStatement.Right("rectification", Optional.of("PUT /v1/receipt"), closing, Optional.empty()),
                new PrivacyStatement.Right("erasure", Optional.of("DELETE /v1/receipt"), closing, Optional.empty()),
                new PrivacyStatement.Right("access", Optional.empty(), Optional.empty(), Optional.of(noAccess)));
    }
}
