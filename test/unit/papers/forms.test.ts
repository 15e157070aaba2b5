import { describe, expect, it } from 'vitest';
import { formsDocument, type FormsToSign } from '../../../main/papers/forms.ts';
import { FIRST_FORMS } from '../../../main/defaults/forms.ts';
import { SETTINGS, TODAY, aMemberView, aPhoneView, aPostView } from './records.ts';

const blank: FormsToSign = {
  edition: 'standard',
  date: TODAY,
  settings: SETTINGS,
  wordings: FIRST_FORMS,
  signer: null,
};
const signer = { member: aMemberView(), contacts: [aPhoneView(), aPostView()] };
const choices = (paper: FormsToSign) =>
  formsDocument(paper).forms.flatMap(({ release }) => release?.scope.flatMap((group) => group.choices) ?? []);

describe('forms for signing', () => {
  it('prints each form with its version and wording, the scope on the release alone', () => {
    const { forms, memberName, office } = formsDocument(blank);
    expect(forms.map(({ title, version }) => `${title} ${version}`)).toEqual([
      'Code of Conduct 1',
      'Release of Information 1',
      'Confidentiality Disclosure 1',
    ]);
    expect(forms.map(({ release }) => release !== undefined)).toEqual([false, true, false]);
    expect(forms.every(({ blocks }) => blocks.some(({ kind }) => kind === 'bullets'))).toBe(true);
    expect(memberName).toBeUndefined();
    expect(office.addressLines).toEqual(['12 Example Avenue', 'Helena, MT 59601']);
  });

  it('leaves room to write on a blank form, and fills in what is known of a member', () => {
    expect(choices(blank).every(({ value }) => value === undefined)).toBe(true);
    expect(choices(blank).find(({ label }) => label === 'Mailing address')).toMatchObject({ write: 2 });
    expect(formsDocument({ ...blank, signer }).memberName).toBe('Henry Grady');
    expect(
      choices({ ...blank, signer })
        .map(({ value }) => value)
        .filter(Boolean),
    ).toEqual([
      'Henry Grady',
      'Henry G.',
      'Hank',
      'Lewistown',
      '(406) 555-0121',
      'PMB 12, PO Box 7, Helena, MT 59601',
      'I like to walk.',
    ]);
  });

  it('ticks no box beforehand and asks for no reason (R3, R5)', () => {
    expect(choices({ ...blank, signer }).filter(({ ticked }) => ticked)).toEqual([]);
    expect(JSON.stringify(formsDocument(blank))).not.toMatch(/reason for|because you/i);
  });

  it('offers no contact method that must not be used (R7)', () => {
    const unsafe = { ...signer, contacts: [aPhoneView({ mayUse: false })] };
    expect(JSON.stringify(choices({ ...blank, signer: unsafe }))).not.toContain('555-0121');
    expect(JSON.stringify(choices({ ...blank, signer }))).toContain('555-0121');
  });
});
