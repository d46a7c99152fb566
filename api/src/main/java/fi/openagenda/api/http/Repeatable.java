package fi.openagenda.api.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * An answer that can be given again to whoever asks for the same within a second: see {@link Memory}. A resource that is
 * {@link Remembered} leaves it in the {@link RoutingContext} under {@link #KEY}.
 */
public interface Repeatable {

    /** Where it is left. */
    String KEY = Repeatable.class.getName();

    /** About how many bytes of memory it takes. */
    int weight();

    /**
     * Answers on the event loop, or lets the request go on as if nothing was remembered.
     *
     * @param common headers of the platform rather than of this answer
     */
    void repeat(RoutingContext routing, MultiMap common);
}
