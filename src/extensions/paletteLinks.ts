import type { PluginExtensionAddedLinkConfig } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import type { ComponentType } from 'react';

import { sessionsUrl, setupUrl, usageUrl } from 'routes';

import { english, translated, type Words } from './linkTexts';

const PALETTE = 'grafana/commandpalette/action';

type OnClick = PluginExtensionAddedLinkConfig['onClick'];

/** By a click, not by a path: Grafana 12.4 takes every command for one that does something, and follows none by itself. */
const goTo =
  (page: () => string): OnClick =>
  () =>
    locationService.push(page());

function command(titleIn: (t: Words) => string, description: string, onClick: OnClick): PluginExtensionAddedLinkConfig {
  return {
    title: titleIn(english),
    ...{ description, targets: [PALETTE], category: 'Sessionline', icon: 'gf-logs', onClick },
    configure: () => ({ title: titleIn(translated) }),
  };
}

/** What the command palette offers. */
export const paletteLinks = (
  SessionOpener: ComponentType<{ onDismiss?: () => void }>
): readonly PluginExtensionAddedLinkConfig[] => [
  command((t) => t('links.open-sessions', 'Claude Code: sessions'), 'The list of sessions', goTo(sessionsUrl)),
  command(
    (t) => t('links.open-usage', 'Claude Code: usage and cost'),
    'Cost, tokens, sessions and time',
    goTo(usageUrl)
  ),
  command(
    (t) => t('links.open-setup', 'Claude Code: set up telemetry'),
    'What is found, what is missing, and how to send it',
    goTo(setupUrl)
  ),
  command(
    (t) => t('links.open-by-id', 'Claude Code: open session by id…'),
    'Opens a session by its id or a piece of it',
    (_event, { openModal }) => openModal({ title: translated('links.open-title', 'Open session'), body: SessionOpener })
  ),
];
