package fi.openagenda.api;

import fi.openagenda.model.round.Round;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Loses its connection to the database between its last statement and the commit. */
@Path("test/lost-commit")
@PermitAll
public class LostCommitResource {

    @Inject
    @DataSource("intake")
    AgroalDataSource another;

    @GET
    @Operation(hidden = true)
    public String lose() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object process = Round.getEntityManager()
                    .createNativeQuery("select pg_backend_pid()")
                    .getSingleResult();
            terminate((Integer) process);
            return "committed";
        });
    }

    private void terminate(int process) throws SQLException {
        try (Connection connection = another.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, process);
            statement.execute();
        }
    }
}
