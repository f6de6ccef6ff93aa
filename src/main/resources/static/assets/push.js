/* What a service worker does with notices: shows them, and opens what they are about. Imported by the worker. */

self.addEventListener("push", (event) => {
    let notice = {};
    try {
        notice = event.data?.json() ?? {};
    } catch { /* shown without words of its own */ }
    const path = typeof notice.path === "string" && /^\/(?!\/)/.test(notice.path) ? notice.path : "/notifications";
    // One notice that arrives twice is one on the screen.
    event.waitUntil(self.registration.showNotification(notice.title ?? "Loa", {
        body: notice.body ?? "",
        tag: notice.tag ?? path,
        lang: "vi",
        icon: "/assets/loa.svg",
        data: { path },
    }));
});

self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const address = new URL(event.notification.data?.path ?? "/notifications", self.location.origin).href;
    event.waitUntil((async () => {
        const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
        for (const window of open) {
            if (window.url === address) return window.focus();
        }
        return self.clients.openWindow(address);
    })());
});
