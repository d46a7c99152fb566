package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.NameTransformer;
import fi.openagenda.export.format.DataDocument.Cell;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Writes the members of an observation in their order: there are millions of them, and finding and encoding the name of each
 * member would take half of the time.
 */
final class CellSerializer extends JsonSerializer<Cell> {

    private static final SerializedString QUESTION = new SerializedString("question");
    private static final SerializedString AREA = new SerializedString("area");
    private static final SerializedString BREAKDOWN = new SerializedString("breakdown");
    private static final SerializedString CAT1 = new SerializedString("cat1");
    private static final SerializedString CAT2 = new SerializedString("cat2");
    private static final SerializedString ANSWER_CLASS = new SerializedString("answerClass");
    private static final SerializedString N = new SerializedString("n");
    private static final SerializedString COUNT = new SerializedString("count");
    private static final SerializedString SHARE = new SerializedString("share");
    private static final SerializedString W_SHARE = new SerializedString("wShare");
    private static final SerializedString MEAN = new SerializedString("mean");
    private static final SerializedString MOE_LO = new SerializedString("moeLo");
    private static final SerializedString MOE_HI = new SerializedString("moeHi");
    private static final SerializedString CHANGE = new SerializedString("change");
    private static final SerializedString CHANGE_FLAG = new SerializedString("changeFlag");
    private static final SerializedString OBS_STATUS = new SerializedString("obsStatus");
    private static final SerializedString CONF_STATUS = new SerializedString("confStatus");
    private static final SerializedString Q1 = new SerializedString("q1");
    private static final SerializedString MEDIAN = new SerializedString("median");
    private static final SerializedString Q3 = new SerializedString("q3");

    private final boolean unwrapped;

    /** Of an observation that is an object. */
    CellSerializer() {
        this(false);
    }

    private CellSerializer(boolean unwrapped) {
        this.unwrapped = unwrapped;
    }

    @Override
    public void serialize(Cell cell, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (unwrapped) {
            writeMembers(cell, json);
        } else {
            json.writeStartObject(cell);
            writeMembers(cell, json);
            json.writeEndObject();
        }
    }

    private static void writeMembers(Cell cell, JsonGenerator json) throws IOException {
        write(QUESTION, cell.question(), json);
        write(AREA, cell.area(), json);
        write(BREAKDOWN, cell.breakdown(), json);
        write(CAT1, cell.cat1(), json);
        write(CAT2, cell.cat2(), json);
        write(ANSWER_CLASS, cell.answerClass(), json);
        write(N, cell.n(), json);
        write(COUNT, cell.count(), json);
        write(SHARE, cell.share(), json);
        write(W_SHARE, cell.wShare(), json);
        write(MEAN, cell.mean(), json);
        write(MOE_LO, cell.moeLo(), json);
        write(MOE_HI, cell.moeHi(), json);
        write(CHANGE, cell.change(), json);
        write(CHANGE_FLAG, cell.changeFlag() == null ? null : cell.changeFlag().code(), json);
        write(OBS_STATUS, cell.obsStatus(), json);
        write(CONF_STATUS, cell.confStatus(), json);
        write(Q1, cell.q1(), json);
        write(MEDIAN, cell.median(), json);
        write(Q3, cell.q3(), json);
    }

    private static void write(SerializedString name, String text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    private static void write(SerializedString name, Integer number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }

    private static void write(SerializedString name, BigDecimal number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(number);
    }

    @Override
    public JsonSerializer<Cell> unwrappingSerializer(NameTransformer unwrapper) {
        return new CellSerializer(true);
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return unwrapped;
    }
}
