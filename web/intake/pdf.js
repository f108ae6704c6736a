// PDF files: a page's pieces of text, put back into lines and paragraphs by where they stand.
import { startWorker } from '../lib/worker.js';

const longestWait = 60_000; // a file that takes longer is taken for damaged

// A fifth of the steps are no wider: the usual one, even where most paragraphs are a single line.
const usual = (steps) => steps.sort((a, b) => a - b)[Math.floor(steps.length / 5)] ?? 0;

// Pieces come in reading order; one that ends a line says so.
function linesOf(items) {
    const lines = [];
    let line = null;
    for (const { str, transform, height, hasEOL } of items) {
        line ??= { text: '', y: transform[5], height };
        line.text += str;
        line.height = Math.max(line.height, height);
        if (!hasEOL) continue;
        lines.push(line);
        line = null;
    }
    if (line) lines.push(line);
    return lines.filter(({ text }) => text.trim());
}

// "inter-" + "national" -> "international", but "London-" + "based" can't be told apart: a small letter decides.
function join(text, next) {
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
    return `${text} ${next}`;
}

/** Lines to paragraphs: a gap wider than a line's usual one, or letters of another size, begin a new one. */
export function paragraphsOfLines(lines) {
    const gap = usual(lines.slice(1).map((line, i) => lines[i].y - line.y).filter((step, i) => step > lines[i].height * 0.9));
    const out = [];
    lines.forEach((line, i) => {
        const before = lines[i - 1];
        const step = before ? before.y - line.y : 0;
        const same = before && step >= 0 && step <= gap * 1.3 && Math.abs(line.height - before.height) < 1;
        if (same) out.push(join(out.pop(), line.text.trim()));
        else out.push(line.text.trim());
    });
    return out;
}

async function textOfPages(document) {
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(paragraphsOfLines(linesOf(items.filter((item) => item.transform))).join('\n\n'));
    }
    return pages.join('\n\n').trim();
}

/** bytes -> text; "" when the pages are pictures. Throws for a damaged file or one with a password. */
export async function textOfPdf(bytes) {
    const { getDocument, PDFWorker } = await import('../vendor/pdf.mjs');
    const { worker, release } = await startWorker('vendor/pdf-worker.mjs');
    const task = getDocument({ data: bytes, worker: PDFWorker.fromPort({ port: worker }), isEvalSupported: false,
        useWorkerFetch: false, disableFontFace: true, stopAtErrors: false, verbosity: 0 });
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('took too long')), longestWait); });
    const failed = new Promise((_, reject) => { worker.onerror = () => reject(new Error('the reader ended')); });
    try {
        return await Promise.race([task.promise.then(textOfPages), late, failed]);
    } finally {
        clearTimeout(timer);
        worker.terminate();
        release();
    }
}
