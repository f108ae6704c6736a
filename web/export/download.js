/** Hands the reader a file. */
export function download(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: fileName(name) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
}

const fileName = (name) => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim();
