// Files made for the tests: the smallest Word file and PDF that hold a text.
import { createRequire } from 'node:module';
import { root } from './browser.mjs';

export const { strToU8, zipSync } = createRequire(`${root}web/package.json`)('fflate');

export const paragraphs = (text) => text.split(/\n\n+/);

export function docx(text) {
    const body = paragraphs(text).map((part) => `<w:p><w:r><w:t xml:space="preserve">${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</w:t><w:br/><w:t>')}</w:t></w:r></w:p>`);
    const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}<w:p><w:r><w:delText>struck out</w:delText></w:r></w:p></w:body></w:document>`;
    return zipSync({ 'word/document.xml': strToU8(xml), 'word/styles.xml': strToU8('<x/>') });
}

// The smallest PDF: one page, one font, each line where it is told to stand; an empty text gives a page without words.
export function pdf(text) {
    const lines = [];
    let y = 780;
    for (const paragraph of text ? paragraphs(text) : []) {
        for (const line of paragraph.replace(/[“”]/g, '"').replace(/[’‘]/g, "'").match(/.{1,80}(?:\s|$)/g)) {
            lines.push(`1 0 0 1 60 ${y} Tm (${line.trim().replace(/[\\()]/g, '\\$&')}) Tj`);
            y -= 12;
        }
        y -= 12;
    }
    const stream = `BT /F 10 Tf ${lines.join('\n')} ET`;
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
    let out = '%PDF-1.4\n';
    const places = objects.map((object, i) => { const at = out.length; out += `${i + 1} 0 obj\n${object}\nendobj\n`; return at; });
    const table = out.length;
    return `${out}xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
}
