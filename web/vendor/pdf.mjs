// Reads PDF files; fetched when the first one comes. Its other half runs in a worker: pdf-worker.mjs.
export { getDocument, PDFWorker } from 'pdfjs-dist';
