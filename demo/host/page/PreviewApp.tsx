import { createTheme, PluginContextProvider, ThemeContext } from '@grafana/data';
import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import {
  ErrorBoundaryAlert,
  GlobalStyles,
  ModalRoot,
  ModalsProvider,
  PortalContainer,
  TimeRangeProvider,
} from '@grafana/ui';
import React, { useEffect, useMemo, useState } from 'react';

import { HostRouter } from './chrome/HostRouter';
import { interceptLinks } from './chrome/interceptLinks';
import { type Preview, PreviewContext } from './chrome/PreviewContext';
import { readMenuOpen, saveMenuOpen, saveTheme } from './chrome/savedChoices';
import { PreviewRoutes } from './PreviewRoutes';
import type { PreviewFacts } from './previewFacts';

function usePreviewState(facts: PreviewFacts): Preview {
  const [isDark, setIsDark] = useState(config.theme2.isDark);
  const [isMenuOpen, setIsMenuOpen] = useState(readMenuOpen);
  return useMemo(
    () => ({
      facts,
      isDark,
      setDark: (next: boolean) => {
        config.theme2 = createTheme({ colors: { mode: next ? 'dark' : 'light' } });
        saveTheme(next);
        setIsDark(next);
      },
      isMenuOpen,
      setMenuOpen: (next: boolean) => {
        saveMenuOpen(next);
        setIsMenuOpen(next);
      },
    }),
    [facts, isDark, isMenuOpen]
  );
}

/** The whole page: Grafana's providers around the plugin's routes. */
export function PreviewApp({ facts }: { facts: PreviewFacts }): React.JSX.Element {
  const preview = usePreviewState(facts);
  useEffect(() => interceptLinks(), []);
  return (
    <PreviewContext.Provider value={preview}>
      <ThemeContext.Provider value={config.theme2}>
        <GlobalStyles />
        <LocationServiceProvider service={locationService}>
          <PluginContextProvider meta={facts.meta}>
            <TimeRangeProvider>
              <ModalsProvider>
                <HostRouter>
                  <ErrorBoundaryAlert style="page">
                    <PreviewRoutes />
                  </ErrorBoundaryAlert>
                </HostRouter>
                <ModalRoot />
              </ModalsProvider>
              <PortalContainer />
            </TimeRangeProvider>
          </PluginContextProvider>
        </LocationServiceProvider>
      </ThemeContext.Provider>
    </PreviewContext.Provider>
  );
}
