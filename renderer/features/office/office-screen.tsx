import { useNavigate, useParams } from 'react-router';
import { useCan, useSession } from '../../lib/session.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TrailNotice } from '../../ui/trail-notice.tsx';
import type { TabItem } from '../../ui/tabs.tsx';
import { AccountsPanel } from './accounts/accounts-panel.tsx';
import { AuditPanel } from './audit/audit-panel.tsx';
import { BackupsPanel } from './backups/backups-panel.tsx';
import { RetentionPanel } from './retention/retention-panel.tsx';
import { SettingsPanel } from './settings/settings-panel.tsx';
import { TextsPanel } from './texts/texts-panel.tsx';
import { VersionsPanel } from './versions/versions-panel.tsx';

const PARTS: readonly TabItem[] = [
  { id: 'settings', label: 'Settings', content: <SettingsPanel /> },
  { id: 'texts', label: 'Packet texts', content: <TextsPanel /> },
  { id: 'forms', label: 'Forms', content: <VersionsPanel /> },
  { id: 'accounts', label: 'Accounts', content: <AccountsPanel /> },
  { id: 'backups', label: 'Backups', content: <BackupsPanel /> },
];
const AUDIT: TabItem = { id: 'audit', label: 'Audit trail', content: <AuditPanel /> };

const RETENTION: TabItem = { id: 'destruction', label: 'Destruction', content: <RetentionPanel /> };

/** The office itself: settings, texts, forms, who may sign in, backups, destruction, and the trail of what was done. */
export function OfficeScreen() {
  const { part = 'settings' } = useParams();
  const { officeName } = useSession();
  const mayAudit = useCan('audit.view');
  const mayDestroy = useCan('retention.ask');
  const parts = [...PARTS, ...(mayDestroy ? [RETENTION] : []), ...(mayAudit ? [AUDIT] : [])];
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Office" status={officeName} />
      <Page>
        <TrailNotice />
        <Tabs
          label="Parts of the office"
          tabs={parts}
          selected={parts.some(({ id }) => id === part) ? part : 'settings'}
          onSelect={(id) => void navigate(`/office/${id}`)}
        />
      </Page>
    </>
  );
}
