/** Signs this browser up for notices. Without this file everything else on the page works. */

const form = document.querySelector("#push");

const bytes = (base64) => Uint8Array.from(atob(base64.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function called() {
    const agent = navigator.userAgent;
    const browser = /Edg\//.test(agent) ? "Edge" : /CocCoc|coc_coc/i.test(agent) ? "Cốc Cốc" : /Firefox\//.test(agent) ? "Firefox"
        : /Chrome\//.test(agent) ? "Chrome" : /Safari\//.test(agent) ? "Safari" : "Trình duyệt";
    const system = /Android/.test(agent) ? "Android" : /iPhone|iPad/.test(agent) ? "iPhone" : /Windows/.test(agent) ? "Windows"
        : /Mac OS/.test(agent) ? "Mac" : "";
    return system ? `${browser} · ${system}` : browser;
}

async function signUp() {
    const registration = await navigator.serviceWorker.register("/sw.js");
    await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.key) };
    let subscription;
    try {
        subscription = await registration.pushManager.subscribe(options);
    } catch {
        // Signed up for another key: that one is gone.
        await (await registration.pushManager.getSubscription())?.unsubscribe();
        subscription = await registration.pushManager.subscribe(options);
    }
    form.elements.endpoint.value = subscription.endpoint;
    form.elements.p256dh.value = text(subscription.getKey("p256dh"));
    form.elements.auth.value = text(subscription.getKey("auth"));
    form.elements.name.value = called();
}

if (form && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
    form.hidden = false;
    document.querySelector("#no-push").hidden = true;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const blocked = form.querySelector("[data-blocked]");
        const failed = form.querySelector("[data-failed]");
        blocked.hidden = failed.hidden = true;
        if (await Notification.requestPermission() !== "granted") {
            blocked.hidden = false;
            return;
        }
        try {
            await signUp();
            form.submit();
        } catch {
            failed.hidden = false;
        }
    });
}
