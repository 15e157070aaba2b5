import { Card } from '../../../ui/card.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** The offices that restores put aside. Whether one is still needed is for a person to decide. */
export function KeptAside({ folders }: { readonly folders: readonly string[] }) {
  if (folders.length === 0) return null;
  return (
    <Card title="Kept aside by a restore">
      <Stack gap={12}>
        <p>
          Each of these folders is an office as it was before a backup took its place. They can be opened like
          any office. The program never deletes them; your records officer says when they may go.
        </p>
        <ul>
          {folders.map((folder) => (
            <li key={folder}>{folder}</li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
