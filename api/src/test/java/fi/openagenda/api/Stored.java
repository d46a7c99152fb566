package fi.openagenda.api;

import static io.restassured.RestAssured.given;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** What lies in the database of a story, where no answer over HTTP would tell. */
@ApplicationScoped
class Stored {

    @Inject
    DataSource database;

    int rows(Story story) {
        return query("""
                select r.id::text from response r join round on round.id = round_id
                where barometer_slug = ? and card is not null
                """, story).size();
    }

    /** The cards of a story's responses, in hexadecimal. */
    List<String> cards(Story story) {
        return query("""
                select encode(card, 'hex') as hex from response join round on round.id = round_id
                where barometer_slug = ? order by hex
                """, story);
    }

    /** How the responses of a story from Ii were collected. */
    List<Paradata> paradata(Story story) {
        Codebook codebook = codebook(story);
        return cards(story).stream()
                .map(card -> codebook.paradata(HexFormat.of().parseHex(card)))
                .toList();
    }

    /** By which the responses of a story from Ii are punched. */
    static Codebook codebook(Story story) {
        return Codebook.of(new Canonical(given().get(story.round() + "/questionnaire.json?municipality=139")
                        .asString())
                .as(Questionnaire.class));
    }

    List<String> texts(Story story) {
        return query("select text from free_text join round on round.id = round_id where barometer_slug = ?", story);
    }

    List<String> query(String sql, Story story) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, story.slug());
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
