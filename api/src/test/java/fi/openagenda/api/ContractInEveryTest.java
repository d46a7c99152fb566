package fi.openagenda.api;

import fi.openagenda.openapi.ContractFilter;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Holds every answer of every test against the contract; no test can forget to. */
public class ContractInEveryTest implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        ContractFilter.install();
    }
}
