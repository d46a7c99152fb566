package fi.openagenda.deploy.local;

import fi.openagenda.deploy.Obstacle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /**
     * Makes sure that nobody listens on a port.
     *
     * @param port 1-65535
     * @throws Obstacle when somebody does, or when the number is out of range
     */
    public static void requireFree(int port) {
        if (port < 1 || port > 65535) {
            throw Obstacle.toChange("Port " + port + " does not exist: choose one from 1024 to 65535 with --port N.");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException e) {
            throw taken(port, "--port");
        }
    }

    static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    static Obstacle taken(int port, String option) {
        return Obstacle.toChange("Port " + port
                + " cannot be used, probably because another program listens on it: choose another with " + option
                + " N.");
    }

    /** @return a port that was free a moment ago */
    public static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
