import { CircleAlert, CircleCheck, FilePlus2 } from 'lucide-react';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
import { useCan } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/stack.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { CurrentForm } from './current-form.tsx';
import { EarlierForms } from './earlier-forms.tsx';
import { missingInWords } from './words.ts';
import type { KindOfForm } from './words.ts';

interface FormCardProps {
  readonly of: KindOfForm;
  readonly onRecord: () => void;
  readonly onShowScan: (scanId: string) => void;
}

/** One of the three forms. */
export function FormCard({ of: each, onRecord, onShowScan }: FormCardProps) {
  const canRecord = useCan('forms.record');
  const { kind, inForce, earlier } = each;
  return (
    <Card
      title={FORM_LABELS[kind]}
      actions={
        canRecord && (
          <Button tone={inForce ? 'secondary' : 'primary'} icon={FilePlus2} onPress={onRecord}>
            {inForce ? 'Record new form' : 'Record form'}
          </Button>
        )
      }
    >
      <Row gap={8}>
        {inForce ? (
          <StatusTag tone="good" icon={CircleCheck}>
            In force
          </StatusTag>
        ) : (
          <StatusTag tone="attention" icon={CircleAlert}>
            {missingInWords(each)}
          </StatusTag>
        )}
      </Row>
      {inForce && <CurrentForm form={inForce} onShowScan={onShowScan} />}
      {earlier.length > 0 && <EarlierForms forms={earlier} onShowScan={onShowScan} />}
    </Card>
  );
}
