import { create } from 'zustand';

/** How the window looks: as the system says, or as chosen for this run of the program. */
export type Theme = 'system' | 'light' | 'dark';

interface ThemeStore {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
}

/** Kept in memory: the page stores nothing on the workstation. */
export const useTheme = create<ThemeStore>((set) => ({
  theme: 'system',
  choose: (theme) => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    set({ theme });
  },
}));
