package loa.plan.compiler.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files cut short, with bytes moved and changed. */
final class BrokenBytes {

    private BrokenBytes() {}

    static byte[] of(byte[] content, Random chance) {
        var broken = content.clone();
        switch (chance.nextInt(5)) {
            case 0 -> broken = Arrays.copyOf(broken, chance.nextInt(broken.length) + 1);
            case 1 -> {
                int from = chance.nextInt(broken.length);
                int to = chance.nextInt(broken.length);
                int length = Math.min(chance.nextInt(300), broken.length - Math.max(from, to));
                System.arraycopy(content, from, broken, to, length);
            }
            default -> {
                for (int i = chance.nextInt(20); i >= 0; i--) {
                    broken[chance.nextInt(broken.length)] = (byte) chance.nextInt();
                }
            }
        }
        return broken;
    }

    /** Breaks the XML inside a zipped document, whose checksums would else give the damage away at once. */
    static byte[] inside(byte[] zipped, Random chance) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zipped));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().endsWith(".xml") && part.length > 0 ? twisted(part, chance) : part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Changes figures and names, which keeps most of it well-formed. */
    private static byte[] twisted(byte[] xml, Random chance) {
        var twisted = xml.clone();
        for (int i = chance.nextInt(12); i >= 0; i--) {
            int at = chance.nextInt(twisted.length);
            for (int tries = 0; tries < 500 && !Character.isLetterOrDigit(twisted[at]); tries++)
                at = (at + 1) % twisted.length;
            twisted[at] = (byte) (Character.isDigit(twisted[at]) ? '0' + chance.nextInt(10) : 'a' + chance.nextInt(26));
        }
        return twisted;
    }
}
