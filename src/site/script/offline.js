// Keeps the pages that were seen, so that they can be read without a network.
const name = "sayso-VERSION";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const old = (keys) => Promise.all(keys.filter((key) => key.startsWith("sayso-") && key !== name).map((key) => caches.delete(key)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(answer(event.request));
});

// The network first, as a newer version may say something else; what was kept if there is none.
function answer(request) {
  return caches.open(name).then((cache) =>
    fetch(request).then((response) => {
      if (response.ok) cache.put(request, response.clone());
      return response;
    }, () => cache.match(request, { ignoreSearch: true }))
  );
}
