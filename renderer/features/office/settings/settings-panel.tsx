import type { z } from 'zod';
import type { OfficeSettings } from '../../../../contract/settings.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Card } from '../../../ui/card.tsx';
import { DeskForm } from '../../../ui/form.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { LetterFields, MeetingNumberFields, NumberFields } from './settings-fields.tsx';
import { TypedSettings } from './typed-settings.ts';

/** Who the office is, and the figures by which the program reminds. */
export function SettingsPanel() {
  const found = useAsk('settings', 'get', {});
  const mayChange = useCan('settings.change');
  return (
    <Answer of={found} rows={8}>
      {(settings) =>
        mayChange ? <SettingsForm settings={settings} /> : <SettingsRead settings={settings} />
      }
    </Answer>
  );
}

function SettingsForm({ settings }: { readonly settings: OfficeSettings }) {
  // Each has a place of its own, so that a form left open does not set it back.
  const { texts: _texts, backupFolder: _folder, ...kept } = settings;
  const form = useDeskForm(TypedSettings, {
    ...kept,
    releaseMonths: String(kept.releaseMonths),
    contactDays: String(kept.contactDays),
    endingDays: String(kept.endingDays),
    welcomeDays: String(kept.welcomeDays),
    idleMinutes: String(kept.idleMinutes),
    venueDays: String(kept.venueDays),
    noticeHours: String(kept.noticeHours),
    graceMinutes: String(kept.graceMinutes),
    itineraryDays: String(kept.itineraryDays),
    backupHours: String(kept.backupHours),
    drillDays: String(kept.drillDays),
  });
  const change = useTell('settings', 'change', {
    refreshes: ['backups', 'members', 'contacts', 'today', 'welcomes', 'venues', 'meetings'],
  });
  const save = async (values: z.output<typeof TypedSettings>) => {
    await change.mutateAsync(values);
    announce('Settings saved');
  };
  return (
    <DeskForm form={form} onSubmit={save} submitLabel="Save settings">
      <Card title="Letters and envelopes">
        <LetterFields form={form} />
      </Card>
      <Card title="Reminders and lock">
        <NumberFields form={form} />
      </Card>
      <Card title="Venues and meetings">
        <MeetingNumberFields form={form} />
      </Card>
    </DeskForm>
  );
}

function SettingsRead({ settings }: { readonly settings: OfficeSettings }) {
  return (
    <Stack gap={16}>
      <Notice tone="info" title="Only an administrator can change these" />
      <Card title="Letters and envelopes">
        <KeyValues
          items={[
            { label: 'Office name', value: settings.name },
            { label: 'Mailing address', value: settings.address },
            { label: 'Phone', value: settings.phone },
            { label: 'Letters are signed by', value: settings.letterSender },
            { label: 'Return address on envelopes', value: settings.returnAddress },
          ]}
        />
      </Card>
      <Card title="Reminders and lock">
        <KeyValues
          items={[
            { label: 'A release without an end date is good for', value: `${settings.releaseMonths} months` },
            { label: 'Ending forms are shown ahead', value: `${settings.endingDays} days` },
            { label: 'Safe contacts are confirmed again after', value: `${settings.contactDays} days` },
            { label: 'A welcome is due after', value: `${settings.welcomeDays} days` },
            { label: 'The program locks itself after', value: `${settings.idleMinutes} minutes` },
            { label: 'A backup is due after', value: `${settings.backupHours} hours` },
            { label: 'A restore is tried again after', value: `${settings.drillDays} days` },
          ]}
        />
      </Card>
      <Card title="Venues and meetings">
        <KeyValues
          items={[
            { label: 'Venues are looked at again after', value: `${settings.venueDays} days` },
            { label: 'Notice of a meeting', value: `${settings.noticeHours} hours` },
            { label: 'Silence at a meeting is an alarm after', value: `${settings.graceMinutes} minutes` },
            { label: 'Old meetings are thinned after', value: `${settings.itineraryDays} days` },
          ]}
        />
      </Card>
    </Stack>
  );
}
