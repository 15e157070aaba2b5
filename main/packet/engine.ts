import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';

/** What the compiler is given once beside its code: the fonts, and the templates by their file names. */
export interface EngineParts {
  readonly fonts: readonly Uint8Array[];
  readonly templates: Readonly<Record<string, string>>;
}

/** The allocator inside the WebAssembly module, under the names that wasm-bindgen gave it in version 0.7.0. */
interface Allocator {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_export: (bytes: number, align: number) => number;
  readonly __wbindgen_export4: (address: number, bytes: number, align: number) => void;
}

/** Room for one document, taken as address space only: a packet of 2,000 entries touches about 75 MB of it. */
const ROOM = 192 * 1024 * 1024;
const ALIGN = 8;
/** Bytes past the start of the free room that the allocator may use for its own notes on it. */
const MARGIN = 64 * 1024;

/**
 * Typst in this thread. One document at a time: `compile` gives the PDF, or throws what Typst reported. After a throw, or
 * when `isWorn` is true, the engine must not be used again.
 */
export class Engine {
  private readonly compiler: TypstCompiler;
  private readonly memory: WebAssembly.Memory;
  private readonly checkpoint: Uint8Array;
  private readonly size: number;

  private constructor(compiler: TypstCompiler, allocator: Allocator, room: number) {
    this.compiler = compiler;
    this.memory = allocator.memory;
    this.checkpoint = takeCheckpoint(allocator, room);
    this.size = allocator.memory.buffer.byteLength;
  }

  /** `room`: bytes for one document. One engine a thread: the compiler's glue keeps one memory for all. */
  static async start(
    module: WebAssembly.Module,
    { fonts, templates }: EngineParts,
    room = ROOM,
  ): Promise<Engine> {
    const allocator = initSync({ module }) satisfies Allocator;
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const font of fonts) await builder.add_raw_font(font);
    const compiler = await builder.build();
    for (const [name, text] of Object.entries(templates)) compiler.add_source(`/${name}`, text);
    return new Engine(compiler, allocator, room);
  }

  /** Whether a document outgrew the room: what it took beyond that cannot be given back. */
  get isWorn(): boolean {
    return this.memory.buffer.byteLength > this.size;
  }

  /** Typesets `template` with `json` as its document. The same input gives the same bytes, whatever was typeset before. */
  compile(template: string, json: Uint8Array): Uint8Array {
    // Typst's memory cannot be freed (8 MB a packet): every document starts from the same bytes of memory instead.
    new Uint8Array(this.memory.buffer).set(this.checkpoint);
    this.compiler.map_shadow('/document.json', json);
    const outcome: unknown = this.compiler.compile(`/${template}`, undefined, 'pdf', 3);
    if (hasResult(outcome)) return outcome.result;
    throw new Error('Typst refused the document', { cause: outcome });
  }
}

const hasResult = (outcome: unknown): outcome is { readonly result: Uint8Array } =>
  typeof outcome === 'object' &&
  outcome !== null &&
  'result' in outcome &&
  outcome.result instanceof Uint8Array;

/** Takes one large piece and gives it back, so that all that follows lives past this point; copies what lies before. */
function takeCheckpoint(allocator: Allocator, room: number): Uint8Array {
  const { memory, __wbindgen_export: allocate, __wbindgen_export4: free } = allocator;
  const address = allocate(room, ALIGN);
  free(address, room, ALIGN);
  return new Uint8Array(memory.buffer).slice(0, address + MARGIN);
}
