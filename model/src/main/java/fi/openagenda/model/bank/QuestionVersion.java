package fi.openagenda.model.bank;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of a question of the bank. It never changes. */
@Entity
@Table(name = "question_version")
@Immutable
public class QuestionVersion extends PanacheEntityBase {

    /**
     * What a version is known by.
     *
     * @param question key of the question
     * @param version its number
     */
    @Embeddable
    public record Id(
            @Column(name = "question_key") String question,
            @Column(name = "version") int version) {}

    @EmbeddedId
    Id id;

    /** What is asked, and how it is answered. */
    @Column(name = "document")
    @JdbcTypeCode(SqlTypes.JSON)
    public Question question;

    /** How it differs from the version before. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Change change;

    /** Why there is this version, in words for people; empty if nobody said. */
    public String note;

    @Column(name = "created_on")
    public LocalDate createdOn;

    // What a search looks through: all texts in all languages, in small letters.
    @Column(name = "search_text")
    String searchText;

    static QuestionVersion store(Question question, Change change, String note, LocalDate today) {
        QuestionVersion version = new QuestionVersion();
        version.id = new Id(question.key(), question.version());
        version.question = question;
        version.change = change;
        version.note = note;
        version.createdOn = today;
        version.searchText = question.texts().values().stream()
                .flatMap(words -> words.byLanguage().values().stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        version.persist();
        return version;
    }

    /** Its number. */
    public int number() {
        return id.version();
    }

    /** The version that is referred to. */
    public static Optional<QuestionVersion> of(Reference reference) {
        return findByIdOptional(new Id(reference.question(), reference.version()));
    }

    /** The versions after one up to another. */
    static List<QuestionVersion> between(String key, int after, int upTo) {
        return list("id.question = ?1 and id.version > ?2 and id.version <= ?3", key, after, upTo);
    }

    /** All versions of questions: in the order of these keys, and of their numbers. */
    public static List<QuestionVersion> ofKeys(List<String> keys) {
        List<QuestionVersion> versions = ofAny(keys);
        Map<String, List<QuestionVersion>> byKey =
                versions.stream().collect(Collectors.groupingBy(version -> version.id.question()));
        return keys.stream().flatMap(key -> byKey.get(key).stream()).toList();
    }

    /** In one array, as PostgreSQL takes no more than 65 535 parameters. */
    @SuppressWarnings("unchecked")
    private static List<QuestionVersion> ofAny(List<String> keys) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from question_version where question_key = any(:keys) order by version",
                        QuestionVersion.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
    }

    /** The questions that are referred to; what is not in the bank is not in the result. */
    public static Map<Reference, Question> of(Collection<Reference> references) {
        Map<Reference, Question> found = new HashMap<>();
        ofAny(references.stream().map(Reference::question).distinct().toList())
                .forEach(version -> found.put(Reference.to(version.question), version.question));
        found.keySet().retainAll(new HashSet<>(references));
        return found;
    }
}
