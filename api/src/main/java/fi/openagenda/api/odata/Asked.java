package fi.openagenda.api.odata;

import static fi.openagenda.model.Refusal.Reason.NOT_SUPPORTED;

import fi.openagenda.model.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriParameter;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceCount;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.SelectItem;
import org.apache.olingo.server.api.uri.queryoption.SelectOption;

/**
 * What is asked of an entity set.
 *
 * @param set of which
 * @param form what of it
 * @param filter which entities
 * @param selected names of the properties that are wanted; none where all are
 * @param top how many entities are wanted at most, over all pages
 * @param skip how many are passed over
 * @param count whether it is to be said how many there are in all
 * @param skiptoken where the page begins
 */
record Asked(
        EntitySet set,
        Form form,
        Filter filter,
        Set<String> selected,
        Optional<Integer> top,
        int skip,
        boolean count,
        Optional<String> skiptoken) {

    /** What of an entity set is asked for. */
    enum Form {
        /** Its entities. */
        COLLECTION,
        /** One of them, by its key. */
        ENTITY,
        /** How many there are. */
        NUMBER
    }

    /**
     * Of an address that Olingo has read.
     *
     * @throws Refusal when it is right, but asks for more than there is
     */
    static Asked of(UriInfo address) {
        List<UriResource> parts = address.getUriResourceParts();
        if (parts.isEmpty()
                || !(parts.get(0) instanceof UriResourceEntitySet first)
                || parts.size() > 2
                || parts.size() == 2 && !(parts.get(1) instanceof UriResourceCount)) {
            throw Refusal.of(
                    NOT_SUPPORTED, "The address: there are entity sets, their entities by key, and $count of a set.");
        }
        EntitySet set = EntitySet.named(first.getEntitySet().getName());
        boolean one = !first.getKeyPredicates().isEmpty();
        return new Asked(
                set,
                parts.size() == 2 ? Form.NUMBER : one ? Form.ENTITY : Form.COLLECTION,
                one
                        ? Filter.key(literals(first.getKeyPredicates()))
                        : Optional.ofNullable(address.getFilterOption())
                                .map(option -> Filter.of(option.getExpression(), set))
                                .orElse(Filter.NONE),
                selected(address.getSelectOption()),
                Optional.ofNullable(address.getTopOption()).map(option -> option.getValue()),
                Optional.ofNullable(address.getSkipOption())
                        .map(option -> option.getValue())
                        .orElse(0),
                Optional.ofNullable(address.getCountOption())
                        .map(option -> option.getValue())
                        .orElse(false),
                Optional.ofNullable(address.getSkipTokenOption()).map(option -> option.getValue()));
    }

    private static Map<String, String> literals(List<UriParameter> key) {
        Map<String, String> literals = new HashMap<>();
        for (UriParameter part : key) {
            literals.put(
                    part.getName(),
                    Optional.ofNullable(part.getText())
                            .orElseThrow(
                                    () -> Refusal.of(NOT_SUPPORTED, "The address: a key is written out, without @.")));
        }
        return literals;
    }

    private static Set<String> selected(SelectOption option) {
        Set<String> selected = new HashSet<>();
        if (option != null) {
            for (SelectItem item : option.getSelectItems()) {
                if (item.isStar()) {
                    return Set.of();
                }
                List<UriResource> path = item.getResourcePath().getUriResourceParts();
                if (path.size() != 1 || !(path.get(0) instanceof UriResourceProperty property)) {
                    throw Refusal.of(NOT_SUPPORTED, "$select: names of properties, joined by commas, or *.");
                }
                selected.add(property.getProperty().getName());
            }
        }
        return selected;
    }

    /** The properties that are wanted, in their order. */
    List<Property> properties() {
        return set.properties().stream()
                .filter(property -> selected.isEmpty() || selected.contains(property.name()))
                .toList();
    }
}
