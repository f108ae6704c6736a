// JSON files: an array of {title, text, outlet?, date?, url?}, or anything that holds one as "articles".
import { momentIn } from './moment.js';

const wordsIn = (value, most) => (typeof value === 'string' ? value.slice(0, most).trim() : '');

function articleOf(item) {
    if (typeof item?.text !== 'string' || !item.text.trim()) return null;
    const title = wordsIn(item.title, 300);
    return {
        text: !title || item.text.trimStart().startsWith(title) ? item.text : `${title}\n\n${item.text}`,
        outlet: wordsIn(item.outlet ?? item.source, 100),
        published: momentIn(wordsIn(item.date ?? item.published, 40)),
        ...(/^https?:\/\//.test(item.url ?? '') && { address: wordsIn(item.url, 500) }),
    };
}

/** text -> articles; none when it holds none. Throws for what is no JSON. */
export function articlesOfJson(text) {
    const data = JSON.parse(text);
    const list = Array.isArray(data) ? data : data?.articles;
    return Array.isArray(list) ? list.map(articleOf).filter(Boolean) : [];
}
