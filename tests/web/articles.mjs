// Articles for the tests of the page: the example's, and some that each lack something.
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').trim();

export const example = ['a', 'b', 'c', 'd'].map((id) => read(`web/examples/${id}.txt`));
export const unrelated = ['a', 'b'].map((id) => read(`tests/stories/unrelated/${id}.txt`));

export const tooShort = 'A store burned down. Nobody was hurt.';

export const russian = `Пожар уничтожил зернохранилище в порту

Во вторник вечером в порту сгорело зернохранилище, семь рабочих получили ранения, сообщила пожарная служба. Огонь
перекинулся на две башни конвейера. Около ста двадцати пожарных боролись с огнём до рассвета, корабли ждали у входа в
гавань. Полиция закрыла прибрежную дорогу, жители соседних домов вернулись домой только утром в среду. Директор
компании обещал построить новое хранилище к октябрю, а мэр города объявила о проверке безопасности в порту.`;

/** The second half says in German what the first says in English. */
export const halfGerman = `Grain store burns down in Port Callow

Fire destroyed a grain store in Port Callow on Tuesday night, the fire service said. Seven workers were hurt. About 120
firefighters fought the flames until dawn. Police closed the coast road, and ships had to wait outside the harbour.

The company that owns the store said that it would build a new one by October. The mayor said she wanted to know why the
doors had been locked.

Ein Feuer hat am Dienstagabend ein Getreidelager in Port Callow zerstört, wie die Feuerwehr mitteilte. Neun Arbeiter wurden
verletzt. Etwa 120 Feuerwehrleute kämpften bis zum Morgen gegen die Flammen. Die Polizei sperrte die Straße an der Küste.

Das Unternehmen, dem das Lager gehört, will bis Oktober ein neues bauen. Die Bürgermeisterin will wissen, warum die Türen
verschlossen waren, und hat eine Untersuchung angekündigt.`;

/** An article that tries to be part of the page. */
export const hostile = `Fire destroys grain store <img src=x onerror="globalThis.pwned = 1">

A fire destroyed a grain store at Port Callow on Tuesday night and injured seven workers <script>globalThis.pwned = 2</script>, the
fire service said. Police closed the coast road <a href="javascript:globalThis.pwned = 3">here</a> &lt;b&gt; on Tuesday night.

"We lost the building <img src=x onerror=globalThis.pwned=4>, but we saved the harbour," fire chief Marta Lindqvist said on
Wednesday. About 120 firefighters fought the flames until dawn, and about 400 people had to leave nearby houses.`;

/** A web page as a reader saves it. */
export const webPage = `<!doctype html><html><head><title>Harbour shut | Tidewater Press</title>
<meta property="og:site_name" content="Tidewater Press"><meta property="article:published_time" content="2025-03-12T08:00:00Z">
<script>globalThis.pwned = 5</script></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Nine hurt as fire tears through grain store</h1>
${example[1].split('\n\n').slice(1).map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<img src="http://127.0.0.1:9/tracker.gif" onerror="globalThis.pwned = 6"></article><footer>All rights reserved</footer></body></html>`;

const towns = ['Elmsea', 'Norwick', 'Harlow Bay', 'Stenby', 'Ostrand', 'Calder', 'Wexmouth', 'Tarrow', 'Linfield', 'Redport',
    'Ashby', 'Dunmere', 'Kelso', 'Marlow', 'Penrith', 'Rothwell', 'Selkirk', 'Thornby', 'Ulverton', 'Yarrow'];
const tellings = [
    (town, n) => `The mayor of ${town} said that ${n} homes had been flooded.`,
    (town, n) => `Firefighters rescued ${n} people from the roof of the school in ${town}.`,
    (town, n) => `The power company restored electricity to ${n + 300} households in ${town} on Wednesday.`,
    (town, n) => `A hospital in ${town} treated ${n} patients for minor injuries.`,
    (town) => `The main road to ${town} remained closed on Thursday.`,
    (town, n) => `"We lost ${n} boats in a single night," the harbour master of ${town} told reporters.`,
    (town, n) => `The council of ${town} approved a fund of ${n} million euros for the repairs.`,
    (town) => `Engineers inspected the old bridge in ${town} and found no cracks.`,
    (town, n) => `The shelter in ${town} took in ${n} families overnight.`,
    (town) => `The railway line between ${town} and the capital reopened on Friday.`,
];
const stormFacts = towns.flatMap((town, t) => tellings.map((tell, k) => (i) => tell(town, 12 + 7 * t + 3 * k + Number((i * 7 + t + k) % 11 === 0))));

/** As many articles as the page takes, with some 150 facts between them: each tells its own choice, now and then with another figure. */
export const storm = Array.from({ length: 50 }, (_, i) => {
    const told = stormFacts.filter((_, f) => (f * 31 + i * 17) % 7 === 0).map((tell) => tell(i));
    const paragraphs = Array.from({ length: Math.ceil(told.length / 3) }, (_, p) => told.slice(3 * p, 3 * p + 3).join(' '));
    return [`Storm report ${i + 1}: the coast counts its losses`, ...paragraphs].join('\n\n');
});
