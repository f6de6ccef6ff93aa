package loa.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int QUIET = 4;

    @Test
    void what_is_drawn_reads_as_the_address() throws Exception {
        var address = "https://loa.example.vn/tasks/60a4f7ba-3f00-4f42-9fd9-7b8f7cf3b4e4?xã=Nậm+Khoai";

        var code = QrCode.of(address);

        assertThat(RUN.matcher(code.path()).replaceAll("")).isEmpty();
        var modules = new BitMatrix(code.size() - 2 * QUIET);
        RUN.matcher(code.path())
                .results()
                .forEach(run -> modules.setRegion(
                        Integer.parseInt(run.group(1)) - QUIET,
                        Integer.parseInt(run.group(2)) - QUIET,
                        Integer.parseInt(run.group(3)),
                        1));
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
    }
}
