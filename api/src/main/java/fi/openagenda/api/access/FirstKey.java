package fi.openagenda.api.access;

import fi.openagenda.model.access.Key;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Makes the key with which a new platform is taken into use. */
@ApplicationScoped
class FirstKey {

    /** Prints an operator's key, once, when there is none. Not into the log: logs are kept and passed on. */
    @Transactional
    void issue(@Observes StartupEvent start) {
        Key.issueFirst().ifPresent(text -> System.out.println("First operator key, shown only once: " + text));
    }
}
