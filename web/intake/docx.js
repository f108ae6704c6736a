// Word files: a zip archive whose word/document.xml holds the paragraphs.
import { parseXml } from './html.js';
import { unzip } from './zip.js';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const breaks = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

// Text that was struck out under "track changes" stands in w:delText, which is no w:t.
function textOfParagraph(paragraph) {
    return [...paragraph.getElementsByTagNameNS(word, '*')].map((node) =>
        (node.localName === 't' ? node.textContent : breaks[node.localName] ?? '')).join('').trim();
}

/** bytes -> text, a blank line between paragraphs */
export async function textOfDocx(bytes) {
    const [entry] = await unzip(bytes, (name) => name === 'word/document.xml');
    if (!entry) throw new Error('no document inside');
    const document = parseXml(new TextDecoder().decode(entry.bytes));
    // a text box repeats its paragraphs for old readers, inside the paragraph that holds it
    const paragraphs = [...document.getElementsByTagNameNS(word, 'p')].filter((paragraph) => !paragraph.parentElement.closest('p'));
    return paragraphs.map(textOfParagraph).filter(Boolean).join('\n\n');
}
