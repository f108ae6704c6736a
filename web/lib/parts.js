// The page's parts that it takes in by itself: engine, model, workers, texts. The page in a single file carries them
// inside; tools/single-file.mjs puts a module with these same names in this one's place.
const home = new URL('../', import.meta.url);

/** A Response, as fetch gives it. */
export const part = (path) => fetch(new URL(path, home));
/** Names this build: the folder of the site is called by its content. */
export const version = home.pathname;
