const KEY = 'velogate-theme';

/** Goes between light and dark; before the first use the page follows the system. */
export function themeButton(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = (theme: string) => {
    root.dataset.theme = theme;
    button.setAttribute('aria-label', theme === 'dark' ? 'Use light colours' : 'Use dark colours');
  };
  const system = () => show(dark.matches ? 'dark' : 'light');
  const chosen = remembered();
  if (chosen) show(chosen);
  else {
    system();
    dark.addEventListener('change', system);
  }
  button.addEventListener('click', () => {
    dark.removeEventListener('change', system);
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    show(theme);
    remember(theme);
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the next visit follows the system again.
  }
}
