import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../../renderer/lib/desk.ts';
import { wordsFor } from '../../../renderer/lib/messages.ts';
import { Answer } from '../../../renderer/ui/answer.tsx';
import { Button } from '../../../renderer/ui/button.tsx';
import { Checklist } from '../../../renderer/ui/checklist.tsx';
import { KeyValues } from '../../../renderer/ui/key-values.tsx';
import { Notice, RefusalNotice } from '../../../renderer/ui/notice.tsx';
import { ProgressPanel } from '../../../renderer/ui/progress-panel.tsx';
import { Badge, StatusTag } from '../../../renderer/ui/status-tag.tsx';
import { FreeText, TextArea } from '../../../renderer/ui/text-area.tsx';
import { TextField } from '../../../renderer/ui/text-field.tsx';
import { VirtualTable } from '../../../renderer/ui/virtual-table.tsx';

const nothing = () => undefined;
const drawn = renderToStaticMarkup;

describe('fields', () => {
  it('tie the label, the description and the control together', () => {
    const html = drawn(<TextField label="Town" description="As on a map" value="Butte" onChange={nothing} />);
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`for="${id}"`);
    expect(html).toContain('As on a map');
    expect(html).toContain('value="Butte"');
  });

  it('say what is wrong in words beside a sign', () => {
    const html = drawn(
      <TextField label="Town" value="" onChange={nothing} isInvalid errorMessage="Fill this in." />,
    );
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Fill this in.');
  });

  it('say beside free text that crime facts do not belong there (R1)', () => {
    const html = drawn(<FreeText label="Note" value="" onChange={nothing} />);
    expect(html).toContain('Nothing about a crime, an offender or a case belongs here.');
    expect(html).toContain('280 characters left');
    expect(drawn(<TextArea label="Address" value="" onChange={nothing} />)).not.toContain('crime');
  });
});

describe('states', () => {
  it('are always a word, whatever the colour', () => {
    expect(drawn(<StatusTag tone="attention">2 forms missing</StatusTag>)).toContain('2 forms missing');
    const html = drawn(<Checklist items={[{ id: 'a', label: 'Release', state: 'problem' }]} />);
    expect(html).toContain('Needs attention');
  });

  it('count aloud, and say nothing for zero', () => {
    expect(drawn(<Badge count={1200} label="copies" />)).toMatch(/1,200.* copies/);
    expect(drawn(<Badge count={0} label="copies" />)).toBe('');
  });

  it('show an empty fact as empty', () => {
    expect(drawn(<KeyValues items={[{ label: 'Town', value: '' }]} />)).toContain('–');
  });

  it('keep a working button in place, and say so', () => {
    const html = drawn(<Button isPending>Saving</Button>);
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('Saving');
  });

  it('tell how far and how long yet, and offer to cancel', () => {
    const html = drawn(
      <ProgressPanel
        title="Producing packets"
        done={30}
        total={120}
        unit="copies"
        leftMs={42_000}
        state="running"
        onCancel={nothing}
      />,
    );
    expect(html).toContain('30 of 120 copies');
    expect(html).toContain('About 50 seconds left');
    expect(html).toContain('aria-valuenow="30"');
    expect(html).toContain('Cancel');
  });
});

describe('refusals', () => {
  it('are spoken at once, in their own words', () => {
    const html = drawn(<RefusalNotice error={new RefusedError({ ok: false, code: 'disk-full' })} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain(wordsFor('disk-full').title);
  });

  it('leave calm notices unspoken', () => {
    expect(drawn(<Notice tone="info" title="Edition" />)).not.toContain('role="alert"');
  });

  it('stand instead of the answer', () => {
    const asked = {
      data: undefined,
      error: new RefusedError({ ok: false, code: 'not-found' }),
      refetch: nothing,
    };
    expect(drawn(<Answer of={asked}>{() => 'the rows'}</Answer>)).toContain('Try again');
    expect(drawn(<Answer of={{ ...asked, error: null, data: 1 as never }}>{() => 'the rows'}</Answer>)).toBe(
      'the rows',
    );
  });
});

describe('a long list', () => {
  it('tells its true number of rows though only some exist', () => {
    const html = drawn(
      <VirtualTable
        label="Members"
        columns={[{ id: 'name', label: 'Name', isSortable: true, cell: (row: string) => row }]}
        count={100_000}
        rowAt={String}
        rowKey={(row) => row}
        onOpen={nothing}
        sort={{ column: 'name', direction: 'ascending' }}
        onSort={nothing}
      />,
    );
    expect(html).toContain('aria-rowcount="100001"');
    expect(html).toContain('aria-sort="ascending"');
    expect(html.length).toBeLessThan(5_000);
  });
});
