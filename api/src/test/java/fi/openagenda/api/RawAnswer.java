package fi.openagenda.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back over a socket for exactly these bytes: clients would put an odd address right, and unpack what is packed.
 *
 * @param status from the first line
 * @param headers by name, in any case; of several with one name the last
 * @param body as it came, without unpacking anything
 */
record RawAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int PATIENCE = 10_000;
    private static final String END = "\r\n\r\n";

    /** Sends a request without a body. */
    static RawAnswer to(URL address, String method, String target, String... headers) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            StringBuilder request = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
            Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
            request.append("Host: test\r\nConnection: close").append(END);
            socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return parse(answer.toByteArray());
        }
    }

    private static RawAnswer parse(byte[] answer) {
        int head = new String(answer, ISO_8859_1).indexOf(END);
        String[] lines = new String(answer, 0, head, ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new RawAnswer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                Arrays.copyOfRange(answer, head + END.length(), answer.length));
    }

    /** A header; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
