package loa.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import loa.media.PhotoTaking;
import loa.media.Pictures;

/** How many photos of 12 megapixels a core takes in each second, beside libvips where that is installed. */
final class PhotosBenchmark {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int WARM_UP = 4;
    private static final int TAKEN = 12;
    private static final List<String> VIPS = List.of("/usr/bin/vipsthumbnail", "/usr/local/bin/vipsthumbnail");

    private PhotosBenchmark() {}

    private interface Act {
        void run() throws Exception;
    }

    static void measure() throws Exception {
        var folder = Files.createTempDirectory("loa-photos");
        var photo = folder.resolve("photo.jpg");
        Files.write(photo, Pictures.jpeg(Pictures.hillside(WIDTH, HEIGHT, 5), false));
        System.out.printf("%d × %d, %,d KB, three copies each%n", WIDTH, HEIGHT, Files.size(photo) / 1024);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        var ours = millis(() -> PhotoTaking.develop(photo, folder));
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        print("Loa (ImageIO)", ours);
        System.out.printf(
                "memory taken for one photo, over its whole time: %,d MB%n", allocated / (WARM_UP + TAKEN) >> 20);
        var vips = VIPS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (vips.isEmpty()) {
            System.out.println(
                    "vipsthumbnail is not installed: nothing to compare with (apt-get install libvips-tools)");
            return;
        }
        var theirs = millis(() -> shrink(vips.get(), photo, folder));
        print("vipsthumbnail, one core", theirs);
        System.out.printf("Loa takes × %.1f of the time of vipsthumbnail%n", ours / theirs);
    }

    /** As Loa does: the largest from the photo, each other from the one before. */
    private static void shrink(Path vips, Path photo, Path folder) throws IOException, InterruptedException {
        var from = photo;
        for (var edge : List.of("1600", "640", "320")) {
            var to = folder.resolve("vips-" + edge + ".jpg");
            var command =
                    new ProcessBuilder(vips.toString(), from.toString(), "--size", edge, "-o", to + "[Q=82,strip]");
            command.environment().put("VIPS_CONCURRENCY", "1");
            if (command.inheritIO().start().waitFor() != 0) throw new IOException("vipsthumbnail refused");
            from = to;
        }
    }

    private static double millis(Act act) throws Exception {
        for (int i = 0; i < WARM_UP; i++) act.run();
        var millis = new double[TAKEN];
        for (int i = 0; i < TAKEN; i++) {
            long from = System.nanoTime();
            act.run();
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TAKEN / 2];
    }

    private static void print(String who, double millis) {
        System.out.printf("%-26s %7.0f ms a photo, %5.1f a second%n", who, millis, 1000 / millis);
    }
}
