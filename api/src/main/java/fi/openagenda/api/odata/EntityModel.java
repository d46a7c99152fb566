package fi.openagenda.api.odata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.core.uri.parser.Parser;

/** The entity sets as Olingo knows them, for {@code $metadata} and for reading addresses. It answers null to what there is not. */
final class EntityModel extends CsdlAbstractEdmProvider {

    private static final String NAMESPACE = "fi.openagenda";
    private static final FullQualifiedName CONTAINER = new FullQualifiedName(NAMESPACE, "OpenData");

    private static final OData ODATA = OData.newInstance();
    private static final ServiceMetadata MODEL = ODATA.createServiceMetadata(new EntityModel(), List.of());

    /** What {@code $metadata} answers. */
    static byte[] described() {
        try (InputStream xml = ODATA.createSerializer(ContentType.APPLICATION_XML)
                .metadataDocument(MODEL)
                .getContent()) {
            return xml.readAllBytes();
        } catch (ODataLibraryException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads an address by the grammar of OData and the names of the model.
     *
     * @param path after the root of the service
     * @param query after the question mark
     */
    static UriInfo parse(String path, String query) throws ODataLibraryException {
        return new Parser(MODEL.getEdm(), ODATA).parseUri(path, query, null, "");
    }

    private static FullQualifiedName typeOf(EntitySet set) {
        return new FullQualifiedName(NAMESPACE, set.type());
    }

    private static CsdlEntityType type(EntitySet set) {
        return new CsdlEntityType()
                .setName(set.type())
                .setKey(set.properties().stream()
                        .filter(Property::key)
                        .map(key -> new CsdlPropertyRef().setName(key.name()))
                        .toList())
                .setProperties(
                        set.properties().stream().map(Property::described).toList());
    }

    private static CsdlEntitySet set(EntitySet set) {
        return new CsdlEntitySet().setName(set.title()).setType(typeOf(set));
    }

    private static <T> List<T> all(Function<EntitySet, T> described) {
        return Arrays.stream(EntitySet.values()).map(described).toList();
    }

    private static Stream<EntitySet> sets() {
        return Arrays.stream(EntitySet.values());
    }

    @Override
    public CsdlEntityType getEntityType(FullQualifiedName name) {
        return sets().filter(set -> typeOf(set).equals(name))
                .findFirst()
                .map(EntityModel::type)
                .orElse(null);
    }

    @Override
    public CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
        return sets().filter(set -> set.title().equals(name))
                .findFirst()
                .map(EntityModel::set)
                .orElse(null);
    }

    @Override
    public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
        return Optional.ofNullable(name)
                        .filter(asked -> !asked.equals(CONTAINER))
                        .isPresent()
                ? null
                : new CsdlEntityContainerInfo().setContainerName(CONTAINER);
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        return new CsdlEntityContainer().setName(CONTAINER.getName()).setEntitySets(all(EntityModel::set));
    }

    @Override
    public List<CsdlSchema> getSchemas() {
        return List.of(new CsdlSchema()
                .setNamespace(NAMESPACE)
                .setEntityTypes(all(EntityModel::type))
                .setEntityContainer(getEntityContainer()));
    }
}
