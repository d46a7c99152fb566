package fi.openagenda.model.lint;

import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.round.Core;
import java.util.List;

/** What stands around the questions: headings (Q001), the privacy notice (F008), and where the background is (F003). */
final class Frame {

    private Frame() {}

    static void check(Core core, List<String> required, Findings findings) {
        heading("/title", core.title(), required, findings);
        if (!core.description().isEmpty()) {
            heading("/description", core.description(), required, findings);
        }
        for (int i = 0; i < core.sectors().size(); i++) {
            Sector sector = core.sectors().get(i);
            heading("/sectors/" + i + "/label", sector.label(), required, findings);
        }
        for (int i = 0; i < core.sections().size(); i++) {
            heading("/sections/" + i + "/title", core.sections().get(i).title(), required, findings);
        }
        Wording notice = Wording.of("/privacyNotice", core.privacyNotice());
        required.stream()
                .filter(language -> !notice.isIn(language))
                .forEach(language ->
                        findings.add("F008", Spot.of(notice.pointer()).in(language), language));
        background(core, findings);
    }

    private static void heading(String pointer, Words words, List<String> required, Findings findings) {
        Wording text = Wording.of(pointer, words);
        required.stream()
                .filter(language -> !text.isIn(language))
                .forEach(language -> findings.add("Q001", Spot.of(pointer).in(language), language, 1));
    }

    /** Where one lives decides what is asked, and may come first. */
    private static void background(Core core, Findings findings) {
        long personal = core.background().stream()
                .filter(question -> !(question.answer() instanceof MunicipalityCode))
                .count();
        if (core.backgroundFirst() && personal > 0 && !core.questions().isEmpty()) {
            findings.add("F003", Spot.of("/backgroundFirst"), personal);
        }
    }
}
