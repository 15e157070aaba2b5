import type { Role } from '../../../../contract/rights.ts';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  liaison: 'Liaison',
  staff: 'Staff',
};

export const ROLE_OPTIONS: readonly { readonly id: Role; readonly label: string; readonly detail: string }[] =
  [
    { id: 'staff', label: 'Staff', detail: 'Records forms, imports lists, prints packets' },
    { id: 'liaison', label: 'Liaison', detail: 'Works with members, issues packets' },
    {
      id: 'administrator',
      label: 'Administrator',
      detail: 'Everything, with accounts, settings and the audit trail',
    },
  ];
