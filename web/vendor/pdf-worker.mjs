// The half of the PDF reader that runs in a worker.
export { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';
