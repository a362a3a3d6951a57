const THEME_KEY = 'sessionline-preview.theme';
const MENU_KEY = 'sessionline-preview.menu';

/** Where storage is switched off, a choice holds until the next reload. */
function save(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the theme; the page's first script reads it before anything is drawn. */
export function saveTheme(isDark: boolean): void {
  save(THEME_KEY, isDark ? 'dark' : 'light');
}

/** Keeps whether the menu at the side is open. */
export function saveMenuOpen(isOpen: boolean): void {
  save(MENU_KEY, isOpen ? 'open' : 'closed');
}

/** @returns whether the menu at the side is open: it is until someone closes it */
export function readMenuOpen(): boolean {
  return read(MENU_KEY) !== 'closed';
}
