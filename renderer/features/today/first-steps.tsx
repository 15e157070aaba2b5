import { useCan } from '../../lib/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checklist } from '../../ui/checklist.tsx';

/** A new office's way to its first packet. */
export function FirstSteps() {
  const canChangeSettings = useCan('settings.change');
  const canManage = useCan('accounts.manage');
  const canImport = useCan('imports.run');
  return (
    <Card title="Four steps to your first packet">
      <Checklist
        items={[
          {
            id: 'letters',
            label: 'Look at your letters',
            detail: 'The return address on envelopes, who signs, and the texts that each packet carries.',
            state: 'open',
            ...(canChangeSettings
              ? { action: <ButtonLink to="/office/settings">Open settings</ButtonLink> }
              : {}),
          },
          {
            id: 'accounts',
            label: 'Add the people who work here',
            detail: 'Each has an account of their own; the audit trail says who did what.',
            state: 'open',
            ...(canManage ? { action: <ButtonLink to="/office/accounts">Open accounts</ButtonLink> } : {}),
          },
          {
            id: 'members',
            label: 'Take in the network’s list',
            detail:
              'From the spreadsheet you keep now, or one by one. Nothing is taken in before you have seen it.',
            state: 'open',
            action: canImport ? (
              <ButtonLink to="/members/import" tone="primary">
                Import a list
              </ButtonLink>
            ) : (
              <ButtonLink to="/members/new">Add a member</ButtonLink>
            ),
          },
          {
            id: 'packet',
            label: 'Record forms, then print packets',
            detail: 'Only members with three current forms are listed or receive one.',
            state: 'open',
            action: <ButtonLink to="/packets">Open packets</ButtonLink>,
          },
        ]}
      />
    </Card>
  );
}
