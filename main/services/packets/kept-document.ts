import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';
import type { PacketDocument } from '../../packet/documents.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** What the ledger keeps was written by this program; the copy's SHA-256 proves that it still says the same. */
const Kept = z.custom<PacketDocument>(
  (value) => z.looseObject({ kind: z.literal('packet') }).safeParse(value).success,
);

/** What a copy was typeset from, as the ledger keeps it: deflated JSON. */
export const pack = (document: PacketDocument): Promise<Uint8Array> => deflate(JSON.stringify(document));

/** The document that `pack` was given. */
export const unpack = async (kept: Uint8Array): Promise<PacketDocument> =>
  Kept.parse(JSON.parse((await inflate(kept)).toString('utf8')));
