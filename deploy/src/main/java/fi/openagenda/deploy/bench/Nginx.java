package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The reference: nginx, which serves bytes as a static file, from a folder and with a configuration of its own. As many
 * processes as there are cores, no log, and connections that are never closed.
 */
final class Nginx implements AutoCloseable {
    private static final int PATIENCE = 100;

    private final Process process;
    private final String url;

    private Nginx(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * @param folder where its files go
     * @param name of the file, from which it knows the media type
     * @param body what it serves
     */
    static Nginx serving(Path folder, String name, byte[] body) {
        var port = Ports.free();
        try {
            var root = Files.createDirectories(folder.resolve("nginx/static"));
            Files.write(root.resolve(name), body);
            var configuration = folder.resolve("nginx/nginx.conf");
            Files.writeString(configuration, """
                    daemon off;
                    user %1$s;
                    worker_processes %2$d;
                    pid %3$s/nginx.pid;
                    error_log %3$s/error.log;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      sendfile on;
                      tcp_nopush on;
                      keepalive_requests 1000000000;
                      types { application/json json; text/csv csv; }
                      client_body_temp_path %3$s/body;
                      proxy_temp_path %3$s/proxy;
                      fastcgi_temp_path %3$s/fastcgi;
                      uwsgi_temp_path %3$s/uwsgi;
                      scgi_temp_path %3$s/scgi;
                      server { listen 127.0.0.1:%4$d; root %3$s/static; }
                    }
                    """.formatted(
                            System.getProperty("user.name"),
                            Runtime.getRuntime().availableProcessors(),
                            folder.resolve("nginx"),
                            port));
            var process = new ProcessBuilder(
                            "nginx",
                            "-p",
                            folder.resolve("nginx").toString(),
                            "-e",
                            folder.resolve("nginx/error.log").toString(),
                            "-c",
                            configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx/output").toFile())
                    .start();
            var nginx = new Nginx(process, "http://127.0.0.1:" + port + "/" + name);
            nginx.await(port, folder.resolve("nginx/output"));
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(int port, Path output) throws IOException {
        for (var attempt = 0; attempt < PATIENCE && process.isAlive(); attempt++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw Obstacle.failed("nginx could not be started:\n" + Files.readString(output));
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its name and version. */
    static String version() {
        var told = Program.run(Map.of(), List.of("nginx", "-v")).strip();
        return told.substring(told.lastIndexOf(' ') + 1).replace('/', ' ');
    }

    /** @return where the bytes are */
    String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
