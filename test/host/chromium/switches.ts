interface Circumstances {
  readonly profile: string;
  readonly isRoot: boolean;
  /** Where Playwright may connect; the program alone uses the pipe and listens nowhere. */
  readonly debuggingPort: string | undefined;
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--password-store=basic',
  '--use-mock-keychain',
] as const;

// Measured: without the first, fetch, images, sockets and preconnect reached local servers; without the others, WebRTC did
// (the headless shell heeds one spelling, Chrome the other).
const SILENT = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
] as const;

const STEADY = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--test-type',
] as const;

/** The switches with which Chromium behaves as Electron's own does for this program: quiet, offline, steady. */
export const chromiumSwitches = ({ profile, isRoot, debuggingPort }: Circumstances): string[] => [
  ...QUIET,
  ...SILENT,
  ...STEADY,
  `--user-data-dir=${profile}`,
  ...(isRoot ? ['--no-sandbox'] : []),
  ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
];
