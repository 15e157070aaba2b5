import { useEffect, useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { SessionView } from '../../../contract/session.ts';
import { FeaturesContext } from '../../lib/features.ts';
import { placeFor, rememberPlace } from '../../lib/session.ts';
import { FEATURES, ROUTES } from '../routes.tsx';
import { useActivity } from './activity.ts';
import { IdleNotice } from './idle-notice.tsx';

/** The desk of whoever is signed in. Places live in memory only: nothing depends on an address bar. */
export function OpenDesk({ session }: { readonly session: SessionView }) {
  const [router] = useState(() =>
    createMemoryRouter(ROUTES, { initialEntries: [placeFor(session.account.id)] }),
  );
  useEffect(() => router.subscribe(({ location }) => rememberPlace(location.pathname)), [router]);
  const isSoon = useActivity(session.idleMinutes);
  return (
    <FeaturesContext value={FEATURES}>
      <RouterProvider router={router} />
      <IdleNotice isSoon={isSoon} />
    </FeaturesContext>
  );
}
