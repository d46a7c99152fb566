package fi.openagenda.model.invitation;

import static fi.openagenda.model.Refusal.Reason.CREDENTIAL_GIVEN;
import static fi.openagenda.model.Refusal.Reason.NOT_INVITED;
import static fi.openagenda.model.Refusal.Reason.NO_INVITATIONS;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.Sha256;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Round;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The invitations to a round. Whoever makes them decides who gets which: no name comes here, and of the codes only MACs
 * are kept. That a confidential code is spent is written nowhere but in the id of its response, so that no transaction,
 * order or log record is shared by the two; and no question about a single code is answered to anybody.
 */
public final class Invitations {

    private Invitations() {}

    /**
     * Makes invitations and answers with their codes, which are never seen again. They are stored in the order of their
     * MACs, which says nothing of the order in which the codes are handed out.
     *
     * @throws Refusal when the round needs none
     */
    public static List<Code> make(Round round, int count, OperatorSecret secret) {
        requireInvited(round);
        List<Code> codes = Stream.generate(Code::random).limit(count).toList();
        store(round, codes, secret);
        add(round, count, 0);
        return codes;
    }

    /**
     * Makes an invitation in place of one that was lost, spent or not: which of the two is not told. What the lost one let
     * in stays in, so the number of these is the most by which answers may be double, and is published.
     *
     * @throws Refusal when there is no such invitation
     */
    public static Code replace(Round round, Code lost, OperatorSecret secret) {
        requireInvited(round);
        int deleted = with(round, secret.macOf(round, lost), """
                delete from invitation where round_id = :round and code_mac = :mac
                """).executeUpdate();
        if (deleted == 0) {
            throw unknown();
        }
        Code code = Code.random();
        store(round, List.of(code), secret);
        add(round, 0, 1);
        return code;
    }

    /** Whether a code is an invitation to this round. */
    public static boolean include(Round round, Code code, OperatorSecret secret) {
        return !with(round, secret.macOf(round, code), """
                select 1 from invitation where round_id = :round and code_mac = :mac
                """).getResultList().isEmpty();
    }

    /**
     * Lets an invitation have this message signed, and no other one ever; the caller's transaction makes that durable
     * before anybody sees the signature. What is looked up is a MAC, so the time it takes tells nothing about codes.
     *
     * @throws Refusal when there is no such invitation to this round, or it has had another message signed
     */
    public static void issue(Round round, Code code, byte[] blindedMessage, OperatorSecret secret) {
        byte[] mac = secret.macOf(round, code);
        byte[] hash = Sha256.digest().digest(blindedMessage);
        int issued = with(round, mac, """
                update invitation set blinded_hash = :hash
                where round_id = :round and code_mac = :mac and blinded_hash is null
                """).setParameter("hash", hash).executeUpdate();
        if (issued == 0 && !MessageDigest.isEqual(hash, blindedHash(round, mac))) {
            throw Refusal.of(
                    CREDENTIAL_GIVEN,
                    "A credential has been given for this code. Only the message it was given for is signed again.");
        }
    }

    private static byte[] blindedHash(Round round, byte[] mac) {
        List<?> hashes = with(round, mac, """
                select blinded_hash from invitation where round_id = :round and code_mac = :mac
                """).getResultList();
        return hashes.stream().map(byte[].class::cast).findFirst().orElseThrow(Invitations::notInvited);
    }

    /** There is no such invitation, and so none to replace. */
    public static Refusal unknown() {
        return Refusal.of(Refusal.Reason.NOT_FOUND, "There is no such invitation.");
    }

    /** The one answer to every code that is none, whatever is wrong with it. */
    public static Refusal notInvited() {
        return Refusal.of(NOT_INVITED, "The code is no invitation to this round.");
    }

    /** How many there are. */
    public static InvitationCount count(Round round) {
        List<?> counts = entities()
                .createNativeQuery("""
                        select made, reissued, coalesce(issued, (
                            select count(blinded_hash) from invitation where invitation.round_id = counted.round_id
                        )) from invitation_count as counted where round_id = :round
                        """)
                .setParameter("round", round.id)
                .getResultList();
        Object[] numbers = counts.stream().map(Object[].class::cast).findFirst().orElse(new Object[] {0, 0, 0});
        return new InvitationCount(
                ((Number) numbers[0]).intValue(),
                ((Number) numbers[1]).intValue(),
                Optional.of(((Number) numbers[2]).intValue())
                        .filter(issued -> round.anonymity == Anonymity.UNLINKABLE));
    }

    /**
     * Leaves nothing but counts: deletes the invitations of a round and its secret key. In the transaction that closes the
     * round, after which no code and no credential of it is good for anything.
     */
    public static void close(Round round) {
        for (String sql : List.of("""
                update invitation_count set issued =
                    (select count(blinded_hash) from invitation where round_id = :round)
                where round_id = :round
                """, "delete from invitation where round_id = :round")) {
            entities().createNativeQuery(sql).setParameter("round", round.id).executeUpdate();
        }
        RoundSecret.forget(round);
    }

    private static void requireInvited(Round round) {
        if (!round.anonymity.isInvited()) {
            throw Refusal.of(NO_INVITATIONS, "The round “%s” is open to everybody.".formatted(round.key));
        }
    }

    private static void store(Round round, List<Code> codes, OperatorSecret secret) {
        entities()
                .createNativeQuery("""
                        insert into invitation (round_id, code_mac)
                        select :round, decode(mac, 'hex') from unnest(string_to_array(:macs, ',')) as mac order by mac
                        """)
                .setParameter("round", round.id)
                .setParameter(
                        "macs",
                        codes.stream()
                                .map(code -> HexFormat.of().formatHex(secret.macOf(round, code)))
                                .collect(Collectors.joining(",")))
                .executeUpdate();
    }

    private static void add(Round round, int made, int reissued) {
        entities()
                .createNativeQuery("""
                        insert into invitation_count as counted (round_id, made, reissued)
                        values (:round, :made, :reissued)
                        on conflict (round_id) do update
                        set made = counted.made + excluded.made, reissued = counted.reissued + excluded.reissued
                        """)
                .setParameter("round", round.id)
                .setParameter("made", made)
                .setParameter("reissued", reissued)
                .executeUpdate();
    }

    private static Query with(Round round, byte[] mac, String sql) {
        return entities().createNativeQuery(sql).setParameter("round", round.id).setParameter("mac", mac);
    }

    private static EntityManager entities() {
        return Round.getEntityManager();
    }
}
