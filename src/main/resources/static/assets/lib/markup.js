import { decoded, isOld, isUnicode } from "./old-fonts.js";

/** Pieces of a text as elements and as lines of markup; the server reads the lines in the same way and lets nothing else in. */

const MARK = /\*\*([^*\n]+)\*\*|__([^_\n]+)__|\[([^\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()]+)\)|\{\{([a-z0-9-]{1,60})(?:\|([^{}|\n]*))?\}\}/g;
const SPECIAL = /^(?:\\|#{1,2} |[-•*] |>|\||!\[|\d{1,3}[.)] )/;
const PICTURE = /^!\[(.*)\]\(([0-9a-fA-F-]{36})\)$/;
const BLOCKS = /^(P|DIV|H[1-6]|UL|OL|LI|DL|DT|DD|BLOCKQUOTE|FIGURE|FIGCAPTION|TABLE|CAPTION|SECTION|ARTICLE|ASIDE|NAV|ADDRESS|DETAILS|SUMMARY|FIELDSET|LEGEND|FORM|HEADER|FOOTER|MAIN|CENTER|PRE|HR|BODY)$/;
const APART = /^(P|DIV|H[1-6]|UL|OL|LI|DL|DT|DD|BLOCKQUOTE|TABLE|TR|TD|TH|CAPTION|SECTION|ARTICLE|PRE|ADDRESS)$/;

function kind(line) {
    if (/^#{1,2} /.test(line)) return "heading";
    if (/^[-•*] /.test(line)) return "bullet";
    if (/^\d{1,3}[.)] +/.test(line)) return "number";
    if (line.startsWith(">")) return "quote";
    if (PICTURE.test(line)) return "picture";
    if (line.length > 2 && line.startsWith("|") && line.endsWith("|")) return "row";
    return "words";
}

const element = (name, ...children) => {
    const node = document.createElement(name);
    node.append(...children);
    return node;
};

/** The words of a line with what looks different in it. */
function inline(text) {
    const nodes = [];
    const plain = (words) => words.split("\n").forEach((line, i) => {
        if (i) nodes.push(document.createElement("br"));
        if (line) nodes.push(document.createTextNode(line));
    });
    let from = 0;
    for (const mark of text.matchAll(MARK)) {
        plain(text.slice(from, mark.index));
        from = mark.index + mark[0].length;
        if (mark[1]) nodes.push(element("b", mark[1]));
        else if (mark[2]) nodes.push(element("i", mark[2]));
        else if (mark[3]) {
            const link = element("a", mark[3]);
            link.href = mark[4];
            nodes.push(link);
        } else {
            const fact = element("span", mark[6] ?? `{{${mark[5]}}}`);
            fact.className = "fact";
            fact.dataset.fact = mark[5];
            if (mark[6] !== undefined) fact.dataset.value = mark[6];
            fact.contentEditable = "false";
            nodes.push(fact);
        }
    }
    plain(text.slice(from));
    return nodes;
}

/** The elements that these lines say; {@code places}: what stands for a picture that is not there yet. */
export function nodesOf(markup, places) {
    const nodes = [];
    let group = [];
    const close = () => {
        if (group.length) nodes.push(piece(group, places));
        group = [];
    };
    for (const line of [...markup.replace(/\r\n?/g, "\n").split("\n"), ""]) {
        const what = kind(line);
        if (group.length && (!line.trim() || what !== kind(group[0]) || what === "heading" || what === "picture")) close();
        if (line.trim()) group.push(line);
    }
    close();
    return nodes;
}

function piece(lines, places) {
    const first = lines[0];
    switch (kind(first)) {
        case "heading": {
            const small = first.startsWith("## ");
            return element(small ? "h3" : "h2", ...inline(first.slice(small ? 3 : 2).trim()));
        }
        case "bullet": return element("ul", ...lines.map((line) => element("li", ...inline(line.slice(2).trim()))));
        case "number": return element("ol", ...lines.map((line) => element("li", ...inline(line.replace(/^\d{1,3}[.)] +/, "").trim()))));
        case "quote": return quote(lines.map((line) => line.slice(1).trim()));
        case "picture": {
            const [, caption, id] = first.match(PICTURE);
            return places?.get(id) ?? picture(caption, id);
        }
        case "row": return table(lines);
        default: return element("p", ...inline(lines.map((line) => (line.startsWith("\\") ? line.slice(1) : line)).join("\n")));
    }
}

function quote(lines) {
    const source = lines.find((line) => /^(--|—) /.test(line));
    const node = element("blockquote", element("p", ...inline(lines.filter((line) => line && line !== source).join("\n"))));
    if (source) node.append(element("footer", ...inline(source.replace(/^(--|—) /, ""))));
    return node;
}

function picture(caption, id) {
    const image = document.createElement("img");
    image.src = `/media/${id}/640.jpg`;
    image.alt = caption;
    const under = element("figcaption", ...inline(caption));
    under.contentEditable = "true";
    const node = element("figure", image, under);
    node.contentEditable = "false";
    node.dataset.media = id;
    return node;
}

