package fi.openagenda.api.response.batch;

import com.fasterxml.jackson.core.JsonProcessingException;

/** How the lines of a batch are written. */
interface BatchFormat {

    /**
     * What a line says.
     *
     * @throws JsonProcessingException when it has not the shape of a response
     */
    BatchEntry read(String line) throws JsonProcessingException;
}
