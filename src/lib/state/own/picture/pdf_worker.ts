/** pdf.js's own worker, in a file of the build's making: hosts know how to send it. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
