import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { ask, desk } from '../../lib/desk.ts';
import { showRecoveryKey } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { AdministratorStep } from './administrator-step.tsx';
import type { Administrator } from './administrator-step.tsx';
import { FolderStep } from './folder-step.tsx';
import { GateLayout } from './gate-layout.tsx';
import { OfficeStep } from './office-step.tsx';
import type { OfficeFacts } from './office-step.tsx';
import { Steps } from './steps.tsx';

const STEPS = ['Office', 'Folder', 'Administrator', 'Recovery key'] as const;
const TITLES = ['Your office', 'Where to keep it', 'The first administrator'] as const;
const LEADS = [
  'This stands on letters and packets. It can be changed later.',
  'One folder holds everything: the encrypted database and its keys. Choose one that the workstation’s own backups reach.',
  'This account can add others. The password encrypts the office: nobody can look it up or mail you a new one.',
] as const;

/** Creates an office in three steps; the recovery key follows on its own screen. */
export function CreateOffice({ onBack }: { readonly onBack: () => void }) {
  const [step, setStep] = useState<0 | 1 | 2>(0);
  const [office, setOffice] = useState<OfficeFacts>({ name: '', address: '', phone: '' });
  const [folder, setFolder] = useState<string | null>(null);
  const create = async (administrator: Administrator) => {
    if (folder === null) return setStep(1);
    const { recoveryKey } = await ask(desk().offices.create({ ...office, folder, administrator }));
    await showRecoveryKey(recoveryKey);
  };
  return (
    <GateLayout
      title={TITLES[step]}
      lead={LEADS[step]}
      width="wide"
      foot={
        <Button
          tone="quiet"
          icon={ArrowLeft}
          onPress={() => (step === 0 ? onBack() : setStep(step === 2 ? 1 : 0))}
        >
          Back
        </Button>
      }
    >
      <Steps labels={STEPS} current={step} />
      {step === 0 && (
        <OfficeStep
          office={office}
          onDone={(facts) => {
            setOffice(facts);
            setStep(1);
          }}
        />
      )}
      {step === 1 && (
        <FolderStep
          folder={folder}
          onDone={(chosen) => {
            setFolder(chosen);
            setStep(2);
          }}
        />
      )}
      {step === 2 && <AdministratorStep officeName={office.name} onDone={create} />}
    </GateLayout>
  );
}
