package fi.openagenda.deploy.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of a folder for browsers on this machine. They are read anew each time, so that whoever changes one sees it
 * at once.
 */
public final class FrontEnd implements AutoCloseable {
    /** Nothing below the folder and nothing above it: a name has no slash, and one dot. */
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9_-]+\\.(html|css|js))");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8");

    private final Path folder;
    private final HttpServer server;

    private FrontEnd(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * @param folder where the files lie; / is its index.html
     * @param port TCP port on the loopback address, or 0 for any that is free
     * @return answers until it is closed
     * @throws Obstacle when somebody else has the port
     */
    public static FrontEnd start(Path folder, int port) {
        try {
            var frontEnd = new FrontEnd(folder, HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0));
            frontEnd.server.createContext("/", frontEnd::answer);
            frontEnd.server.start();
            return frontEnd;
        } catch (IOException | IllegalArgumentException e) {
            throw Ports.taken(port, "--front-end-port");
        }
    }

    /** @return http address without a slash at the end */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var name = NAME.matcher(path.equals("/") ? "/index.html" : path);
            var head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            } else if (!name.matches() || !Files.isRegularFile(folder.resolve(name.group(1)))) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                var bytes = Files.readAllBytes(folder.resolve(name.group(1)));
                exchange.getResponseHeaders().set("Content-Type", TYPES.get(name.group(2)));
                exchange.getResponseHeaders().set("Cache-Control", "no-cache");
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
                if (!head) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
