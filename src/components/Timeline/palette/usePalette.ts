import { useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { highContrast } from './highContrast';
import { timelinePalette, type TimelinePalette } from './palette';
import { usePrefersContrast } from './usePrefersContrast';

/** The colours of the canvas, by theme and by how much contrast the person asks for. */
export function usePalette(): TimelinePalette {
  const theme = useTheme2();
  const isHigh = usePrefersContrast();
  return useMemo(() => {
    const palette = timelinePalette(theme);
    return isHigh ? highContrast(palette, theme) : palette;
  }, [theme, isHigh]);
}
