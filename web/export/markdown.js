// The report as Markdown. What comes from articles is escaped: it may not turn into headings, links or HTML.
import { words } from '../words/en.js';

const { report: says } = words;
const signs = { conflict: '≠', differs: '≈', agreed: '=', repeated: '〃', single: '1' };

const plain = (text) => String(text).replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&]/g, (sign) => `\\${sign}`).replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([+-])/, '\\$1').trim();

const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(plain).join(' | ')} |`)].join('\n');

function factLines(fact) {
    const lines = [`### ${signs[fact.verdict]} ${plain(fact.question ?? fact.statement)}`];
    const aside = [...fact.changed, fact.checked && says.checked].filter(Boolean);
    if (aside.length) lines.push(`*${aside.map(plain).join(' · ')}*`);
    if (fact.question) lines.push(plain(fact.statement));
    if (fact.versions.length) lines.push(table([words.detail.say, words.detail.where], fact.versions.map((version) => [version.words, version.groups.map((group) => group.join(' ')).join(' / ')])));
    lines.push(fact.sentences.map((sentence) => `- **${sentence.letter}** ${plain(sentence.place)}: ${plain(sentence.text)}${sentence.copy && ` *(${plain(sentence.copy)})*`}`).join('\n'));
    lines.push(`${words.detail.why}: ${fact.why.map(plain).join(' ')}`);
    if (fact.note) lines.push(`${says.note}: ${plain(fact.note)}`);
    return lines.join('\n\n');
}

const quoteLine = ({ letters, text, speaker }) => `- **${letters.join(' ')}** ${plain(text)}${speaker ? ` (${plain(speaker)})` : ''}`;

function quotationLines({ altered, same, one }) {
    if (!altered.length && !same.length && !one.length) return [];
    const list = (title, quotes) => (quotes.length ? [`### ${title}`, quotes.map(quoteLine).join('\n')] : []);
    return [
        `## ${words.quotations.title}`,
        ...altered.flatMap(({ verdict, title, versions }) => [`### ${signs[verdict]} ${plain(title)}`, versions.map((version) => quoteLine({ ...version, speaker: version.intros.join('; ') })).join('\n')]),
        ...list(words.quotations.same, same), ...list(words.quotations.one, one),
    ];
}

export function markdownOf(report) {
    const { articles } = report;
    return [
        `# ${plain(report.name || words.name)}`, `**${plain(report.headline)}.** ${plain(report.lead)}`,
        ...(report.all ? [] : [says.part(report.groups.reduce((sum, group) => sum + group.facts.length, 0), report.total)]),
        `## ${words.rail.title}`,
        table([says.letter, words.add.outlet, says.headline, words.add.date, says.words, words.view.wording], articles.map((article) => [article.letter, article.name, article.title, article.published, article.words, `${article.shared}%`])),
        ...report.groups.flatMap(({ verdict, facts }) => [`## ${words.verdict[verdict].many} (${facts.length}): ${words.verdict[verdict].what}`, ...facts.map(factLines)]),
        ...(report.hidden.length ? [`## ${words.changes.hiddenTitle}`, report.hidden.map((text) => `- ${plain(text)}`).join('\n')] : []),
        ...quotationLines(report.quotations),
        ...(report.matrix.rows.length ? [`## ${words.matrix.title}`, table([words.matrix.fact, ...report.matrix.letters], report.matrix.rows.map(({ verdict, title, cells }) => [`${signs[verdict]} ${title}`, ...cells.map((cell) => cell?.text ?? words.matrix.none)]))] : []),
        `## ${words.wording.title}`, table([words.wording.table, ...report.wording.names.map(words.wording.in)], report.wording.rows.map((cells, i) => [report.wording.names[i], ...cells.map((share) => (share === null ? '–' : `${share}%`))])),
        ...(report.wording.order.length ? [`### ${words.wording.first}`, report.wording.order.map((line) => `- ${plain(line)}`).join('\n')] : []),
        `## ${says.method}`, says.how, `Corroborate ${report.version}`,
    ].join('\n\n').concat('\n');
}
