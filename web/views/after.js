// What is drawn only after the first paint: one file for a first visitor to ask for, not one for each view.
export { Export } from './export.js';
export { Help } from './help.js';
export { Result } from './result.js';
export { Settings } from './settings.js';
export { Sheet } from './sheet.js';
