package loa.platform.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Addresses of style sheets, scripts, fonts and icons; each carries the hash of its content and may be kept for ever. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of the file {@code static/assets/<name>}. */
    public static String asset(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    /** The address of a file of a library that comes as a webjar; the version is the library's own. */
    public static String webjar(String library, String file) {
        return ADDRESSES.computeIfAbsent(
                library + "/" + file, key -> "/webjars/" + library + "/" + version(library) + "/" + file);
    }

    private static String version(String library) {
        try (var in = new ClassPathResource("META-INF/maven/org.webjars.npm/" + library + "/pom.properties")
                .getInputStream()) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String name) {
        try (var in = new ClassPathResource("static/assets/" + name).getInputStream()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
