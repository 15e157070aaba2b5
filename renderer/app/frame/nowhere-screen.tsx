import { Compass } from 'lucide-react';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';

/** A place that does not exist. */
export function NowhereScreen() {
  return (
    <>
      <PageHeader title="There is no such screen" />
      <Page>
        <EmptyState
          title="Nothing is here"
          icon={Compass}
          action={<ButtonLink to="/">Go to Today</ButtonLink>}
        >
          It may have moved. The rail on the left leads to every part of the office.
        </EmptyState>
      </Page>
    </>
  );
}
