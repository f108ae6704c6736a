// Each kind of file: its name, its type, its text.
import { words } from '../words/en.js';
import { nameOfSet } from '../state/saver.js';
import { csvOf } from './csv.js';
import { documentOf, rowsOf } from './document.js';
import { download } from './download.js';
import { htmlReport, style } from './html-report.js';
import { markdownOf } from './markdown.js';
import { projectOf } from './project.js';

export const kinds = ['report', 'markdown', 'csv', 'json', 'project'];

async function styleHash() {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
    return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

export const today = () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());

// Everything with positions in the text: the report as the engine gave it, the texts, and the reader's changes apart.
function dataOf({ result, articles, changes }, facts, name) {
    return { corroborate_data: 1, name, report: result.report, texts: result.texts, articles: projectOf({ articles, changes: [] }, name).articles.map(({ text, ...about }) => about), changes, facts: facts.map(({ id, verdict, checked, note, changed }) => ({ id, verdict, checked: Boolean(checked), note: note ?? '', changed: changed ?? [] })) };
}

const makers = {
    report: async ({ result, prefs }, facts, name) => ['.html', 'text/html', htmlReport(documentOf(result, facts, name, prefs.dates), await styleHash(), today())],
    markdown: ({ result, prefs }, facts, name) => ['.md', 'text/markdown', markdownOf(documentOf(result, facts, name, prefs.dates))],
    csv: ({ result }, facts) => ['.csv', 'text/csv', csvOf(rowsOf(result, facts))],
    json: (state, facts, name) => ['.json', 'application/json', JSON.stringify(dataOf(state, facts, name), null, 1)],
    project: (state, _, name) => ['.corroborate.json', 'application/json', JSON.stringify(projectOf(state, name))],
};

export async function exportAs(kind, state, facts, send) {
    const name = nameOfSet(state) || words.name;
    const [ending, type, text] = await makers[kind](state, facts, name);
    download(name + ending, text, type);
    send('ui', { done: { says: words.done.exported(words.export[kind][0]) }, status: words.done.exported(words.export[kind][0]) });
}
