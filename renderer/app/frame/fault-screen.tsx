import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { wordsFor } from '../../lib/messages.ts';

/** Instead of a screen that could not be drawn. */
export function FaultScreen() {
  const go = useNavigate();
  const { title, body } = wordsFor('fault');
  return (
    <>
      <PageHeader title="This screen cannot be shown" />
      <Page>
        <Notice
          tone="danger"
          title={title}
          isUrgent
          actions={<Button onPress={() => void go('/')}>Go to Today</Button>}
        >
          {body}
        </Notice>
      </Page>
    </>
  );
}
