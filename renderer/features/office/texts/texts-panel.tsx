import { useState } from 'react';
import { z } from 'zod';
import { OfficeSettings, PACKET_TEXT_LABELS, PACKET_TEXTS } from '../../../../contract/settings.ts';
import type { PacketText } from '../../../../contract/settings.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Card } from '../../../ui/card.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import styles from './texts.module.css';

const OneText = z.strictObject({ text: OfficeSettings.shape.texts.shape.letter });
const CHOICES = PACKET_TEXTS.map((id) => ({ id, label: PACKET_TEXT_LABELS[id] }));

/** The texts that every packet carries beside its directory. */
export function TextsPanel() {
  const found = useAsk('settings', 'get', {});
  const [chosen, choose] = useState<PacketText>('letter');
  return (
    <Answer of={found} rows={8}>
      {({ texts }) => (
        <div className={styles.sides}>
          <div>
            <RadioGroup
              label="Which text"
              description="Each is one part of the packet, in this order."
              options={CHOICES}
              value={chosen}
              onChange={(id) => choose(PACKET_TEXTS.find((text) => text === id) ?? 'letter')}
            />
          </div>
          <TextCard key={`${chosen} ${texts[chosen]}`} which={chosen} texts={texts} />
        </div>
      )}
    </Answer>
  );
}

interface TextCardProps {
  readonly which: PacketText;
  readonly texts: OfficeSettings['texts'];
}

function TextCard({ which, texts }: TextCardProps) {
  const mayChange = useCan('settings.change');
  if (mayChange) return <TextForm which={which} texts={texts} />;
  return (
    <Card title={PACKET_TEXT_LABELS[which]}>
      <p className={styles.read}>{texts[which]}</p>
    </Card>
  );
}

function TextForm({ which, texts }: TextCardProps) {
  const form = useDeskForm(OneText, { text: texts[which] });
  const change = useTell('settings', 'change');
  const save = async ({ text }: { readonly text: string }) => {
    await change.mutateAsync({ texts: { ...texts, [which]: text } });
    announce(`${PACKET_TEXT_LABELS[which]} saved`);
  };
  return (
    <Card title={PACKET_TEXT_LABELS[which]}>
      <DeskForm form={form} onSubmit={save} submitLabel="Save text">
        <Field form={form} name="text">
          {(field) => (
            <TextArea
              label="Text"
              description="An empty line begins a paragraph, “- ” a bullet, “## ” a heading. It stands in packets made from now on."
              rows={18}
              {...field}
            />
          )}
        </Field>
      </DeskForm>
    </Card>
  );
}
