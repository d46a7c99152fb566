package fi.openagenda.deploy.demo;

import java.nio.file.Path;

/**
 * The files in deploy/content.
 *
 * @param folder where they lie
 */
public record Content(Path folder) {

    /** @return the plan of the demonstration */
    public Plan plan() {
        return Plan.read(folder.resolve("demonstration.json"));
    }

    /** @return the national barometer */
    public Template national() {
        return template(plan().national());
    }

    /** @return the barometer that asks in every way there is */
    public Template seasonal() {
        return template(plan().barometers().get(1));
    }

    /** @return where the national barometer lies */
    public Path nationalFile() {
        return folder.resolve(plan().national().document());
    }

    /** The document of a barometer of the plan. */
    Template template(Plan.Series series) {
        return Template.read(folder.resolve(series.document()));
    }
}
