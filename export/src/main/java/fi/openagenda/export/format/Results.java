package fi.openagenda.export.format;

import fi.openagenda.export.audit.Attack;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.RepresentativenessFile.Representation;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.model.invitation.InvitationCount;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification.AnswerClass;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Version;
import fi.openagenda.model.round.Core;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a format needs to write a release.
 *
 * @param dataset what the release is published under
 * @param core what was asked everywhere
 * @param roundTitle its name for people
 * @param release number of the release
 * @param version its semantic version
 * @param generatedAt when it was made
 * @param method name and version of the disclosure control
 * @param licence under which terms it may be used
 * @param changeNote what is new in it
 * @param account what became of every response
 * @param tokenKeySha256 SHA-256 of the key under which credentials were signed, if they were
 * @param invitations how many there were, if answers needed one
 * @param geography which areas are parts of which
 * @param tables what may be published, in order
 * @param representation who responded, beside who lives there
 * @param earlier what was published of the round before
 * @param attacks what attackers have tried
 */
public record Results(
        String dataset,
        Core core,
        Words roundTitle,
        int release,
        Version version,
        Instant generatedAt,
        String method,
        Licence licence,
        String changeNote,
        Account account,
        Optional<String> tokenKeySha256,
        Optional<InvitationCount> invitations,
        Geography geography,
        List<ProtectedTable> tables,
        Representation representation,
        Earlier earlier,
        List<Attack> attacks) {

    /** How many lines of data there are. */
    public int lines() {
        return lines(tables);
    }

    /** How many lines of data tables have. */
    public static int lines(List<ProtectedTable> tables) {
        return tables.stream()
                .mapToInt(table -> table.rows().size()
                        * (int) table.answers().stream()
                                .filter(AnswerClass::listed)
                                .count())
                .sum();
    }
}
