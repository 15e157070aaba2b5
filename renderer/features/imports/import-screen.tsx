import { useEffect, useReducer } from 'react';
import { useTell } from '../../lib/asking.ts';
import { useCan } from '../../lib/session.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Applying } from './applying.tsx';
import { ChooseList } from './choose-list.tsx';
import { MappingStep } from './mapping/mapping-step.tsx';
import { PreviewStep } from './preview/preview-step.tsx';
import { StepTrail } from './step-trail.tsx';
import { BEGINNING, step } from './wizard.ts';

/** Takes an office's list in: choose, say what the columns are, look at every row, import all or nothing. */
export function ImportScreen() {
  const mayImport = useCan('imports.run');
  return (
    <>
      <PageHeader title="Import a list" back={{ to: '/members', label: 'Members' }} />
      <Page>
        {mayImport ? (
          <Wizard />
        ) : (
          <Notice tone="info" title="Your role does not import lists">
            Ask an administrator or staff.
          </Notice>
        )}
      </Page>
    </>
  );
}

function Wizard() {
  const [state, dispatch] = useReducer(step, BEGINNING);
  const { mutate: discard } = useTell('imports', 'discard');
  const draftId = state.at === 'choose' || state.at === 'applying' ? null : state.draft.id;
  // A list that nobody goes on with is forgotten as soon as its screen is left (R10).
  useEffect(() => {
    if (draftId === null) return undefined;
    return () => {
      if (!isApplying.has(draftId)) discard({ id: draftId });
    };
  }, [draftId, discard]);
  return (
    <Stack gap={24}>
      <StepTrail at={state.at} />
      {state.at === 'choose' && <ChooseList onOpened={(draft) => dispatch({ did: 'open', draft })} />}
      {state.at === 'map' && (
        <MappingStep
          draft={state.draft}
          mapping={state.mapping}
          onChange={(mapping) => dispatch({ did: 'map', mapping })}
          onBack={() => dispatch({ did: 'restart' })}
          onNext={() => dispatch({ did: 'look' })}
        />
      )}
      {state.at === 'preview' && (
        <PreviewStep
          draft={state.draft}
          mapping={state.mapping}
          decisions={state.decisions}
          onDecide={(line, plan) => dispatch({ did: 'decide', line, plan })}
          onBack={() => dispatch({ did: 'back' })}
          onApplied={(jobId) => {
            isApplying.add(state.draft.id);
            dispatch({ did: 'apply', jobId });
          }}
        />
      )}
      {state.at === 'applying' && (
        <Applying
          jobId={state.jobId}
          fileName={state.fileName}
          onAgain={() => dispatch({ did: 'restart' })}
        />
      )}
    </Stack>
  );
}

/** Drafts whose import has begun: the office takes them away itself. */
const isApplying = new Set<string>();
