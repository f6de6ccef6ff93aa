/** Where one writes: pieces that look as they will, with the tools to make them and no style but ours. */

import { nodesOf } from "./markup.js";

/** Takes the place of the text area; {@code typed} is called whenever a tool changed something. */
export function surface({ form, source, typed }) {
    const area = document.createElement("div");
    area.className = "editor__area manuscript";
    area.contentEditable = "true";
    area.setAttribute("role", "textbox");
    area.setAttribute("aria-multiline", "true");
    area.setAttribute("aria-label", form.querySelector("label[for=body]").textContent);
    area.setAttribute("aria-describedby", "body-hint");
    area.spellcheck = false;
    area.lang = "vi";
    source.before(area);
    source.hidden = true;
    form.querySelector("label[for=body]").removeAttribute("for");
    form.querySelector(".editor__bar").hidden = false;
    for (const plain of document.querySelectorAll(".editor__plain")) plain.hidden = true;
    document.execCommand("defaultParagraphSeparator", false, "p");

    function show(markup) {
        area.replaceChildren(...nodesOf(markup), ...area.querySelectorAll("[data-waiting]"));
        if (!area.firstChild) area.append(paragraph());
    }

    function paragraph() {
        const p = document.createElement("p");
        p.append(document.createElement("br"));
        return p;
    }

    function block() {
        let node = getSelection().anchorNode;
        while (node && node !== area && !/^(P|H2|H3|LI|BLOCKQUOTE|TD|TH|FIGCAPTION)$/.test(node.nodeName)) node = node.parentNode;
        return node && area.contains(node) ? node : null;
    }

    /** Puts pieces where the caret is: words into the line, whole pieces behind the one it stands in. No style comes along. */
    function into(fresh) {
        if (!fresh.length) return;
        const range = caret();
        if (fresh.length === 1 && fresh[0].nodeName === "P" && block()) {
            const words = [...fresh[0].childNodes];
            range.deleteContents();
            for (const node of words.slice().reverse()) range.insertNode(node);
            return place(words[words.length - 1]);
        }
        range.deleteContents();
        let here = range.startContainer;
        while (here !== area && here.parentNode !== area) here = here.parentNode;
        if (here === area) area.append(...fresh);
        else if (here.nodeName === "P" && !here.textContent.trim() && !here.querySelector("img")) here.replaceWith(...fresh);
        else here.after(...fresh);
        const last = fresh[fresh.length - 1];
        if (!last.nextSibling) last.after(paragraph());
        place(last.nextSibling.firstChild ?? last.nextSibling, true);
    }

    /** Where the caret is in the text; at its end where it is elsewhere. */
    function caret() {
        const selection = getSelection();
        if (selection.rangeCount && area.contains(selection.getRangeAt(0).startContainer)) return selection.getRangeAt(0);
        area.focus();
        const range = document.createRange();
        range.selectNodeContents(area.lastElementChild ?? area);
        range.collapse(false);
        return range;
    }

    function place(node, before = false) {
        const range = document.createRange();
        if (before) range.setStartBefore(node);
        else range.setStartAfter(node);
        range.collapse(true);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }

    /** What is put into a line does not run into the words beside it. */
    function apart(markup) {
        const { startContainer: node, startOffset: at } = caret();
        const inText = node.nodeType === Node.TEXT_NODE;
        const before = inText ? node.data.slice(0, at) : (node.childNodes[at - 1]?.textContent ?? "");
        const after = inText ? node.data.slice(at) : (node.childNodes[at]?.textContent ?? "");
        return (/[^\s(“"]$/.test(before) ? " " : "") + markup + (/^[\p{L}\p{N}]/u.test(after) ? " " : "");
    }

    const tools = {
        h2: () => document.execCommand("formatBlock", false, block()?.nodeName === "H2" ? "p" : "h2"),
        h3: () => document.execCommand("formatBlock", false, block()?.nodeName === "H3" ? "p" : "h3"),
        quote: () => document.execCommand("formatBlock", false, block()?.closest("blockquote") ? "p" : "blockquote"),
        bold: () => document.execCommand("bold"),
        italic: () => document.execCommand("italic"),
        ul: () => document.execCommand("insertUnorderedList"),
        ol: () => document.execCommand("insertOrderedList"),
        table: () => {
            const row = block()?.closest("tr");
            if (!row) return into(nodesOf("| … | … |\n| … | … |"));
            const fresh = row.cloneNode(true);
            for (const cell of fresh.children) cell.textContent = "…";
            row.closest("table").querySelector("tbody").append(fresh);
            typed();
        },
        photo: () => form.querySelector("[data-photo]").click(),
    };

    const bar = form.querySelector(".editor__bar");
    bar.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
    bar.addEventListener("click", (event) => {
        const tool = event.target.closest("[data-tool]");
        if (!tool) return;
        if (!area.contains(getSelection().anchorNode)) area.focus();
        tools[tool.dataset.tool]();
        typed();
    });
    bar.querySelector("[data-facts]")?.addEventListener("change", (event) => {
        const chosen = event.target.selectedOptions[0];
        if (chosen.value) into(nodesOf(apart(`{{${chosen.value}|${chosen.textContent.slice(chosen.textContent.indexOf(": ") + 2)}}}`)));
        event.target.value = "";
        typed();
    });

    show(source.value);
    return { area, show, into };
}
