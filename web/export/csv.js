// RFC 4180 with a byte order mark, which spreadsheets take for UTF-8. A cell that a spreadsheet would run as
// a formula gets an apostrophe in front.
export const columns = ['fact_id', 'verdict', 'changed_by_you', 'account', 'article', 'outlet', 'date', 'value', 'what_differs', 'certainty', 'source_named', 'paragraph', 'sentence', 'same_words', 'checked', 'note'];

function cell(value) {
    const text = String(value ?? '');
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvOf = (rows) => `\uFEFF${[columns, ...rows.map((row) => columns.map((column) => row[column]))].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
