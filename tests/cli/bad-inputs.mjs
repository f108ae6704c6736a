// What people and programs hand in that is no news story. Each: a name, articles as bytes, and the
// notice (src/story/notices.def) that must say so in words, per article, or null for none.
const bytes = (text) => Buffer.from(text, 'utf8');
const repeat = (part, size) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
const megabyte = 1 << 20;

// The same "random" bytes every time (a linear congruential generator, Numerical Recipes).
function randomBytes(size) {
    const out = Buffer.alloc(size);
    for (let i = 0, state = 2024; i < size; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        out[i] = state >>> 24;
    }
    return out;
}

export const article = bytes(`Ferry runs aground off Kallund

A ferry with 212 people on board ran aground off the island of Kallund on Monday evening, the coast guard said.

"Nobody was hurt and there is no leak," said Captain Lise Holm. The passengers were taken ashore by two lifeboats.

The ferry line said it would look into the cause. Service is to resume on Wednesday.
`);
const otherStory = bytes(`Bakers vote to end strike after nine days

Bakers in the city of Morn voted on Friday to end a strike over night pay that had closed 40 shops for nine days.

"It is a fair offer," union leader Piet Vos told members. The new contract runs until 2027 and raises night pay by 6 percent.
`);
const russian = bytes(`Паром сел на мель у острова Каллунд

Паром, на борту которого находились 212 человек, сел на мель у острова Каллунд в понедельник вечером, сообщила береговая охрана.

«Никто не пострадал», — сказала капитан Лисе Хольм. Пассажиров доставили на берег две спасательные шлюпки.
`);
const arabic = bytes(`جنحت عبارة على متنها 212 شخصا قبالة جزيرة كالوند مساء الاثنين، حسبما قال خفر السواحل.

وقالت القبطان ليزا هولم: «لم يصب أحد بأذى». ونقل الركاب إلى الشاطئ على متن قاربي نجاة.
`);
const html = bytes(`<!doctype html><html><head><title>Ferry runs aground</title><script>if (a < b && c > d) alert("x")</script>
<style>p { color: red }</style></head><body><h1>Ferry runs aground</h1><p>A ferry with <b>212 people</b> ran aground on
Monday, the coast guard said.</p><p>&ldquo;Nobody was hurt,&rdquo; said Captain Lise Holm.</p></body></html>
`);

export const badInputs = [
    { name: 'no_body', articles: [Buffer.alloc(0), article], says: ['no_body', null] },
    { name: 'white space only', articles: [bytes(' \n\t\n \u00a0\n'), article], says: ['no_body', null] },
    { name: 'one word', articles: [bytes('Ferry'), article], says: ['too_short', null] },
    { name: '5 MB of one line', articles: [bytes(repeat('The ferry ran aground on Monday and Captain Lise Holm said "nobody" was hurt ', 5 * megabyte))] },
    { name: '5 MB of one letter', articles: [bytes(repeat('a', 5 * megabyte))] },
    { name: '5 MB of short lines', articles: [bytes(repeat('On 5 May 2024 Ms. Lise Holm of Kallund paid $3.5m.\n', 5 * megabyte))] },
    { name: '1 MB of full stops', articles: [bytes(repeat('. ', megabyte))] },
    { name: '1 MB of capitals and commas', articles: [bytes(repeat('Oslo, Bergen, ', megabyte))] },
    { name: '1 MB of digits', articles: [bytes(repeat('1234567890', megabyte))] },
    { name: '1 MB of brackets', articles: [bytes(repeat('([{<', megabyte))] },
    { name: '1 MB of new lines', articles: [bytes(repeat('\n', megabyte))] },
    { name: '1 MB of combining marks', articles: [bytes('e' + '\u0301'.repeat(megabyte / 2))] },
    { name: 'random bytes', articles: [randomBytes(200_000), article] },
    { name: 'invalid UTF-8', articles: [Buffer.concat([bytes('Captain Lise Holm said \xe9\n'), Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf5, 0xe2, 0x82]), article])] , says: ['repaired'] },
    { name: 'NULs', articles: [Buffer.concat([article.subarray(0, 120), Buffer.alloc(3), article.subarray(120)])] },
    { name: 'right-to-left', articles: [arabic, article], says: ['not_english', null] },
    { name: '10,000 quotation marks', articles: [bytes('"'.repeat(10_000)), article] },
    { name: '10,000 mixed marks', articles: [bytes('“ x ” \' ‘ " « » ’ „ '.repeat(1_000)), article] },
    { name: 'HTML as text', articles: [html, article] },
    { name: 'the same article twice', articles: [article, article], says: [null, 'duplicate'] },
    { name: 'two unrelated articles', articles: [article, otherStory], says: [null, 'other_event'] },
    { name: 'an article in Russian', articles: [russian, article], says: ['not_english', null] },
    { name: 'one article alone', articles: [article] },
    { name: 'a byte order mark and Windows lines', articles: [bytes('\ufeff' + article.toString().replaceAll('\n', '\r\n')), article] },
    { name: '60 copies of one article', articles: Array(60).fill(article) },
];
