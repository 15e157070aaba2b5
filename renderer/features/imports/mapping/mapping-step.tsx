import { TARGET_WORDS, namesAPerson } from '../../../../contract/domain/columns.ts';
import { WHY_REFUSED } from '../../../../contract/domain/refused-columns.ts';
import type { ColumnMapping, DraftView } from '../../../../contract/imports.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { ColumnTable } from './column-table.tsx';

interface MappingStepProps {
  readonly draft: DraftView;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The second step: what each column is. The program guesses; a person corrects. */
export function MappingStep({ draft, mapping, onChange, onBack, onNext }: MappingStepProps) {
  const problem = problemWith(mapping);
  const refused = draft.columns.filter(({ isRefused }) => isRefused);
  return (
    <Stack gap={16}>
      <Card title={draft.fileName}>
        <Stack gap={12}>
          <p>
            {plural(draft.rows, 'row')}, read as {draft.readAs}.
          </p>
          {draft.notes.map((note) => (
            <Notice key={note} tone="attention" title={note} />
          ))}
        </Stack>
      </Card>
      {refused.length > 0 && (
        <Notice
          tone="info"
          title={`Left out for good: ${refused.map(({ header }) => `“${header}”`).join(', ')}`}
        >
          {WHY_REFUSED}
        </Notice>
      )}
      <Card title="What each column is">
        <ColumnTable draft={draft} mapping={mapping} onChange={onChange} />
      </Card>
      {problem !== null && (
        <Notice tone="attention" title={problem.title} isUrgent>
          {problem.remedy}
        </Notice>
      )}
      <Row gap={8}>
        <Button tone="primary" isDisabled={problem !== null} onPress={onNext}>
          Look at the rows
        </Button>
        <Button tone="quiet" onPress={onBack}>
          Choose another file
        </Button>
      </Row>
    </Stack>
  );
}

/** What keeps the mapping from being used, and what to do; null when nothing does. */
function problemWith(mapping: ColumnMapping): { readonly title: string; readonly remedy: string } | null {
  const targets = Object.values(mapping);
  if (!namesAPerson(targets))
    return {
      title: 'No column is the name',
      remedy: 'In the table above, say which column holds the name, then go on.',
    };
  const twice = targets.find(
    (target, index) => targets.indexOf(target) !== index && !TARGET_WORDS[target].isRepeatable,
  );
  if (twice === undefined) return null;
  return {
    title: `Two columns are “${TARGET_WORDS[twice].label}”`,
    remedy: 'In the table above, choose something else for one of them, then go on.',
  };
}
