import { createContext, useContext } from 'react';

import type { PreviewFacts } from '../previewFacts';

/** What the frame around the plugin needs everywhere. */
export interface Preview {
  readonly facts: PreviewFacts;
  readonly isDark: boolean;
  setDark(isDark: boolean): void;
  readonly isMenuOpen: boolean;
  setMenuOpen(isOpen: boolean): void;
}

/** Set by `PreviewApp`. */
export const PreviewContext = createContext<Preview | undefined>(undefined);

/**
 * @returns the frame's state
 * @throws outside of `PreviewApp`
 */
export function usePreview(): Preview {
  const preview = useContext(PreviewContext);
  if (preview === undefined) {
    throw new Error('The preview context is missing.');
  }
  return preview;
}
