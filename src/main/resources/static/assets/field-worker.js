/* The worker: keeps the shell at hand, answers with the offline page where there is no network, sends the queue in the background. */

const CACHE = `loa-${BUILD}`;
const SLOW = 15000;

self.addEventListener("install", (event) => {
    event.waitUntil((async () => {
        const cache = await caches.open(CACHE);
        // Without cookies: what lies in the cache is nobody's.
        await Promise.all(SHELL.map(async (path) => {
            const answer = await fetch(path, { credentials: "omit", cache: "no-cache" });
            if (!answer.ok) throw new Error(`${path} ${answer.status}`);
            await cache.put(path, answer);
        }));
        await self.skipWaiting();
    })());
});

self.addEventListener("activate", (event) => {
    event.waitUntil((async () => {
        for (const name of await caches.keys()) if (name.startsWith("loa-") && name !== CACHE) await caches.delete(name);
        await self.clients.claim();
    })());
});

self.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    if (request.mode === "navigate") event.respondWith(page(request));
    else if (request.method === "GET" && url.pathname.startsWith("/assets/")) event.respondWith(shell(request));
});

async function page(request) {
    const offline = async () => (await caches.match("/offline")) ?? Response.error();
    if (request.method !== "GET") return fetch(request).catch(offline);
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), SLOW);
    try {
        return await fetch(request, { signal: cut.signal });
    } catch {
        return offline();
    } finally {
        clearTimeout(timer);
    }
}

/** The shell at once; whatever else bears its hash in its address and may lie in the browser's own cache. */
async function shell(request) {
    return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("sync", (event) => {
    if (event.tag === "loa-field") event.waitUntil(background());
});
self.addEventListener("periodicsync", (event) => {
    if (event.tag === "loa-field") event.waitUntil(background());
});

async function background() {
    const { offline } = await self.field.flush({ eager: true });
    // An error asks the browser to try again later.
    if (offline) throw new Error("no network yet");
    for (const client of await self.clients.matchAll()) client.postMessage("field:sent");
}
