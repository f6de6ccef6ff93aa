/** Words and length, while writing: what the server says of both, with a button for each slip that it can mend. */

/** Looks once, and gives what is called whenever something was typed. */
export function proofreading({ form, area, send, changed, typed }) {
    let asking;
    const lint = document.querySelector("#editor-lint");

    function ask() {
        clearTimeout(asking);
        asking = setTimeout(look, 1200);
    }

    async function look() {
        try {
            const { reply, ended } = await send("/lint");
            if (ended || !reply.ok) return;
            const seen = await reply.json();
            document.querySelector("#editor-length").textContent = seen.length;
            lint.replaceChildren(...seen.findings.map(row));
            if (!seen.findings.length) {
                const none = document.createElement("li");
                none.className = "muted";
                none.textContent = form.dataset.unlinted;
                lint.append(none);
            }
        } catch { /* without network nothing is checked */ }
    }

    function row(finding) {
        const item = document.createElement("li");
        const what = document.createElement("p");
        const wrong = document.createElement("strong");
        wrong.textContent = `“${finding.wrong}” `;
        what.append(wrong, finding.why);
        item.append(what);
        if (finding.fix !== null && finding.fix !== undefined) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "button button--quiet";
            button.textContent = finding.label;
            button.onclick = () => mend(finding);
            item.append(button);
        }
        return item;
    }

    /** Puts the right words in place of the wrong ones, where they stand first. */
    function mend(finding) {
        for (const field of [form.title, form.lead]) {
            if (!field.value.includes(finding.wrong)) continue;
            field.value = field.value.replace(finding.wrong, finding.fix);
            return changed();
        }
        const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const at = texts.currentNode.data.indexOf(finding.wrong);
            if (at < 0) continue;
            texts.currentNode.replaceData(at, finding.wrong.length, finding.fix);
            return typed();
        }
    }

    look();
    return ask;
}
