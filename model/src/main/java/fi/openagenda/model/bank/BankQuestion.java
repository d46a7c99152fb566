package fi.openagenda.model.bank;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry of the question bank: a key for ever, and numbered versions that never change. */
@Entity
@Table(name = "question")
public class BankQuestion extends PanacheEntityBase {

    /** Stable name. */
    @Id
    public String key;

    /** Who may add versions: id of an organisation. */
    @Column(name = "organisation_id", updatable = false)
    public String owner;

    /** Number of the newest version. */
    @Column(name = "latest_version")
    public int latest;

    /** What is wrong with a key in the bank, beside its form: the checklist has its address among the questions. */
    public static Optional<String> faultOfKey(String key) {
        return key.equals("lint") ? Optional.of("Is the address of something else.") : Optional.empty();
    }

    /** Puts a question into the bank as its first version. */
    public static QuestionVersion create(Question question, String owner, String note, LocalDate today) {
        QuestionVersion first = enter(question, owner, note, today);
        flush();
        return first;
    }

    /** The same, to be stored together with others. */
    public static QuestionVersion enter(Question question, String owner, String note, LocalDate today) {
        BankQuestion entry = new BankQuestion();
        entry.key = question.key();
        entry.owner = owner;
        entry.latest = 1;
        entry.persist();
        return QuestionVersion.store(question.withVersion(1), Change.FIRST, note, today);
    }

    /** Adds a version. */
    public QuestionVersion add(Question question, Change change, String note, LocalDate today) {
        latest++;
        return QuestionVersion.store(question.withVersion(latest), change, note, today);
    }

    /** The entries of these keys, in the order of the keys. */
    public static List<BankQuestion> byKeys(List<String> keys) {
        List<BankQuestion> entries = list("key in ?1", keys);
        return entries.stream()
                .sorted(Comparator.comparing(entry -> keys.indexOf(entry.key)))
                .toList();
    }

    /** The entry of this key. */
    public static Optional<BankQuestion> byKey(String key) {
        return findByIdOptional(key);
    }

    /** The entry of this key, held until the end of the transaction: nobody else adds a version meanwhile. */
    public static Optional<BankQuestion> byKeyForUpdate(String key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The entries of these keys by key, held until the end of the transaction, in one order for everybody. */
    @SuppressWarnings("unchecked")
    public static Map<String, BankQuestion> byKeyForUpdate(Collection<String> keys) {
        List<BankQuestion> entries = getEntityManager()
                .createNativeQuery(
                        "select * from question where key = any(:keys) order by key for update", BankQuestion.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        return entries.stream().collect(Collectors.toMap(entry -> entry.key, Function.identity()));
    }

    /** Numbers of the newest versions of these keys; a key that is not in the bank is not in the result. */
    public static Map<String, Integer> latestOf(Collection<String> keys) {
        Stream<?> rows = getEntityManager()
                .createNativeQuery("select key, latest_version from question where key = any(:keys)", Tuple.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultStream();
        return rows.map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
    }

    /** Its versions, the newest first. */
    public List<QuestionVersion> versions() {
        return QuestionVersion.list("from QuestionVersion where id.question = ?1 order by id.version desc", key);
    }

    /** Its newest version. */
    public QuestionVersion newest() {
        return QuestionVersion.of(new Reference(key, latest)).orElseThrow();
    }
}
