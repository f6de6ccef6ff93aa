package loa.plan.export;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import loa.plan.PlanExport;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.SourceText;
import loa.platform.sheet.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is offered besides the contract's own JSON: the notice to units, the table of duties, Akoma Ntoso. */
@Configuration(proxyBeanMethods = false)
class Exports {

    @Bean
    @Order(1)
    PlanExport noticeToEdit() {
        return new Form(
                "docx",
                "plan.files.docx",
                "Thông báo phân công - %s.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                (plan, _) -> new AssignmentNotice(plan).docx());
    }

    @Bean
    @Order(2)
    PlanExport noticeToPrint() {
        return new Form(
                "pdf",
                "plan.files.pdf",
                "Thông báo phân công - %s.pdf",
                "application/pdf",
                (plan, _) -> new AssignmentNotice(plan).pdf());
    }

    @Bean
    @Order(3)
    PlanExport dutySheet() {
        return new Form("xlsx", "plan.files.xlsx", "Bảng nhiệm vụ - %s.xlsx", Sheet.XLSX, DutySheet::write);
    }

    @Bean
    @Order(8)
    PlanExport akomaNtoso() {
        return new Form(
                "akn",
                "plan.files.akn",
                "%s.akn.xml",
                "application/akn+xml",
                (plan, source) -> AkomaNtoso.write(plan, source).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A form of export and what writes it.
     *
     * @param name of the file, with a place for the plan's
     */
    record Form(
            String format,
            String words,
            String name,
            String mediaType,
            BiFunction<CompiledPlan, SourceText, byte[]> writer)
            implements PlanExport {

        @Override
        public String fileName(String plan) {
            return name.formatted(plan);
        }

        @Override
        public byte[] write(CompiledPlan plan, SourceText source) {
            return writer.apply(plan, source);
        }
    }
}
