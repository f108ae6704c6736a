// What the engine is asked.
import { sourceId } from './letters.js';
import { cleanText } from '../intake/clean.js';
import { dayOf } from '../intake/moment.js';

/** What a reader may know better than the text shows; corroborate.h says what follows from each. */
export const trustKinds = ['english', 'same_event', 'own_account'];

const sourceFor = (article, i) => ({
    id: sourceId(i), text: cleanText(article.text), title: null, outlet: article.outlet?.trim() || null,
    published: dayOf(article.published),
    ...(article.restored?.length && { keep: article.restored }), ...(article.trust?.length && { trust: article.trust }),
});

/** `dates`: how to read 3/7 where an article doesn't show it: day_first, month_first, or ask. */
export const requestFor = (articles, dates = 'ask') => ({
    do: 'analyze', offsets: 'utf16', ...(dates !== 'ask' && { dates }), sources: articles.map(sourceFor),
});

/** What the engine sees in articles before any word of theirs is read: their paragraphs, their stated dates. */
export const skimRequestFor = (articles, dates) => ({ ...requestFor(articles, dates), do: 'skim' });
