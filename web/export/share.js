// Links and files to hand on. A link's part after "#" never reaches a server.
import { words } from '../words/en.js';
import { createKeeper } from '../state/save.js';
import { formatRoute } from '../state/route.js';
import { nameOfSet } from '../state/saver.js';
import { packProject, projectOf } from './project.js';
import { download } from './download.js';

/** Beyond this a link is not offered. */
export const longestLink = 32000;

const { share: says } = words;
const here = () => location.href.split('#')[0];

async function copy(text, done, send) {
    try {
        await navigator.clipboard.writeText(text);
        send('ui', { done: { says: done }, status: done, panel: '' });
    } catch {
        send('ui', { done: { says: says.notCopied }, status: says.notCopied });
    }
}

/** Opens only where these articles are saved. */
export const copyViewLink = (state, send) => copy(here() + formatRoute({ ...state.route, set: state.set?.id ?? '' }), says.copied, send);

const dataLink = async (state) => `${here()}#/with/${await packProject(projectOf(state, nameOfSet(state)))}`;

export const dataLinkLength = async (state) => (await dataLink(state)).length;
export const copyDataLink = async (state, send) => copy(await dataLink(state), says.copied, send);
export const copyText = copy;

/** A saved set as a project file, without opening it. */
export async function downloadSet(id, send) {
    try {
        const keeper = createKeeper();
        const [body, sets] = await Promise.all([keeper.body(id), keeper.list()]);
        const { name } = sets.find((set) => set.id === id);
        download(`${name || words.sets.unnamed}.corroborate.json`, JSON.stringify(projectOf(body, name)), 'application/json');
    } catch {
        send('ui', { done: { says: words.share.failed }, status: words.share.failed });
    }
}

export async function downloadAll(sets, send) {
    for (const { id } of sets) await downloadSet(id, send);
}
