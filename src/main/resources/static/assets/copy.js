/** Buttons that copy a text. Without this file the text can be selected by hand. */

for (const button of document.querySelectorAll("[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
        source.focus();
        source.select();
        try {
            await navigator.clipboard.writeText(source.value);
        } catch {
            // Plain http, or an old browser.
            if (!document.execCommand("copy")) return;
        }
        const said = button.parentElement.querySelector("[data-copy-said]");
        if (said) said.textContent = button.dataset.done;
    });
}
