// What stands in a zip archive, within limits: an archive is a stranger's, and may unpack to anything.
export const limits = { entries: 500, unpacked: 100 * 1024 * 1024, ratio: 200 };

const isPath = (name) => name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');
// folders, what systems add by themselves, hidden files
const isNoise = (name) => name.endsWith('/') || name.startsWith('__MACOSX/') || name.split('/').at(-1).startsWith('.');

/** bytes -> [{name, bytes}] of the entries that `wanted(name)` takes. Throws when a limit is passed. */
export async function unzip(bytes, wanted) {
    const { unzipSync } = await import('../vendor/zip.mjs');
    let entries = 0, unpacked = 0;
    const found = unzipSync(bytes, {
        filter({ name, size, originalSize }) {
            if (isNoise(name) || isPath(name) || !wanted(name)) return false;
            entries += 1;
            unpacked += originalSize;
            if (entries > limits.entries || unpacked > limits.unpacked || originalSize > limits.ratio * Math.max(size, 1024))
                throw new RangeError('the archive unpacks to too much');
            return true;
        },
    });
    return Object.entries(found).map(([name, data]) => ({ name, bytes: data }));
}