function table(lines) {
    const rows = lines.map((line) => line.slice(1, -1).split("|").map((cell) => cell.trim()));
    const cells = (row, name) => element("tr", ...row.map((cell) => element(name, ...inline(cell))));
    return element("table", element("thead", cells(rows[0], "th")), element("tbody", ...rows.slice(1).map((row) => cells(row, "td"))));
}

/** The lines of an element: only kinds of pieces that there are, and words. */
export function markupOf(root) {
    const pieces = [];
    collect(root, pieces);
    return pieces.filter((text) => text.trim()).join("\n\n");
}

const hasBlocks = (node) => [...node.querySelectorAll("*")].some((child) => BLOCKS.test(child.nodeName));
/* What one can't see and did not mean goes: hyphens that only show at the end of a line, marks of no width. */
const tidy = (text) => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").replace(/[\u00a0\u2000-\u200a\u202f\t]/g, " ").replace(/ {2,}/g, " ").replace(/ *\n */g, "\n").trim();
const guarded = (text) => text.split("\n").map((line) => (SPECIAL.test(line) ? "\\" + line : line)).join("\n");
const oneLine = (node) => tidy(text(node)).replace(/\n+/g, " ");

function collect(root, pieces) {
    let loose = "";
    const flush = () => {
        const words = tidy(loose);
        if (words) pieces.push(guarded(words));
        loose = "";
    };
    for (const node of root.childNodes) {
        if (node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && !BLOCKS.test(node.nodeName) && !hasBlocks(node))) {
            loose += text(node, true);
            continue;
        }
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        flush();
        block(node, pieces);
    }
    flush();
}

function block(node, pieces) {
    const name = node.nodeName;
    if (/^H[12]$/.test(name)) pieces.push("# " + oneLine(node));
    else if (/^H[3-6]$/.test(name)) pieces.push("## " + oneLine(node));
    else if (name === "UL" || name === "OL") {
        const points = [...node.querySelectorAll("li")].map((item) => {
            const own = item.cloneNode(true);
            own.querySelectorAll("ul, ol").forEach((inner) => inner.remove());
            return oneLine(own);
        }).filter(Boolean);
        // What stands in a list and in none of its points.
        const stray = node.cloneNode(true);
        stray.querySelectorAll("li").forEach((item) => item.remove());
        if (oneLine(stray)) collect(stray, pieces);
        if (points.length) pieces.push(points.map((point, i) => (name === "UL" ? "- " : `${i + 1}. `) + point).join("\n"));
    } else if (name === "BLOCKQUOTE") {
        const own = node.cloneNode(true);
        const source = own.querySelector("footer, cite");
        source?.remove();
        const said = [];
        if (hasBlocks(own)) collect(own, said);
        else said.push(tidy(text(own)));
        const lines = said.join("\n").split("\n").filter((line) => line.trim()).map((line) => "> " + line);
        if (source && oneLine(source)) lines.push("> -- " + oneLine(source));
        pieces.push(lines.join("\n"));
    } else if (name === "FIGURE") {
        if (node.dataset.waiting !== undefined) return;
        if (node.dataset.media) pieces.push(`![${oneLine(node.querySelector("figcaption") ?? document.createElement("p")).replace(/[[\]]/g, "")}](${node.dataset.media})`);
        else collect(node, pieces);
    } else if (name === "TABLE") {
        if (node.caption && oneLine(node.caption)) pieces.push(guarded(oneLine(node.caption)));
        const rows = [...node.rows].map((row) => "| " + [...row.cells].map((cell) => oneLine(cell).replace(/\|/g, "/") || " ").join(" | ") + " |");
        pieces.push(rows.join("\n"));
    } else if (hasBlocks(node)) collect(node, pieces);
    else {
        const words = tidy(text(node));
        if (words) pieces.push(guarded(words));
    }
}

function around(sign, words) {
    const bare = words.trim();
    if (!bare || bare.includes("\n") || bare.includes(sign[0])) return words;
    return words.slice(0, words.indexOf(bare)) + sign + bare + sign + words.slice(words.indexOf(bare) + bare.length);
}

/** The words of an element; {@code self}: with what the element itself makes of them. */
function text(node, self = false) {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\n/g, " ");
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.nodeName === "BR") return "\n";
    const words = [...node.childNodes].map((child) => (APART.test(child.nodeName) ? `\n${text(child, true)}\n` : text(child, true))).join("");
    if (!self) return words;
    if (node.dataset?.fact) return node.dataset.value === undefined ? `{{${node.dataset.fact}}}` : `{{${node.dataset.fact}|${node.dataset.value}}}`;
    if (node.nodeName === "A" && /^(https?:|mailto:|tel:)/.test(node.getAttribute("href") ?? "")) {
        const bare = tidy(words).replace(/[[\]\n]/g, " ");
        const there = node.getAttribute("href").replace(/[\s()]/g, encodeURIComponent);
        return bare ? (bare === there ? bare : `[${bare}](${there})`) : "";
    }
    const look = node.dataset?.style ?? "";
    const light = /(?<!bidi-)font-weight:\s*(normal|400)/i.test(look);
    if (/^(B|STRONG)$/.test(node.nodeName) && !light || /(?<!bidi-)font-weight:\s*(bold|[6-9]00)/i.test(look)) return around("**", words);
    if (/^(I|EM)$/.test(node.nodeName) || /(?<!bidi-)font-style:\s*italic/i.test(look)) return around("__", words);
    return words;
}

