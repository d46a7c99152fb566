package fi.openagenda.model.response;

import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Words a respondent wrote, with no reference to the other answers. Never published. */
@Entity
@Table(name = "free_text")
@Immutable
public class FreeText extends PanacheEntityBase {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    Round round;

    @Column(name = "municipality_code")
    String municipalityCode;

    @Column(name = "question_key")
    String questionKey;

    String text;

    static void store(Round round, String municipalityCode, String questionKey, String text) {
        FreeText freeText = new FreeText();
        freeText.id = UUID.randomUUID();
        freeText.round = round;
        freeText.municipalityCode = municipalityCode;
        freeText.questionKey = questionKey;
        freeText.text = text;
        freeText.persist();
    }
}
