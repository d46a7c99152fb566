package fi.openagenda.model.round;

import fi.openagenda.model.question.Question;
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
import java.util.Optional;
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

    @JdbcTypeCode(SqlTypes.JSON)
    Questions questions;

    /** A list with its type kept, so that each question is stored with its own. */
    record Questions(List<Question> questions) {}

    /** The questions, in the order in which they are asked. */
    public List<Question> questions() {
        return questions.questions();
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

    /** Stores a municipality's questions in place of those it had. */
    public static void put(Round round, String municipalityCode, List<Question> questions) {
        Module module = of(round, municipalityCode).orElseGet(Module::new);
        module.round = round;
        module.municipalityCode = municipalityCode;
        module.questions = new Questions(List.copyOf(questions));
        module.persist();
    }
}
