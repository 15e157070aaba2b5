const NAMESPACE = 'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ';
const PAGES = '<xmpTPg:NPages>';

/**
 * Adds to a PDF by Typst 0.14.2 what its WebAssembly build cannot be asked to write: that a viewer shows the title rather
 * than the file's name and, if `claim`, that the file is PDF/UA-1. With the claim the outcome is byte for byte what
 * Typst's own `ua-1` export writes, which the tests prove. Relies on the classic cross-reference table with metadata and catalog as the last two
 * objects, and throws when a file is laid out otherwise.
 */
export function declareUA(pdf: Uint8Array, claim: boolean): Uint8Array {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const { metadataAt, catalogAt, tableAt } = layoutOf(source);
  const stated = source.slice(metadataAt, catalogAt);
  const metadata = claim ? claimPart(stated) : stated;
  const catalog = showTitle(source.slice(catalogAt, tableAt));
  const moved = metadata.length - stated.length;
  const table = replaceOnce(
    source.slice(tableAt),
    `${tenDigits(catalogAt)} 00000 n`,
    `${tenDigits(catalogAt + moved)} 00000 n`,
  ).replace(/startxref\n\d+/, `startxref\n${metadataAt + metadata.length + catalog.length}`);
  return bytesOf(source.slice(0, metadataAt) + metadata + catalog + table);
}

/** Gives the number of pages that a PDF by Typst states in its metadata. */
export function pageCount(pdf: Uint8Array): number {
  const found = /<xmpTPg:NPages>(\d+)</.exec(
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'),
  );
  return Number(demand(found?.[1], 'page count'));
}

interface Layout {
  readonly metadataAt: number;
  readonly catalogAt: number;
  readonly tableAt: number;
}

function layoutOf(source: string): Layout {
  const tableAt = source.lastIndexOf('\nxref\n') + 1;
  const root = demand(/\/Root (\d+) 0 R/.exec(source.slice(tableAt))?.[1], 'root');
  const catalogAt = source.lastIndexOf(`\n${root} 0 obj`, tableAt) + 1;
  const typeAt = source.lastIndexOf('/Type /Metadata', catalogAt);
  const metadataAt = source.lastIndexOf('\n', source.lastIndexOf(' 0 obj', typeAt)) + 1;
  const stated = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(source)?.[1]);
  const inOrder =
    0 < metadataAt && metadataAt < typeAt && typeAt < catalogAt && catalogAt < tableAt && tableAt === stated;
  demand(inOrder || undefined, 'order of objects');
  return { metadataAt, catalogAt, tableAt };
}

function claimPart(metadata: string): string {
  const named = replaceOnce(
    metadata,
    NAMESPACE,
    `${NAMESPACE} xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" `,
  );
  const claimed = replaceOnce(named, PAGES, `<pdfuaid:part>1</pdfuaid:part>${PAGES}`);
  const longer = claimed.length - metadata.length;
  return claimed.replace(/\/Length (\d+)/, (_, length: string) => `/Length ${Number(length) + longer}`);
}

const showTitle = (catalog: string): string =>
  replaceOnce(catalog, '/Direction /L2R', '/DisplayDocTitle true\n    /Direction /L2R');

function replaceOnce(text: string, what: string, by: string): string {
  demand(text.split(what).length === 2 || undefined, what);
  return text.replace(what, () => by);
}

function demand<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`unexpected layout of the PDF: ${what}`);
  return found;
}

/** A buffer of its own, so that it can be handed to another thread. */
function bytesOf(latin1: string): Uint8Array {
  const bytes = Buffer.alloc(latin1.length);
  bytes.write(latin1, 'latin1');
  return bytes;
}

const tenDigits = (offset: number): string => String(offset).padStart(10, '0');
