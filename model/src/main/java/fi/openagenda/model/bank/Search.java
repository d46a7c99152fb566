package fi.openagenda.model.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which questions of the bank does somebody look for? Their newest versions are looked through, in the order of their
 * keys.
 *
 * @param text words that one of its texts holds, in any language
 * @param serviceClass code of a service class (PTV) it is about, or of one above that
 * @param tag one of its tags
 * @param language a language it is written in
 * @param owner id of the organisation it belongs to
 * @param after key after which to go on
 * @param limit how many at most
 */
public record Search(
        Optional<String> text,
        Optional<String> serviceClass,
        Optional<String> tag,
        Optional<String> language,
        Optional<String> owner,
        Optional<String> after,
        int limit) {

    private static final String NEWEST = """
            select q.key
            from question q
            join question_version v on v.question_key = q.key and v.version = q.latest_version
            where (cast(:text as text) is null or position(cast(:text as text) in v.search_text) > 0)
              and (cast(:service_class as text) is null
                   or starts_with(v.document ->> 'serviceClass' || '.', cast(:service_class as text) || '.'))
              and (cast(:tag as text) is null or v.document -> 'tags' @> to_jsonb(cast(:tag as text)))
              and (cast(:language as text) is null or jsonb_exists(v.document -> 'text', cast(:language as text)))
              and (cast(:owner as text) is null or q.organisation_id = cast(:owner as text))
              and (cast(:after as text) is null or q.key > cast(:after as text) collate "C")
            order by q.key collate "C"
            limit :limit
            """;

    /** Keys of what is found. */
    @SuppressWarnings("unchecked")
    public List<String> keys() {
        return BankQuestion.getEntityManager()
                .createNativeQuery(NEWEST, String.class)
                .setParameter(
                        "text",
                        text.map(words -> words.toLowerCase(Locale.ROOT)).orElse(null))
                .setParameter("service_class", serviceClass.orElse(null))
                .setParameter("tag", tag.orElse(null))
                .setParameter("language", language.orElse(null))
                .setParameter("owner", owner.orElse(null))
                .setParameter("after", after.orElse(null))
                .setParameter("limit", limit)
                .getResultList();
    }
}
