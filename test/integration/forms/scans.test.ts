import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { SCAN_LIMIT } from '../../../contract/forms.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { aMember, sign, trailOf } from './people.ts';

let office: TestOffice;
let memberId: MemberId;
beforeEach(async () => {
  office = await testOffice();
  memberId = (await aMember(office)).id;
});

const MARK = 'scanned by the office of Meadowlark';
const pdf = (more = '') => ({
  mediaType: 'application/pdf' as const,
  bytes: new TextEncoder().encode(`%PDF-1.7\n${MARK}${more}`),
});
const image = (mediaType: 'image/png' | 'image/jpeg', ...beginning: number[]) => ({
  mediaType,
  bytes: Uint8Array.from([...beginning, 1, 2, 3]),
});

describe('scans of forms', () => {
  it('keeps PDF, JPEG and PNG, gives the same bytes back, and records who looked', async () => {
    for (const scan of [
      pdf(),
      image('image/jpeg', 0xff, 0xd8, 0xff),
      image('image/png', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ]) {
      const form = await sign(office, memberId, { scan });
      expect(form.scan).toMatchObject({ mediaType: scan.mediaType, bytes: scan.bytes.length });
      const { mediaType, bytes } = await office.ask.forms.scan({ id: form.scan?.id ?? '' });
      expect(mediaType).toBe(scan.mediaType);
      expect([...bytes]).toEqual([...scan.bytes]);
      expect((await trailOf(office, memberId))[0]).toEqual({
        kind: 'view',
        action: 'forms.scan',
        facts: { form: form.id },
      });
    }
  });

  it('refuses a file that is not what its media type says, and records no form either', async () => {
    for (const scan of [
      { ...pdf(), bytes: new TextEncoder().encode('MZ not a PDF') },
      image('image/jpeg', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      { mediaType: 'image/png' as const, bytes: new Uint8Array() },
    ])
      await expect(sign(office, memberId, { scan })).rejects.toMatchObject({ code: 'scan-type' });
    expect(await office.ask.forms.list({ memberId })).toEqual([]);
  });

  it('takes 20 MB and refuses a byte more', async () => {
    const bytes = new Uint8Array(SCAN_LIMIT + 1);
    bytes.set(pdf().bytes);
    const { id } = await sign(office, memberId);
    await expect(
      office.ask.forms.attachScan({ id, scan: { mediaType: 'application/pdf', bytes } }),
    ).rejects.toMatchObject({ code: 'scan-too-large' });
    const scan = { mediaType: 'application/pdf' as const, bytes: bytes.subarray(0, SCAN_LIMIT) };
    expect(await office.ask.forms.attachScan({ id, scan })).toMatchObject({ scan: { bytes: SCAN_LIMIT } });
  });

  it('shows the newest scan only', async () => {
    const form = await sign(office, memberId, { scan: pdf() });
    const after = await office.ask.forms.attachScan({ id: form.id, scan: pdf(' again') });
    expect(after.scan?.id).not.toBe(form.scan?.id);
    await expect(office.ask.forms.scan({ id: form.scan?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await office.ask.forms.scan({ id: after.scan?.id ?? '' })).bytes).toHaveLength(
      pdf(' again').bytes.length,
    );
  });

  it('writes nothing of a scan in plain text into the office’s folder (R10)', async () => {
    await sign(office, memberId, { scan: pdf() });
    const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const contents = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
    expect(files.map(({ name }) => name)).toContain('office.db');
    expect(contents.some((content) => content.includes(MARK))).toBe(false);
  });
});
