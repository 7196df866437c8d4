"use strict";

// On the website, and only over HTTPS: has the pages kept that a reader visits, and says when a newer build of the site is ready.
(() => {
  const manifest = document.querySelector("link[rel=manifest]");
  const notice = document.querySelector(".update");
  if (!manifest || !notice || location.protocol !== "https:" || !navigator.serviceWorker) return;
  const workers = navigator.serviceWorker;
  let isAsked = false;

  const offer = (worker) => {
    notice.hidden = false;
    notice.querySelector("button").addEventListener("click", () => {
      isAsked = true;
      worker.postMessage("take over");
    });
  };

  workers.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
  });
  workers.register(new URL("service-worker.js", manifest.href)).then((registration) => {
    if (registration.waiting && workers.controller) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed" && workers.controller) offer(worker);
      });
    });
  }).catch(() => {});
})();
