package loa.evidence.web;

import loa.evidence.Check;
import loa.evidence.EntryKind;
import loa.evidence.ProofFilter;
import loa.evidence.ProofQueue;
import loa.evidence.web.ProofPage.Pages;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the reader is among a campaign's proof, and where the links beside lead. */
record ProofAddress(String path, ProofFilter filter, boolean gallery) {

    String here() {
        return address("", filter.standing(), gallery, filter.number());
    }

    String at(Check check) {
        return address("", check, gallery, 1);
    }

    String otherView() {
        return address("", filter.standing(), !gallery, 1);
    }

    String table() {
        return address(".xlsx", filter.standing(), false, 1);
    }

    Pages pages(int total) {
        var last = Math.max(1, (total + ProofQueue.PAGE - 1) / ProofQueue.PAGE);
        var page = Math.min(filter.number(), last);
        return new Pages(
                page,
                last,
                page > 1 ? address("", filter.standing(), gallery, page - 1) : null,
                page < last ? address("", filter.standing(), gallery, page + 1) : null);
    }

    private String address(String ending, Check check, boolean asGallery, int page) {
        var address = UriComponentsBuilder.fromPath(path + ending).queryParam("check", check);
        if (filter.unit() != null) address.queryParam("unit", filter.unit());
        if (filter.clause() != null) address.queryParam("clause", filter.clause());
        if (filter.kind() != null && !(gallery && filter.kind() == EntryKind.PHOTO)) {
            address.queryParam("kind", filter.kind());
        }
        if (asGallery) address.queryParam("gallery", true);
        if (page > 1) address.queryParam("page", page);
        return address.encode().build().toUriString();
    }
}
