import type { Pdf } from '../../../contract/domain/fields.ts';
import type { DestructionId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import * as rows from '../../../db/repositories/retention.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { DestructionCertificateDocument } from '../../packet/documents.ts';
import { destructionCertificate } from '../../papers/destruction-certificate.ts';

/** The paper for the records officer's file. Refuses `not-possible-now` before the records are destroyed. */
export async function certificate(errand: Errand, id: DestructionId): Promise<Pdf> {
  const document = await errand.transact((context) => documentOf(context, id));
  const { pdf } = await errand.typesetter.typeset(document);
  return { pdf };
}

async function documentOf(context: Context, id: DestructionId): Promise<DestructionCertificateDocument> {
  const destruction = await rows.require(context.db, id);
  if (destruction.state !== 'destroyed') throw new DeskError('not-possible-now');
  await context.audit({ kind: 'print', action: 'retention.certificate', subject: id });
  return destructionCertificate(destruction, await context.settings());
}
