import { html, useEffect, useRef } from '../lib/ui.js';
import { Icon } from './icon.js';

// A panel that a button opens; Escape and a click elsewhere close it.
export function Panel({ id, label, name = null, icon = null, open, onToggle, kind = 'btn', wide = false, children }) {
    const box = useRef(null);
    useEffect(() => {
        if (!open) return undefined;
        const away = (event) => { if (!box.current?.contains(event.target)) onToggle(false); };
        const escape = (event) => { if (event.key === 'Escape') { event.stopPropagation(); onToggle(false); box.current?.querySelector('button')?.focus(); } };
        document.addEventListener('pointerdown', away);
        box.current.addEventListener('keydown', escape);
        const inside = box.current;
        return () => { document.removeEventListener('pointerdown', away); inside.removeEventListener('keydown', escape); };
    }, [open]);
    return html`<div class="panel" ref=${box}><button type="button" class=${kind} aria-label=${name} aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? id : undefined} onClick=${() => onToggle(!open)}>${icon && html`<${Icon} name=${icon} />`}${label && html`<span>${label}</span>`}</button>
        ${open && html`<div class=${wide ? 'drop-panel wide' : 'drop-panel'} id=${id}>${children}</div>`}</div>`;
}
