package loa.notification.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * The address at which a browser's push server takes messages. Browsers hand it in, so it is not believed: our server talks to
 * nobody but public hosts by HTTPS, never to the house's own network.
 */
final class Endpoint {

    private static final int MOST = 1000;

    private Endpoint() {}

    /** Why we do not go there; {@code null}: we do. */
    static @org.jspecify.annotations.Nullable String objection(String address) {
        if (address.length() > MOST) return "too long";
        try {
            var uri = new URI(address);
            if (!"https".equals(uri.getScheme())) return "not https";
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) return "no plain host";
            if (uri.getPort() != -1 && uri.getPort() != 443) return "another port";
            if (!uri.getHost().matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}")) return "no public name";
            for (var each : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(each)) return "within a house: " + each.getHostAddress();
            }
            return null;
        } catch (URISyntaxException e) {
            return "not an address";
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (bytes.length == 4) {
            // This network, shared address space, protocol assignments, benchmarks, reserved.
            return first != 0
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0)
                    && !(first == 198 && (second == 18 || second == 19))
                    && first < 240;
        }
        // Unique local addresses, and addresses that carry another inside: NAT64, 6to4, Teredo.
        return (first & 0xfe) != 0xfc
                && !(first == 0 && second == 0x64)
                && !(first == 0 && second == 0)
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
