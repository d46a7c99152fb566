package fi.openagenda.model.municipality;

import fi.openagenda.model.language.Words;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A region (maakunta, landskap): the level between municipality and nation. */
@Entity
@Table(name = "region")
@Immutable
public class Region extends PanacheEntityBase {

    /** Two-digit national code. */
    @Id
    public String code;

    /** Name in Finnish, Swedish and English. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Words name;
}
