import type { Output } from '../../../lib/desk.ts';
import { plural } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import { spansInWords } from '../words.ts';

/** The promise in figures: how long it takes until people are apart. */
export function Kept({ figures }: { readonly figures: Output<'conflicts', 'figures'> }) {
  const { count, toLogged, toSeparated } = figures;
  return (
    <Card title="How quickly people were kept apart">
      <KeyValues
        items={[
          { label: 'From received to logged', value: toLogged && spansInWords(toLogged) },
          { label: 'From logged to kept apart', value: toSeparated && spansInWords(toSeparated) },
          { label: 'Counted', value: `${plural(count, 'notice')}, reviewed ones too` },
        ]}
      />
    </Card>
  );
}
