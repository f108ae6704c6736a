// Opens zip archives, and so Word files; fetched when the first one comes.
export { unzipSync } from 'fflate';
