package fi.openagenda.model.round;

import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A municipality's own questions in a round. */
@Entity
@Table(name = "module")
public class Module extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    Round round;

    /** Whose questions they are. */
    @Column(name = "municipality_code")
    public String municipalityCode;

    @Column(name = "question_references")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> questionReferences;

    /** Which versions of which questions, in the order in which they are asked. */
    public List<Reference> references() {
        return questionReferences.stream().map(Reference::parse).toList();
    }

    /** The questions, in the order in which they are asked. */
    public List<Question> questions() {
        return references().stream().map(QuestionVersion.of(references())::get).toList();
    }

    /** A municipality's module in a round, if it has one. */
    public static Optional<Module> of(Round round, String municipalityCode) {
        return find("round = ?1 and municipalityCode = ?2", round, municipalityCode)
                .firstResultOptional();
    }

    /** A municipality's own questions in a round; none if it has no module. */
    public static List<Question> questionsOf(Round round, String municipalityCode) {
        return of(round, municipalityCode).map(Module::questions).orElse(List.of());
    }

    /** All modules of a round by municipality. */
    public static List<Module> of(Round round) {
        return list("from Module where round = ?1 order by municipalityCode", round);
    }

    /** The questions of all municipalities that have some of their own, read at once. */
    public static SortedMap<String, List<Question>> questionsOf(Round round) {
        List<Module> modules = of(round);
        Map<Reference, Question> questions = QuestionVersion.of(
                modules.stream().flatMap(module -> module.references().stream()).toList());
        SortedMap<String, List<Question>> byMunicipality = new TreeMap<>();
        modules.forEach(module -> byMunicipality.put(
                module.municipalityCode,
                module.references().stream().map(questions::get).toList()));
        return byMunicipality;
    }

    /** Stores a municipality's questions in place of those it had. */
    public static Module put(Round round, String municipalityCode, List<Reference> references) {
        return store(of(round, municipalityCode).orElseGet(Module::new), round, municipalityCode, references);
    }

    /** Stores a municipality's questions in a round in which it has none. */
    public static Module add(Round round, String municipalityCode, List<Reference> references) {
        return store(new Module(), round, municipalityCode, references);
    }

    private static Module store(Module module, Round round, String municipalityCode, List<Reference> references) {
        module.round = round;
        module.municipalityCode = municipalityCode;
        module.questionReferences = references.stream().map(Reference::toString).toList();
        module.persist();
        return module;
    }
}
