// The page's view library as one module: preact, its hooks, and htm bound to it.
// tools/site.mjs bundles this folder's files; the page imports './vendor/preact.mjs'.
import { h } from 'preact';
import htm from 'htm';

export * from 'preact';
export * from 'preact/hooks';
export const html = htm.bind(h);
