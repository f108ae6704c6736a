// The language model as the engine takes it: the network and the recogniser of names, one after the other.
import { readFileSync } from 'node:fs';

const part = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url));
export const model = Buffer.concat([part('lang/model.bin'), part('find/names.bin')]);
