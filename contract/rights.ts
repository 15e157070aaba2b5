import { z } from 'zod';

export const ROLES = ['administrator', 'liaison', 'staff'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/**
 * The one table of who may do what. The gate reads it, the Office screen shows it. No role can override R2 or R4:
 * those are rules of the records, not rights.
 */
export const RIGHTS = {
  'members.view': { label: 'See members and search', roles: ['administrator', 'liaison', 'staff'] },
  'members.change': {
    label: 'Add and change members, pause, leave',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'contacts.change': {
    label: 'Change and confirm contact methods',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'forms.record': { label: 'Record, scan and revoke forms', roles: ['administrator', 'liaison', 'staff'] },
  'forms.print': {
    label: 'Print forms and the member’s own sheet',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'separations.place': { label: 'Place a separation', roles: ['administrator', 'liaison', 'staff'] },
  'separations.lift': {
    label: 'Lift a separation that another account placed',
    roles: ['administrator', 'liaison'],
  },
  'conflicts.log': {
    label: 'Log a conflict notice, and assign it',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'conflicts.view': {
    label: 'See conflict notices, without who reported them',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'conflicts.review': {
    label: 'Review a conflict notice that another account logged',
    roles: ['administrator', 'liaison'],
  },
  'meetings.view': { label: 'See meetings and venues', roles: ['administrator', 'liaison', 'staff'] },
  'meetings.attend': {
    label: 'Record what members say to a meeting, cancel it, check in and out',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'meetings.plan': { label: 'Plan meetings; keep liaisons’ hours', roles: ['administrator', 'liaison'] },
  'venues.keep': { label: 'Add, change, vet and retire venues', roles: ['administrator', 'liaison'] },
  'welcomes.arrange': {
    label: 'Arrange welcomes for newcomers',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'members.merge': { label: 'Merge two records of one person', roles: ['administrator', 'staff'] },
  'imports.run': { label: 'Import a list', roles: ['administrator', 'staff'] },
  'packets.view': { label: 'See the ledger of packets', roles: ['administrator', 'liaison', 'staff'] },
  'packets.produce': { label: 'Produce, preview and print packets', roles: ['administrator', 'staff'] },
  'packets.issue': { label: 'Issue copies and take them back', roles: ['administrator', 'liaison', 'staff'] },
  'packets.export': { label: 'Save a packet as a file outside the office', roles: ['administrator'] },
  'backups.make': {
    label: 'Back up now, try a restore, check the office',
    roles: ['administrator', 'liaison', 'staff'],
  },
  'backups.restore': {
    label:
      'Choose where backups go, restore one, delete what it kept aside, save what a damaged office holds',
    roles: ['administrator'],
  },
  'settings.view': { label: 'See the office’s settings', roles: ['administrator', 'liaison', 'staff'] },
  'settings.change': { label: 'Change settings, texts and form versions', roles: ['administrator'] },
  'accounts.view': { label: 'See accounts and rights', roles: ['administrator', 'liaison', 'staff'] },
  'accounts.manage': { label: 'Add, change and remove accounts', roles: ['administrator'] },
  'retention.ask': {
    label: 'See records due for destruction, and ask for it',
    roles: ['administrator', 'staff'],
  },
  'retention.destroy': {
    label: 'Destroy records that another account asked to destroy',
    roles: ['administrator'],
  },
  'audit.view': { label: 'Read the audit trail', roles: ['administrator'] },
} as const satisfies Record<string, { readonly label: string; readonly roles: readonly Role[] }>;

export type Right = keyof typeof RIGHTS;

/** Whether a role carries a right. */
export const hasRight = (role: Role, right: Right): boolean =>
  (RIGHTS[right].roles as readonly Role[]).includes(role);
