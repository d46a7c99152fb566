package fi.openagenda.api.dataset.page;

import fi.openagenda.export.format.DataDocument.Cell;
import fi.openagenda.export.format.Trend;
import fi.openagenda.export.query.ReleaseData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What an area answered to a question: a table whose rows have a bar each, so that whoever sees no bars reads the same. The bar
 * stands for the share that is to be quoted: of the population, or where there is none of the respondents.
 *
 * @param data the release
 * @param tongue how it speaks
 */
record Chart(ReleaseData data, Tongue tongue) {

    private static final String WITHHELD = "Q";
    private static final String UNRELIABLE = "U";

    /** The chart of the published lines of a question in an area, which are in the order of its answers. */
    Element of(List<Cell> cells) {
        Cell first = cells.get(0);
        Element table = new Element("table").addClass("chart").attr("id", "q-" + first.question());
        Element caption = table.appendElement("caption");
        tongue.say(
                caption.appendElement("span"),
                data,
                labels -> labels.question(first.question(), first.area()),
                first.question());
        if (cells.stream().allMatch(cell -> cell.obsStatus().equals(WITHHELD))) {
            caption.appendElement("small").text(tongue.say("all-withheld"));
            return table.appendElement("tbody").parent();
        }
        caption.appendElement("small").text(base(cells));
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text(tongue.say("answer"));
        head.appendElement("th").attr("scope", "col").attr("colspan", "2").text(tongue.say("share"));
        head.appendElement("th").attr("scope", "col").addClass("between").text(tongue.say("interval"));
        Element body = table.appendElement("tbody");
        cells.forEach(cell -> row(body.appendElement("tr"), cell));
        return table;
    }

    private String base(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.obsStatus().equals(WITHHELD))
                .findFirst()
                .map(cell -> tongue.say("respondents", tongue.number(cell.n(), 0))
                        + (cell.mean() == null ? "" : ", " + tongue.say("mean", tongue.number(cell.mean(), 1))))
                .orElse("");
    }

    private void row(Element row, Cell cell) {
        tongue.say(
                row.appendElement("th").attr("scope", "row"),
                data,
                labels -> labels.answer(cell.question(), cell.area(), cell.answerClass()),
                cell.answerClass());
        if (cell.obsStatus().equals(WITHHELD)) {
            row.appendElement("td").addClass("withheld").attr("colspan", "3").text(tongue.say("withheld"));
            return;
        }
        BigDecimal share = cell.wShare() == null ? cell.share() : cell.wShare();
        row.appendElement("td").addClass("bar").appendChild(bar(share, cell));
        Element number = row.appendElement("td").addClass("number").text(tongue.percent(share));
        if (cell.obsStatus().equals(UNRELIABLE)) {
            note(number, tongue.say("unreliable"));
        }
        Element between = row.appendElement("td").addClass("quiet").addClass("between");
        if (cell.moeLo() != null) {
            between.text("%s–%s".formatted(tongue.percent(cell.moeLo()), tongue.percent(cell.moeHi())));
        }
        if (cell.changeFlag() == Trend.Flag.UP || cell.changeFlag() == Trend.Flag.DOWN) {
            note(between, tongue.say(cell.changeFlag().name().toLowerCase(Locale.ROOT), tongue.points(cell.change())));
        }
    }

    private static void note(Element cell, String text) {
        cell.appendElement("span").addClass("note").text(text);
    }

    private static Element bar(BigDecimal share, Cell cell) {
        Element svg = new Element("svg").attr("aria-hidden", "true").attr("focusable", "false");
        rectangle(svg, "track", "100%");
        rectangle(svg, "length", percent(share));
        if (cell.moeLo() != null) {
            line(svg, "halo", cell);
            line(svg, "interval", cell);
        }
        return svg;
    }

    private static void rectangle(Element svg, String name, String width) {
        svg.appendElement("rect")
                .addClass(name)
                .attr("y", "15%")
                .attr("width", width)
                .attr("height", "70%");
    }

    private static void line(Element svg, String name, Cell cell) {
        svg.appendElement("line")
                .addClass(name)
                .attr("x1", percent(cell.moeLo()))
                .attr("x2", percent(cell.moeHi()))
                .attr("y1", "50%")
                .attr("y2", "50%");
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).toPlainString() + "%";
    }
}
