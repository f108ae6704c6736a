// Markdown to the text a reader would see. Only what marks up goes: a line of --- between articles stays.
export function textOfMarkdown(text) {
    return text
        .replace(/^---\n(?:[\w-]+:.*\n)+---\n/, '') // front matter
        .replace(/^```.*$/gm, '')
        .replace(/^ {0,3}#{1,6} +(.*?)(?: +#+)?$/gm, '$1')
        .replace(/^ {0,3}> ?/gm, '')
        .replace(/!\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
        .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
        .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
        .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\w*])/g, '$1');
}
