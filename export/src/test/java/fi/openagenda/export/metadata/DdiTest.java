package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.export.GivenRelease;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class DdiTest {

    private static final String DDI = Sample.text("codebook.ddi.xml");

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(Sample.release());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void has_its_elements_in_the_order_of_the_schema(Map<String, byte[]> files) throws Exception {
        validate(new String(files.get("codebook.ddi.xml"), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "<fileName>, <wrong/><fileName>",
        "codebook:2_5\", codebook:2_6\"",
        "files=\"F1\", files=\"F2\"",
        "<varQnty>, <caseQnty>1</caseQnty><varQnty>1</varQnty><caseQnty>",
        "missing=\"Y\", missing=\"yes\"",
        "catgry ID=\"Q0.1\", catgry ID=\"Q0.0\"",
        "</codeBook>, ''"
    })
    void is_not_taken_for_sound_when_it_is_not(String sound, String fault) {
        String broken = DDI.replace(sound, fault);
        assertThat(broken).isNotEqualTo(DDI);
        assertThatThrownBy(() -> validate(broken)).isInstanceOf(SAXException.class);
    }

    @Test
    void says_what_was_asked_of_whom_and_which_answers_are_missing() throws Exception {
        assertThat(strings("//d:var[@name='living']/d:qstn/d:qstnLit[@xml:lang='sv']"))
                .containsExactly("Var bor du?");
        assertThat(strings("//d:var[@name='living']/d:catgry[d:catValu='row']/d:labl[@xml:lang='fi']"))
                .containsExactly(Sample.QUOTES);
        assertThat(strings("//d:var[@name='living']/d:catgry[d:catValu='house']/d:labl[@xml:lang='fi']"))
                .containsExactly(Sample.SCRIPTS);
        assertThat(strings("//d:var[@name='living']/d:TotlResp")).containsExactly("240");
        assertThat(strings("//d:var[@name='living']/d:catgryGrp/@levelnm")).contains("row|house");
        assertThat(strings("//d:var[@name='child']/d:universe")).containsExactly("services includes school");
        assertThat(strings("//d:var[@name='satisfaction']/d:catgry[@missing='Y']/d:catValu"))
                .containsExactly("dk");
        assertThat(strings("//d:varGrp[@name='judged']/@type")).containsExactly("section");
        assertThat(strings("//d:titl[@xml:lang='fi']")).containsExactly("Kuntalaisbarometri – Kevät 2026");
        assertThat(strings("//d:parTitl[@xml:lang='sv']")).hasSize(1);
        assertThat(strings("//d:AuthEnty")).as("one author, not one a language").containsExactly("Iin kunta");
    }

    @Test
    void says_of_the_file_how_large_it_is_and_what_its_columns_are() throws Exception {
        assertThat(strings("//d:fileDscr/@URI")).containsExactly("data.csv");
        assertThat(strings("//d:fileDscr//d:varQnty")).containsExactly("26");
        assertThat(strings("//d:fileDscr//d:caseQnty"))
                .containsExactly(Integer.toString(Sample.results().lines()));
        assertThat(strings("//d:var[@files='F1']")).hasSize(26);
        assertThat(strings("//d:var[@name='obs_status']/d:catgry/d:catValu")).containsExactly("A", "W", "U", "Q");
        assertThat(strings("//d:useStmt/d:conditions").get(0)).contains("creativecommons.org/licenses/by/4.0");
        assertThat(strings("//d:collDate/@date")).containsExactly("2026-03-01", "2026-03-31");
    }

    @Test
    void holds_no_character_that_xml_cannot() throws Exception {
        Xml xml = new Xml();
        xml.text("a", "x\u0000y\u000Bz\uD800\uFFFE" + Sample.SCRIPTS, Xml.Attribute.of("b", "\u0001<\"&"));
        Document document = parse(new String(xml.end(), UTF_8));
        assertThat(document.getDocumentElement().getTextContent()).isEqualTo("x�y�z��" + Sample.SCRIPTS);
        assertThat(document.getDocumentElement().getAttribute("b")).isEqualTo("�<\"&");
    }

    private static void validate(String xml) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(DdiTest.class.getResource("/ddi-codebook-2.5-subset.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static List<String> strings(String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        String everyName =
                path.replaceAll("d:(\\w+)", "*[local-name()='$1']").replace("@xml:lang", "@*[local-name()='lang']");
        NodeList nodes = (NodeList) xpath.evaluate(everyName, parse(DDI), XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
