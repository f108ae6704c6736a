// What a reader must know of one article or of all, each with what can be done about it.
import { html } from '../lib/ui.js';
import { words } from '../words/en.js';
import { Notice } from '../parts/notice.js';
import { dateReadings } from '../state/dates.js';
import { letterOf } from '../state/letters.js';
import { formatRoute } from '../state/route.js';

const { notice: says } = words;

const languageName = (code) => { try { return new Intl.DisplayNames('en', { type: 'language' }).of(code); } catch { return null; } };

// The engine's sentence begins with what is the title here, and names articles by id.
const restOf = (sentence) => sentence.replace(/^[^.:]*[.:]\s*/, '');

const bodies = {
    not_english: (_, source) => says.looksLike(languageName(source.language)),
    other_event: () => says.leftOut,
};

function titleOf(notice, source) {
    const entry = says[notice.code] ?? says.other;
    return typeof entry === 'function' ? entry(notice.other ? letterOf(notice.other) : '', letterOf(source.id)) : entry;
}

// What can be done: [words, what is sent]; a change to the article that Undo takes back.
const actions = {
    too_short: ({ remove }) => [[says.more, '#/add'], remove],
    no_body: ({ remove }) => [[says.more, '#/add'], remove],
    not_english: ({ trust, remove }) => [[says.isEnglish, trust('english')], remove],
    partly_english: ({ trust }) => [[says.isEnglish, trust('english')]],
    duplicate: ({ trust, remove }) => [[says.countBoth, trust('own_account')], remove],
    near_duplicate: ({ beside }) => [[says.whatDiffers, beside]],
    other_event: ({ trust, remove }) => [[says.compareAnyway, trust('same_event')], remove],
};

function actionsFor({ index, notice, source, state, send }) {
    const i = state.articles.findIndex((article) => article.key === index.keys[source.id]);
    const article = state.articles[i];
    if (!article) return [];
    const trust = (kind) => () => send('editArticle', i, { trust: [...new Set([...(article.trust ?? []), kind])] }, says.trusted[kind](letterOf(source.id)));
    const remove = [says.remove, () => send('leaveOut', i)];
    const beside = () => { send('ui', { beside: notice.other, marking: 'wording' }); send('go', { view: 'read', letter: source.id }); };
    return actions[notice.code]?.({ trust, remove, beside }) ?? [];
}

const Act = ([text, act]) => (typeof act === 'string' ? html`<a class="link" href=${act}>${text}</a> ` : html`<button type="button" class="link" onClick=${act}>${text}</button> `);

function One({ index, notice, source, state, send }) {
    return html`<${Notice} title=${`${letterOf(source.id)}: ${titleOf(notice, source)}`}>${bodies[notice.code]?.(notice, source) ?? restOf(notice.says)} <span class="acts">${actionsFor({ index, notice, source, state, send }).map(Act)}</span><//>`;
}

export const SourceNotices = ({ index, source, state, send }) => source.notices.map((notice) => html`<${One} key=${source.id + notice.code} index=${index} notice=${notice} source=${source} state=${state} send=${send} />`);

/** "3/7/2024" and nothing in the article that shows which: asked here, once for all. */
export function DateNotice({ index, state, send }) {
    const open = state.prefs.dates === 'ask' && dateReadings(index);
    if (!open) return null;
    return html`<${Notice} title=${says.dates}>${letterOf(open.source)}: “<span class="src">${open.text}</span>” ${says.datesWhy} <span class="acts">${Act([open.dayFirst, () => send('prefs', { dates: 'day_first' })])}${Act([open.monthFirst, () => send('prefs', { dates: 'month_first' })])}</span><//>`;
}

/** What the reader said of an article, to be taken back. */
export const Trusted = ({ article, i, letter, send }) => (article.trust ?? []).map((kind) => html`<p class="trusted" key=${kind}>${says.trusted[kind](letter)} <button type="button" class="link" onClick=${() => send('editArticle', i, { trust: article.trust.filter((other) => other !== kind) })}>${words.changes.takeBack}</button></p>`);
