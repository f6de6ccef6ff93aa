package loa.plan.compiler.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.PlanJson;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.Reading.Unreadable;
import org.jspecify.annotations.Nullable;

/** Compiles one plan and prints what was read: {@code FILE [--format json|text] [--out FILE]}. */
public final class Compile {

    static final int FINE = 0;
    static final int HAS_ERRORS = 1;
    static final int UNUSABLE = 2;

    private static final String USAGE = """
            Cách dùng: compile TỆP [--format json|text] [--out TỆP_RA]
            Đọc một kế hoạch (TXT, DOC, DOCX, ODT, PDF) và in ra nhiệm vụ, thời hạn, đơn vị đọc được trong đó.
              --format text   dạng cây để đọc (mặc định), có các điểm cần xem lại
              --format json   theo hợp đồng compiled-plan/1
              --out TỆP_RA    ghi vào tệp thay vì in ra màn hình
            Mã thoát: 0 đọc được; 1 có lỗi cần sửa trong kế hoạch; 2 không dùng được tệp.""";

    private final PrintStream out;
    private final PrintStream errors;
    private final boolean coloured;

    Compile(PrintStream out, PrintStream errors, boolean coloured) {
        this.out = out;
        this.errors = errors;
        this.coloured = coloured;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var console = System.console();
        boolean coloured = console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
        int status = new Compile(out, errors, coloured).run(args);
        out.flush();
        System.exit(status);
    }

    int run(String... args) {
        var asked = Request.of(args);
        if (asked.help()) {
            out.println(USAGE);
            return FINE;
        }
        if (asked.complaint() != null) return refuse(asked.complaint() + "\n" + USAGE);
        try {
            var file = Path.of(asked.file());
            if (Files.isDirectory(file)) return refuse("“" + file + "” là thư mục, không phải tệp.");
            if (!Files.exists(file)) return refuse("Không có tệp “" + file + "”. Kiểm tra lại đường dẫn.");
            return switch (Readers.read(Files.readAllBytes(file), String.valueOf(file.getFileName()))) {
                case Unreadable refused -> refuse(refused.message());
                case Read read -> print(new PlanCompiler().compile(read.text()), asked);
            };
        } catch (IOException | java.nio.file.InvalidPathException broken) {
            return refuse("Không đọc được “" + asked.file() + "”: " + broken.getMessage());
        }
    }

    private int print(CompiledPlan plan, Request asked) throws IOException {
        boolean toFile = asked.out() != null;
        var text = asked.json() ? PlanJson.write(plan) : new PlanTree(plan, coloured && !toFile).toString();
        if (asked.out() instanceof String target) Files.writeString(Path.of(target), text);
        else out.print(text);
        boolean errs = plan.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return errs ? HAS_ERRORS : FINE;
    }

    private int refuse(String why) {
        errors.println(why);
        return UNUSABLE;
    }

    /** What the command line asks for. */
    record Request(
            String file,
            boolean json,
            @Nullable String out,
            boolean help,
            @Nullable String complaint) {

        private static final Map<String, Boolean> FORMATS = Map.of("json", true, "text", false);

        static Request of(String... args) {
            var file = "";
            var format = "text";
            String out = null;
            for (int i = 0; i < args.length; i++) {
                var arg = args[i];
                boolean more = i + 1 < args.length;
                if (arg.equals("--help") || arg.equals("-h")) return new Request("", false, null, true, null);
                else if (arg.equals("--format") && more) format = args[++i];
                else if (arg.equals("--out") && more) out = args[++i];
                else if (arg.startsWith("--")) return complaint("Không hiểu tham số “" + arg + "”.");
                else if (!file.isEmpty()) return complaint("Chỉ đọc mỗi lần một tệp.");
                else file = arg;
            }
            var json = FORMATS.get(format);
            if (json == null) return complaint("Không có dạng “" + format + "”: chọn json hoặc text.");
            if (file.isEmpty()) return complaint("Chưa cho biết tệp cần đọc.");
            return new Request(file, json, out, false, null);
        }

        private static Request complaint(String why) {
            return new Request("", false, null, false, why);
        }
    }
}
