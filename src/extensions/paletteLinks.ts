import type { PluginExtensionAddedLinkConfig } from '@grafana/data';
import type { ComponentType } from 'react';

import { sessionsUrl, setupUrl, usageUrl } from 'routes';

import { english, translated, type Words } from './linkTexts';

const PALETTE = 'grafana/commandpalette/action';

type GoTo = Pick<PluginExtensionAddedLinkConfig, 'path' | 'onClick'>;

function command(titleIn: (t: Words) => string, description: string, goTo: GoTo): PluginExtensionAddedLinkConfig {
  return {
    title: titleIn(english),
    ...{ description, targets: [PALETTE], category: 'Sessionline', icon: 'gf-logs', ...goTo },
    configure: () => ({ title: titleIn(translated) }),
  };
}

/** What the command palette offers. */
export const paletteLinks = (
  SessionOpener: ComponentType<{ onDismiss?: () => void }>
): readonly PluginExtensionAddedLinkConfig[] => [
  command((t) => t('links.open-sessions', 'Claude Code: sessions'), 'The list of sessions', { path: sessionsUrl() }),
  command((t) => t('links.open-usage', 'Claude Code: usage and cost'), 'Cost, tokens, sessions and time', {
    path: usageUrl(),
  }),
  command(
    (t) => t('links.open-setup', 'Claude Code: set up telemetry'),
    'What is found, what is missing, and how to send it',
    { path: setupUrl() }
  ),
  command(
    (t) => t('links.open-by-id', 'Claude Code: open session by id…'),
    'Opens a session by its id or a piece of it',
    {
      onClick: (_event, { openModal }) =>
        openModal({ title: translated('links.open-title', 'Open session'), body: SessionOpener }),
    }
  ),
];
