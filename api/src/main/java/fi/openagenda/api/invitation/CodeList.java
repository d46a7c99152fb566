package fi.openagenda.api.invitation;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes codes as CSV (RFC 4180), for mail merge: one column, of which no value needs quotes. */
@Provider
@Produces(CodeList.MEDIA_TYPE)
public class CodeList implements MessageBodyWriter<InvitationCodes> {

    static final String MEDIA_TYPE = "text/csv";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == InvitationCodes.class;
    }

    @Override
    public void writeTo(
            InvitationCodes codes,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        String lines = "code\r\n" + String.join("\r\n", codes.codes()) + "\r\n";
        out.write(lines.getBytes(StandardCharsets.US_ASCII));
    }
}
