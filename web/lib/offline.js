// Keeps the site for use without a network, and tells of a newer version. A page opened from disk needs neither.
import { trustedAddress } from './worker.js';

/** onNewer(reload) is called when a newer version is ready; reload() goes over to it. */
export async function keepOffline(onNewer) {
    if (!navigator.serviceWorker || !location.protocol.startsWith('http')) return;
    const running = navigator.serviceWorker.controller;
    const registration = await navigator.serviceWorker.register(trustedAddress(new URL('sw.js', document.baseURI).href));
    const tell = () => {
        if (!running || !registration.waiting) return;
        onNewer(() => {
            navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
            registration.waiting.postMessage('now');
        });
    };
    tell();
    registration.addEventListener('updatefound', () => {
        registration.installing.addEventListener('statechange', ({ target }) => { if (target.state === 'installed') tell(); });
    });
}
