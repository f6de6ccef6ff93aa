package loa.plan.compiler.fact;

import loa.plan.compiler.text.Fold;

/** What a column of a table of duties holds, by its heading. */
enum Column {
    TASK,
    LEAD,
    PARTNERS,
    TIME,
    PLACE,
    OTHER;

    private static final Lexicon<Column> HEADINGS = Lexicon.parse("""
            PARTNERS: phối hợp, đơn vị phối hợp, cơ quan phối hợp, phối hợp thực hiện, đơn vị phối hợp thực hiện, cơ quan đơn vị phối hợp
            PARTNERS: thành phần, tham gia, đơn vị tham gia, cơ quan phối hợp thực hiện
            LEAD: chủ trì, trách nhiệm, đơn vị thực hiện, cơ quan thực hiện, người thực hiện, phụ trách, đầu mối, đơn vị, cơ quan, phân công
            LEAD: bộ phận thực hiện, tổ chức thực hiện, lực lượng thực hiện, đơn vị tổ chức, người phụ trách, thực hiện, phân công thực hiện
            LEAD: trách nhiệm thực hiện, đơn vị chủ trì, cơ quan chủ trì, chịu trách nhiệm
            TIME: thời gian, thời hạn, thời điểm, tiến độ, ngày, hoàn thành, thời gian thực hiện, thời gian hoàn thành, thời hạn hoàn thành, hạn
            PLACE: địa điểm, địa bàn, nơi, vị trí, khu vực
            TASK: nội dung, công việc, nhiệm vụ, hoạt động, hạng mục, việc, nội dung công việc, nội dung thực hiện, nội dung nhiệm vụ, phần việc
            OTHER: ghi chú, kinh phí, số lượng, sản phẩm, kết quả, dự kiến, hình thức, đơn vị tính, thành tiền
            """, Column::valueOf);

    /** The most telling word of the heading decides: {@code Đơn vị phối hợp} is for partners. */
    static Column of(String heading) {
        var words = Words.of(Fold.fold(heading));
        var best = OTHER;
        boolean known = false;
        for (var hit : HEADINGS.in(words)) {
            var column = hit.value();
            if (column == null) continue;
            if (!known || column.ordinal() < best.ordinal() && column == TASK || best != TASK && column == PARTNERS) {
                best = column;
            }
            known = true;
        }
        return best;
    }
}
