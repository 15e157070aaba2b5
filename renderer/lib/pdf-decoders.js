/*
 * Scanners write images that pdf.js decodes with WebAssembly, which the content policy refuses; its JavaScript versions
 * are separate files that it imports by name, behind one common prefix. This file is that prefix: its own address carries
 * where each file really is (the build renames them), and the name asked for stands after `#/`.
 */
const { searchParams, hash } = new URL(import.meta.url);
const decoder = await import(searchParams.get(hash.slice(2)));

// oxlint-disable-next-line import/no-default-export -- pdf.js imports the default of this file
export default decoder.default;
