import { X } from 'lucide-react';
import { useState } from 'react';
import type { MemberRow } from '../../../../contract/members.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MemberPicker } from '../../../ui/member-picker.tsx';
import { Row } from '../../../ui/stack.tsx';

interface MemberFilterProps {
  readonly chosen: MemberRow | null;
  readonly onChoose: (member: MemberRow | null) => void;
}

/** Leaves only the records about one member, found by name: nobody needs to know an id. */
export function MemberFilter({ chosen, onChoose }: MemberFilterProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Row>
      <Button onPress={() => setIsOpen(true)}>
        {chosen === null ? 'About one member' : `About ${chosen.name}`}
      </Button>
      {chosen !== null && <IconButton label="About anybody" icon={X} onPress={() => onChoose(null)} />}
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Records about one member">
        <MemberPicker
          label="Find a member"
          chosen={chosen}
          onChoose={(member) => {
            onChoose(member);
            if (member !== null) setIsOpen(false);
          }}
        />
      </Dialog>
    </Row>
  );
}
