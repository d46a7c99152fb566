package fi.openagenda.export.questionnaire;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A questionnaire as an XLSForm workbook, for ODK, KoboToolbox and whatever else reads these: a group for each section,
 * labels in every language, the words beside an option as a question of their own, {@code key_other}, and the rows of a
 * matrix as questions {@code key_row}. Nothing is asked of the device: no times, no place, no identity.
 *
 * <p>What XLSForm cannot say:
 *
 * <ul>
 *   <li>a ranking always orders all options; where fewer places are asked for, only the first ones count;
 *   <li>an empty multiple choice is unanswered, so that a required one needs a tick;
 *   <li>rows of a matrix come in one order for everybody;
 *   <li>lengths are counted as the reading program counts them, mostly in UTF-16 units;
 *   <li>options among which points are divided come in one order for everybody;
 *   <li>which options are non-substantive and how they are merged, the geometry of zones, versions, service classes,
 *       tags, sensitivity, sources, and in which language a form was read;
 *   <li>a label holds no <code>${</code>: it would refer to an answer, so that a space is put between.
 * </ul>
 */
public final class XlsForm {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsForm() {}

    /** Writes the workbook: the sheets survey, choices and settings. */
    public static void write(Questionnaire questionnaire, OutputStream out) throws IOException {
        XlsFormText texts = new XlsFormText(Wording.of(questionnaire));
        XlsFormSurvey survey = new XlsFormSurvey(questionnaire, texts);
        try (Workbook workbook = new Workbook(out, "Open Agenda", "1.0")) {
            // The columns that people look for first are there first, and then those that some row needs.
            sheet(workbook, "survey", List.of("type", "name"), survey.rows());
            sheet(workbook, "choices", List.of("list_name", "name"), survey.choices());
            sheet(workbook, "settings", List.of(), List.of(settings(questionnaire, texts)));
        }
    }

    private static Map<String, String> settings(Questionnaire questionnaire, XlsFormText texts) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form_title", texts.wording().first(questionnaire.core().title()));
        settings.put(
                "form_id",
                "%s-%s-%s"
                        .formatted(
                                questionnaire.core().barometer(),
                                questionnaire.core().round(),
                                questionnaire.municipality()));
        settings.put("version", Canonical.of(questionnaire).sha256());
        settings.put("default_language", XlsFormText.name(texts.wording().firstLanguage()));
        return settings;
    }

    private static void sheet(Workbook workbook, String name, List<String> first, List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>(first);
        rows.forEach(row -> columns.addAll(row.keySet()));
        List<String> header = List.copyOf(columns);
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).getOrDefault(header.get(column), "");
                if (!cell.isEmpty()) {
                    sheet.value(row + 1, column, cell);
                }
            }
        }
    }
}
