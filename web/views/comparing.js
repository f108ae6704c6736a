import { html, useEffect, useRef } from '../lib/ui.js';
import { words } from '../words/en.js';

const stages = Object.keys(words.comparing.stages);

// A width may only be set by script: the policy forbids style attributes.
function Progress({ part }) {
    const fill = useRef(null);
    useEffect(() => { fill.current.style.width = `${Math.round(100 * part)}%`; }, [part]);
    return html`<div class="pb" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * part)} aria-label=${words.comparing.title(0).split(' ')[0]}><i ref=${fill}></i></div>`;
}

// "Read 48 articles", "Finding claims, 7 of 48", "Matching claims"
function stageWords(stage, work, isNow, isDone) {
    const [doing, done] = words.comparing.stages[stage];
    if (isDone) return done(words.articles(work.count));
    return `${doing}${isNow && work.done > 0 ? words.comparing.of(work.done, work.total) : ''}`;
}

export function Comparing({ work, send }) {
    const now = Math.max(0, stages.indexOf(work.stage));
    const part = (now + (work.total ? work.done / work.total : 0)) / stages.length;
    return html`<section class="prog"><div class="pt"><h2>${words.comparing.title(work.count)}</h2><button type="button" class="btn sm" onClick=${() => send('stop')}>${words.comparing.stop}</button></div>
        <${Progress} part=${part} />
        <ol>${stages.map((stage, i) => html`<li key=${stage} class=${i < now ? 'ok' : i === now ? 'now' : ''}>${stageWords(stage, work, i === now, i < now)}</li>`)}</ol></section>`;
}

/** Above a result that stays in sight until the new one is there. */
export const Updating = ({ work, send }) => html`<div class="updating"><span>${words.comparing.updating(work.count)}</span><button type="button" class="btn sm" onClick=${() => send('stop')}>${words.comparing.stop}</button></div>`;
