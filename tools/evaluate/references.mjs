// Pronouns and descriptions ("the airline") that are taken for a name: does the annotated chain of mentions hold both?
// GUM's news and interviews (every mention is annotated) and MEANTIME (headline and five sentences are).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mentionsOf, tokensOf } from '../names/gum.mjs';
import { attribute, plain, textOf } from './meantime.mjs';

const GENRES = ['news', 'interview', 'speech', 'court'];
const ANNOTATED = 5; // sentences from 0 on that MEANTIME annotated

/// {text, mentions: [{from, to, chain}], limit}
function gumDocuments(corpora, genre) {
    const documents = [];
    for (const block of ['dev', 'train'].flatMap((part) => readFileSync(join(corpora, `ud-gum/${part}.conllu`), 'utf8').split('\n\n'))) {
        const name = block.match(/# newdoc id = GUM_([a-z]+)_/)?.[1];
        if (name) documents.push({ genre: name, text: '', mentions: [] });
        const document = documents.at(-1), tokens = tokensOf(block);
        if (document?.genre !== genre || !tokens.length) continue;
        document.text += document.text && (/# newpar/.test(block) ? '\n\n' : ' ');
        const spaced = block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => !/SpaceAfter=No/.test(line));
        const places = tokens.map(({ word }, at) => {
            const from = document.text.length;
            document.text += word + (spaced[at] && at + 1 < tokens.length ? ' ' : '');
            return { from, to: from + word.length };
        });
        for (const { id, from, to } of mentionsOf(tokens)) document.mentions.push({ from: places[from].from, to: places[to - 1].to, chain: id });
    }
    return documents.filter((document) => document.genre === genre).map((document) => ({ ...document, limit: Infinity }));
}

function meantimeDocument(file) {
    const xml = readFileSync(file, 'utf8');
    const tokens = [...xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(([, tag, word]) =>
        ({ id: attribute(tag, 't_id'), sentence: Number(attribute(tag, 'sentence')), word: plain(word) }));
    const { text, places } = textOf(tokens);
    const chainOf = new Map();
    for (const [, body] of xml.matchAll(/<REFERS_TO[^>]*>([\s\S]*?)<\/REFERS_TO>/g))
        for (const [, id] of body.matchAll(/<source m_id="(\d+)"/g)) chainOf.set(id, body.match(/<target m_id="(\d+)"/)[1]);
    const mentions = [...xml.matchAll(/(<ENTITY_MENTION[^>]*>)([\s\S]*?)<\/ENTITY_MENTION>/g)].flatMap(([, open, body]) => {
        const anchors = [...body.matchAll(/t_id="(\d+)"/g)].map(([, id]) => places.get(id));
        const chain = chainOf.get(attribute(open, 'm_id'));
        return chain && anchors.length ? [{ from: anchors[0].from, to: anchors.at(-1).to, chain }] : [];
    });
    return { text, mentions, limit: Math.max(...tokens.filter((token) => token.sentence <= ANNOTATED).map((token) => places.get(token.id).to)) };
}

const smallest = (mentions, { from, to }) => mentions.filter((mention) => mention.from <= from && mention.to >= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];

// Mentions with the same extent may belong to several chains.
const chains = (mentions, span) => {
    const best = smallest(mentions, span);
    return best ? mentions.filter(({ from, to }) => from === best.from && to === best.to).map(({ chain }) => chain) : [];
};

function judge({ text, mentions, limit }, found) {
    return found.filter(({ to, name }) => to <= limit && name.to <= limit).map((one) => {
        const own = chains(mentions, one), named = chains(mentions, one.name);
        const around = `${text.slice(Math.max(0, one.from - 150), one.from)}[${one.text}]${text.slice(one.to, one.to + 50)}`.replace(/\s+/g, ' ');
        return { open: !own.length || !named.length, right: own.some((chain) => named.includes(chain)), rule: one.why,
            says: `"${one.text}" = "${one.name.text}" (${one.why}): ${around}` };
    });
}

function suite(name, documents, mustBeAnnotated) {
    return {
        name, stage: 'references', texts: documents,
        measure(found) {
            const rows = documents.flatMap((document, i) => judge(document, found[i])).filter(({ open }) => mustBeAnnotated || !open);
            const rules = [...new Set(rows.map(({ rule }) => rule))].sort();
            const share = (some) => `${some.filter(({ right }) => right).length} / ${some.length}`;
            return { says: `${documents.length} documents: ${share(rows)} resolved rightly` +
                rules.map((rule) => `; ${rule} ${share(rows.filter((row) => row.rule === rule))}`).join(''),
                wrong: rows.filter(({ right }) => !right).map(({ says }) => says) };
        },
    };
}

export function referenceSuites(corpora) {
    const root = join(corpora, 'meantime/intra_cross-doc_annotation');
    const files = readdirSync(root).sort().flatMap((topic) => readdirSync(join(root, topic)).sort().map((file) => join(root, topic, file)));
    return [...GENRES.map((genre) => suite(`references, GUM ${genre}`, gumDocuments(corpora, genre), true)),
        suite('references, MEANTIME', files.map(meantimeDocument), false)];
}
