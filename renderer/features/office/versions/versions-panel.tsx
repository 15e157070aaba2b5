import { useState } from 'react';
import { FORM_KINDS, FORM_LABELS } from '../../../../contract/domain/forms.ts';
import type { FormKind } from '../../../../contract/domain/forms.ts';
import type { FormVersion } from '../../../../contract/forms.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatCount, formatDate } from '../../../lib/format.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { Table } from '../../../ui/table.tsx';
import { AddVersion } from './add-version.tsx';
import { OlderSigners } from './older-signers.tsx';

type Asked = { readonly what: 'add' | 'older'; readonly kind: FormKind } | null;

/** The three required forms, their wording and who signed which. */
export function VersionsPanel() {
  const found = useAsk('forms', 'versions', {});
  const [asked, ask] = useState<Asked>(null);
  return (
    <Answer of={found} rows={8}>
      {(versions) => (
        <Stack gap={16}>
          {FORM_KINDS.map((kind) => (
            <KindCard
              key={kind}
              kind={kind}
              versions={versions.filter((version) => version.kind === kind)}
              onAsk={(what) => ask({ what, kind })}
            />
          ))}
          {asked?.what === 'add' && (
            <AddVersion
              kind={asked.kind}
              from={versions.find(({ kind, isCurrent }) => kind === asked.kind && isCurrent)}
              onClose={() => ask(null)}
            />
          )}
          {asked?.what === 'older' && <OlderSigners kind={asked.kind} onClose={() => ask(null)} />}
        </Stack>
      )}
    </Answer>
  );
}

interface KindCardProps {
  readonly kind: FormKind;
  readonly versions: readonly FormVersion[];
  readonly onAsk: (what: 'add' | 'older') => void;
}

function KindCard({ kind, versions, onAsk }: KindCardProps) {
  const mayChange = useCan('settings.change');
  const older = versions.filter(({ isCurrent }) => !isCurrent).reduce((sum, { signers }) => sum + signers, 0);
  return (
    <Card
      title={FORM_LABELS[kind]}
      actions={
        <Row gap={8}>
          {older > 0 && <Button onPress={() => onAsk('older')}>Who signed an older one</Button>}
          {mayChange && <Button onPress={() => onAsk('add')}>Add a version</Button>}
        </Row>
      }
    >
      <Table
        label={`Versions of the ${FORM_LABELS[kind]}`}
        rows={versions}
        rowKey={({ version }) => version}
        columns={[
          { id: 'version', label: 'Version', cell: ({ version }) => version },
          { id: 'since', label: 'Since', cell: ({ since }) => formatDate(since) },
          {
            id: 'state',
            label: 'State',
            cell: ({ isCurrent }) =>
              isCurrent ? (
                <StatusTag tone="good">Handed out now</StatusTag>
              ) : (
                <StatusTag tone="neutral">Older</StatusTag>
              ),
          },
          {
            id: 'signers',
            label: 'Members who signed it',
            align: 'end',
            cell: ({ signers }) => formatCount(signers),
          },
        ]}
      />
    </Card>
  );
}
