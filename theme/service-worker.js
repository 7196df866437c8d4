"use strict";

// Keeps the pages that a reader visited, and the core of the site, for reading without a network. With one, every page comes from the site.
// The build writes two lines before these: `build`, a sum over the whole site, and `core`, the paths of what is kept from the start.
// What is kept belongs to one build: a newer one is fetched whole beside it, and takes its place when the reader asks or has left.
const prefix = `almanac ${registration.scope} `;
const name = prefix + build;
const mostPages = 100;
const isFinal = (url) => /\.[0-9a-f]{6}\.(css|js)$/.test(url);

// One name for /groups/jnim.html and /groups/jnim, /index.html and /; what follows ? and # does not count.
const keyOf = (url) => url.split(/[?#]/)[0].replace(/\/$/, "/index").replace(/\/[^/.]+$/, "$&.html");

// Whether the site is still of this build; asked after a file was fetched, so that none of a newer one is kept here.
const isCurrent = async () => (await (await fetch(location.href, { cache: "no-cache" })).text()).includes(build);

// A page may not be answered with a response that was redirected.
const plain = (response) => (response.redirected ? new Response(response.body, response) : response);

const others = async () => (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);

const fill = async () => {
  const cache = await caches.open(name);
  const add = async (url, isNeeded) => {
    const response = await fetch(url, { cache: "no-cache" });
    if (response.ok) await cache.put(keyOf(url), plain(response));
    else if (isNeeded) throw new Error(url);
  };
  await Promise.all(core.map((path) => add(new URL(path, registration.scope).href, true)));
  for (const old of await others()) {
    const visited = (await (await caches.open(old)).keys()).map((request) => request.url).filter((url) => url.endsWith(".html"));
    for (const url of visited.slice(-mostPages)) if (!(await cache.match(url))) await add(url, false);
  }
  if (!(await isCurrent())) throw new Error("there is a newer build");
};

addEventListener("install", (event) => event.waitUntil(fill().catch(async (fault) => {
  await caches.delete(name);
  throw fault;
})));

addEventListener("activate", (event) => event.waitUntil(others().then((old) => Promise.all(old.map((key) => caches.delete(key))))));

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

const answer = async (event) => {
  const key = keyOf(event.request.url);
  const cache = await caches.open(name);
  const known = await cache.match(key);
  if (known && isFinal(key)) return known;
  try {
    const response = await fetch(event.request);
    if (response.ok) {
      const kept = response.clone();
      event.waitUntil((async () => {
        if (isFinal(key) || await isCurrent()) await cache.put(key, plain(kept));
      })());
    }
    return response;
  } catch (fault) {
    if (known) return known;
    throw fault;
  }
};

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope) && !url.startsWith(`${registration.scope}offline/`)) event.respondWith(answer(event));
});
