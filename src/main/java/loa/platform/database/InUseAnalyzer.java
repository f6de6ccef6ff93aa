package loa.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the person at the console that Loa already runs on this data folder. */
class InUseAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgres.InUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedPostgres.InUse cause) {
        return new FailureAnalysis(
                "Thư mục dữ liệu " + cause.home() + " đang được một Loa khác sử dụng.",
                "Dùng Loa đang chạy đó, hoặc dừng nó trước, hoặc đặt LOA_DATA tới một thư mục khác.",
                cause);
    }
}