/* Word, and pages of the web */

/**
 * The markup of what was copied elsewhere: kinds of pieces and words; styles, classes, scripts and all else go. Pictures go too, but
 * for those that {@code pictures} makes figures of.
 */
export function cleaned(html, pictures) {
    // Styles are read as words: the content policy forbids them even in a page that nobody sees.
    const bare = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/gi, "").replace(/\sstyle\s*=/gi, " data-style=");
    const page = new DOMParser().parseFromString(bare, "text/html");
    page.querySelectorAll("script, style, meta, link, title, xml, iframe, object, embed, input, button, select, textarea, svg, template, noscript, [hidden]").forEach((node) => node.remove());
    // What was struck out while changes were tracked is no part of the text, nor are comments beside it.
    page.querySelectorAll("del, .MsoCommentReference, [data-style*='mso-element:comment-list'], [data-style*='mso-element: comment-list']").forEach((node) => node.remove());
    pictures?.(page.body);
    page.querySelectorAll("img").forEach((image) => image.remove());
    for (const node of [...page.body.querySelectorAll("*")]) if (node.nodeName.includes(":")) node.replaceWith(...node.childNodes);
    oldFonts(page.body);
    lists(page.body);
    besides(page.body);
    return markupOf(page.body).normalize("NFC");
}

/** Offices wrote in fonts that showed other letters than those typed: words in such a font become what they looked like. */
function oldFonts(root) {
    for (const node of root.querySelectorAll("[data-style*='font-family'], font[face]")) {
        const font = node.getAttribute("face") ?? /(?:^|[;\s])font-family:\s*["']?([^;"',]+)/i.exec(node.dataset.style ?? "")?.[1];
        if (!font) continue;
        node.dataset.font = font.trim();
    }
    const all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const runs = [];
    while (all.nextNode()) {
        const font = all.currentNode.parentElement?.closest("[data-font]")?.dataset.font;
        if (font && isOld(font)) runs.push([font, all.currentNode]);
    }
    // A document often keeps the name of the font after its letters were converted: then they are Unicode already.
    if (isUnicode(runs.map(([, words]) => words.data).join(""))) return;
    for (const [font, words] of runs) words.data = decoded(font, words.data);
}

/** Word writes points as paragraphs with their sign in a span. */
function lists(root) {
    let list = null;
    let count = 0;
    for (const node of [...root.querySelectorAll("p, h1, h2, h3, ul, ol, table")]) {
        const style = node.dataset.style ?? "";
        const sign = [...node.querySelectorAll("span")].find((span) => /mso-list:\s*Ignore/i.test(span.dataset.style ?? ""));
        const said = (sign?.textContent ?? /^\s*([·•§o-]|\d{1,3}[.)])\s+/.exec(node.textContent)?.[1] ?? "").replace(/\u00a0/g, " ").trim();
        const point = /^(P|H[1-6])$/.test(node.nodeName) && said && (sign || /^MsoListParagraph/.test(node.className) || /mso-list:\s*(?!none)l?\d*/i.test(style));
        if (!point) {
            list = null;
            continue;
        }
        const goesOn = list && list.nextElementSibling === node;
        const number = /^(\d{1,3})[.)]$/.exec(said);
        const dot = !/[\p{L}\p{N}]/u.test(said) || said === "o";
        // A number that a list of ours would not give stays as it was written: IV., 1.1., b), or 3. after a paragraph.
        const counts = number && Number(number[1]) === (goesOn && list.nodeName === "OL" ? count + 1 : 1);
        if (!dot && !counts) {
            sign?.replaceWith(`${said} `);
            list = null;
            continue;
        }
        sign?.remove();
        if (!sign) dropSign(node);
        const name = dot ? "UL" : "OL";
        if (!goesOn || list.nodeName !== name) {
            list = document.createElement(name);
            node.before(list);
        }
        count = counts ? Number(number[1]) : 0;
        const item = document.createElement("li");
        item.append(...node.childNodes);
        list.append(item);
        node.remove();
    }
}

/** Lists, tables and the like are words alone: a picture within stands behind. */
function besides(root) {
    for (const outer of root.querySelectorAll("ul, ol, dl, table, blockquote, h1, h2, h3, h4, h5, h6")) {
        if (!outer.parentElement.closest("ul, ol, dl, table, blockquote")) outer.after(...outer.querySelectorAll("figure[data-media]"));
    }
}

/** Takes the sign of a point off its first words; what looks different behind it stays so. */
function dropSign(node) {
    const all = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) {
        const words = all.currentNode;
        if (!words.data.trim()) continue;
        words.data = words.data.replace(/^\s*([·•§o-]|\d{1,3}[.)])\s+/, "");
        return;
    }
}
