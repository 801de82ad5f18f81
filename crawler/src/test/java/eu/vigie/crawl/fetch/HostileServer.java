package eu.vigie.crawl.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A server that answers every request with raw bytes and then hangs up, resets, or falls silent. */
final class HostileServer implements AutoCloseable {
    /** What happens once the bytes are sent. */
    enum End {
        HANG_UP,
        RESET,
        STALL
    }

    private final ServerSocket listening;
    private final CountDownLatch closing = new CountDownLatch(1);

    HostileServer(byte[] answer, End end) throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> serve(answer, end));
    }

    HostileServer(String answer, End end) throws IOException {
        this(answer.getBytes(StandardCharsets.ISO_8859_1), end);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + path);
    }

    private void serve(byte[] answer, End end) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> answer(socket, answer, end));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket, byte[] answer, End end) {
        try (socket) {
            socket.getInputStream().read(new byte[8192]);
            if (end == End.RESET) {
                socket.setSoLinger(true, 0);
            }
            socket.getOutputStream().write(answer);
            socket.getOutputStream().flush();
            if (end == End.STALL) {
                closing.await();
            }
        } catch (IOException e) {
            // The client has had enough: that is what the test is about.
            socket.isClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
