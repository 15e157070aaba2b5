import type { Page } from '@playwright/test';
import type { MemberId } from '../../contract/domain/ids.ts';
import type { Feature, Input, Name, Output } from '../../renderer/lib/desk.ts';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/** Calls one endpoint through the page's own bridge, the same gate as every button; throws when it is refused. */
export async function ask<F extends Feature, N extends Name<F>>(
  page: Page,
  feature: F,
  name: N,
  input: Input<F, N>,
): Promise<Output<F, N>> {
  const answer = await page.evaluate(
    ([feature, name, input]) => {
      const functions = window.desk[feature as 'members'] as unknown as Record<
        string,
        (input: unknown) => Promise<Answer>
      >;
      return functions[name]?.(input);
    },
    [feature, name, input] as [string, string, unknown],
  );
  if (answer?.ok !== true)
    throw new Error(`${feature}.${name} was refused: ${answer?.code ?? 'no such call'}`);
  return answer.value as Output<F, N>;
}

/** The id of the first member whom a name finds. */
export async function idOf(page: Page, name: string): Promise<MemberId> {
  const [member] = await ask(page, 'members', 'search', { text: name, limit: 1 });
  if (member === undefined) throw new Error(`${name} is not in the list.`);
  return member.id;
}

/** The endpoints that typeset a paper. */
export type PaperCall =
  | ['packets', 'pdf' | 'envelope' | 'labels' | 'ledgerSheet', object]
  | ['forms', 'print' | 'memberSheet', object]
  | ['meetings', 'sheet', object]
  | ['session', 'recoverySheet', object];

/** The bytes of a paper, as the program typesets it. */
export async function paper(page: Page, [feature, name, input]: PaperCall): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ([feature, name, input]) => {
      const functions = window.desk[feature as 'forms'] as unknown as Record<
        string,
        (input: unknown) => Promise<{ ok: boolean; code?: string; value?: { pdf: Uint8Array } }>
      >;
      const answer = await functions[name]?.(input);
      return answer?.value === undefined ? (answer?.code ?? '') : [...answer.value.pdf];
    },
    [feature, name, input] as [string, string, unknown],
  );
  if (typeof bytes === 'string') throw new Error(`${feature}.${name} was refused: ${bytes}`);
  return Uint8Array.from(bytes);
}
