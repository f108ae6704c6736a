// Finds the article in a whole web page (file or pasted HTML).
export { Readability, isProbablyReaderable } from '@mozilla/readability';
