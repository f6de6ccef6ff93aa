package loa.field.web;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between phone and server that resets so many of a hundred connections: before the request arrived, in the middle
 * of it, or after the server has acted and before its answer is through.
 */
final class FailingNetwork implements Closeable {

    /** When a request was cut off. */
    enum Cut {
        BEFORE,
        DURING,
        AFTER,
        IN_THE_ANSWER
    }

    final AtomicInteger passed = new AtomicInteger();
    final AtomicInteger[] cut = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final int server;
    private final int percent;
    private final Random random;

    FailingNetwork(int server, int percent, long seed) throws IOException {
        this.server = server;
        this.percent = percent;
        this.random = new Random(seed);
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var phone = door.accept();
                Thread.ofVirtual().start(() -> pass(phone));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket phone) {
        try (phone) {
            var request = read(phone.getInputStream());
            if (request.length == 0) return;
            var fate = fate();
            if (fate != null) cut[fate.ordinal()].incrementAndGet();
            if (fate == Cut.BEFORE) {
                reset(phone);
                return;
            }
            try (var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
                if (fate == Cut.DURING) {
                    there.getOutputStream().write(request, 0, request.length - Math.max(1, request.length / 3));
                    there.getOutputStream().flush();
                    reset(there);
                    reset(phone);
                    return;
                }
                there.getOutputStream().write(request);
                there.getOutputStream().flush();
                var answer = there.getInputStream().readAllBytes();
                if (fate == Cut.AFTER) {
                    reset(phone);
                    return;
                }
                var out = phone.getOutputStream();
                out.write(answer, 0, fate == Cut.IN_THE_ANSWER ? answer.length / 2 : answer.length);
                out.flush();
                if (fate == Cut.IN_THE_ANSWER) reset(phone);
                else passed.incrementAndGet();
            }
        } catch (IOException e) {
            // The network: whoever sent it sends it again.
        }
    }

    private synchronized Cut fate() {
        if (random.nextInt(100) >= percent) return null;
        return Cut.values()[random.nextInt(4)];
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** One request, which asks the server to close the connection after its answer. */
    private static byte[] read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        while (last != 0x0d0a0d0a) {
            int next = in.read();
            if (next < 0) return new byte[0];
            head.write(next);
            last = last << 8 | next;
        }
        var lines = head.toString(StandardCharsets.ISO_8859_1);
        var length = lines.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        var asking = lines.replaceFirst("(?i)\r\nconnection:[^\r]*", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.write(asking.getBytes(StandardCharsets.ISO_8859_1));
        whole.write(in.readNBytes(length));
        return whole.toByteArray();
    }
}
