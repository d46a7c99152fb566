package fi.openagenda.deploy;

import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.local.DataFolder;
import java.nio.file.Path;

/** What is printed once everything runs. */
record Welcome(String address, String frontEnd, DataFolder folder, Content content) {

    String full() {
        var national = content.plan().national();
        var slug = content.national().slug();
        var dataset = address + "/v1/datasets/" + slug + "-" + national.published();
        var open = address + "/v1/barometers/" + slug + "/rounds/" + national.open();
        return """

                Open Agenda is running. Its residents are simulated.
                  %1$s/       start here
                  %1$s/docs   the API
                  %2$s   the published dataset
                  %6$s   answer as a resident
                %5$s
                Try this in another terminal:
                  curl -sL %2$s/releases/latest/data.csv | head -5
                  curl -sSL '%3$s/questionnaire?municipality=148&lang=sv'
                  curl -sS -H 'Content-Type: application/json' -d '%4$s' %3$s/responses

                Press Ctrl-C to stop.""".formatted(address, dataset, open, response(), places(), page(slug, national.open()));
    }

    private String page(String slug, String round) {
        return "%s/?platform=%s&barometer=%s&round=%s&municipality=139".formatted(frontEnd, address, slug, round);
    }

    private static String response() {
        return "{\"municipality\":\"148\",\"language\":\"sv\","
                + "\"answers\":{\"age\":\"25-34\",\"place-to-live-satisfaction\":4}}";
    }

    String empty() {
        return """

                Open Agenda is running, without any content.
                  %1$s/       start here
                  %1$s/docs   the API
                  %5$s/   the example front end
                %4$s
                Try this in another terminal:
                  curl -sS '%1$s/v1/municipalities?region=19'
                  curl -sS -H "Authorization: Bearer $(cat %2$s)" -H 'Content-Type: application/json' -d @%3$s %1$s/v1/barometers/import
                  curl -sS %1$s/v1/barometers

                Press Ctrl-C to stop.""".formatted(
                address, quoted(folder.operatorKey().file()), quoted(content.nationalFile()), places(), frontEnd);
    }

    private String places() {
        return """

                Data: %s
                Key of the operator: %s
                Log: %s
                """.formatted(folder.path(), folder.operatorKey().file(), folder.log());
    }

    /** For a shell; only paths with something unusual in them need it. */
    private static String quoted(Path path) {
        var text = path.toString();
        return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
