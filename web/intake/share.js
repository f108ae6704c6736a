// What a phone's share sheet gives (manifest.webmanifest, share_target): ?title=…&text=…&url=… It goes to the draft,
// never straight into a comparison, and out of the address.
import { cleanText, countWords } from './clean.js';

export function takeShared(send) {
    const given = new URLSearchParams(location.search);
    if (!location.search) return;
    history.replaceState(null, '', location.pathname + location.hash);
    const text = cleanText([given.get('title'), given.get('text')].filter(Boolean).join('\n\n'));
    // a browser shares an address alone: there is nothing to read in it
    if (countWords(text) < 8) return;
    send('addToDraft', [{ text, outlet: '', published: '' }]);
}
