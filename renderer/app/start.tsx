import '@fontsource-variable/public-sans/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { letAnnouncerClear } from '../lib/announcer.ts';
import { followCopies } from '../lib/copies.ts';
import { desk } from '../lib/desk.ts';
import { followJobs } from '../lib/jobs.ts';
import { blank, callSomebody, findPhase, useSessionStore } from '../lib/session.ts';
import { silence } from '../ui/announce.tsx';
import { App } from './app.tsx';

/** Shows the window and listens to the program. */
export function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id root');
  letAnnouncerClear();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  desk().events.subscribe((event) => {
    if (event.kind === 'locked') blank(event.reason);
    if (event.kind === 'needed') callSomebody();
  });
  useSessionStore.subscribe(({ phase }) => {
    if (phase.kind !== 'open') silence();
  });
  followJobs();
  followCopies();
  void findPhase();
}
