// Dates in digits that the articles leave open.
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const name = (month, date) => day.format(new Date(Date.UTC(2024, month - 1, date)));

/** The first such date and its two readings: {source, text, dayFirst: "3 July", monthFirst: "7 March"}, or null. */
export function dateReadings(index) {
    for (const { source, text, why } of index.report.times) {
        const [, a, b] = why === 'DAY_OR_MONTH_FIRST' ? text.match(/(\d{1,2})[/.-](\d{1,2})/) ?? [] : [];
        if (a) return { source, text, dayFirst: name(Number(b), Number(a)), monthFirst: name(Number(a), Number(b)) };
    }
    return null;
}
