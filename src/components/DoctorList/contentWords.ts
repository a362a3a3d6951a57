import { t } from '@grafana/i18n';

import type { WordTable } from './doctorWords';

const wherever = (): string =>
  t(
    'doctor.content.where',
    'If you want it: set this in the env of ~/.claude/settings.json, in managed settings or in the shell, and begin a new session. What is shown then is stored for everybody who may read the logs.'
  );

/** Of what the flags of the clients let events show. */
export const contentWords: WordTable = {
  'prompts.shown': (f) => [t('doctor.prompts.shown', 'Prompts are shown (all {{total}}).', f)],
  'prompts.hidden': (f) => [
    t('doctor.prompts.hidden', 'Prompts are shown in {{count}} of {{total}}.', f),
    t('doctor.prompts.means', 'Where they are hidden, titles of sessions and turns are missing; lengths stay.'),
    wherever(),
  ],
  'prompts.none': () => [t('doctor.prompts.none', 'Whether prompts are shown is not known: there are none.')],
  'responses.shown': (f) => [t('doctor.responses.shown', 'Answers are shown (all {{total}}).', f)],
  'responses.hidden': (f) => [
    t('doctor.responses.hidden', 'Answers are shown in {{count}} of {{total}}.', f),
    t(
      'doctor.responses.means',
      'Where they are hidden, only their lengths are there. The flag for prompts shows them, too, unless this one is 0.'
    ),
    wherever(),
  ],
  'responses.none': () => [
    t(
      'doctor.responses.none',
      'Whether answers are shown is not known: there are none. Clients before 2.1.193 do not send them.'
    ),
  ],
  'toolDetails.shown': (f) => [
    t('doctor.details.shown', 'Commands, paths and names of tools are shown (all {{total}} results).', f),
  ],
  'toolDetails.hidden': (f) => [
    t('doctor.details.hidden', 'Commands, paths and names of tools are shown in {{count}} of {{total}} results.', f),
    t(
      'doctor.details.means',
      'Where they are hidden, what a tool did is its name and sizes alone, and skills and MCP servers have no names.'
    ),
    wherever(),
  ],
  'toolDetails.none': () => [
    t('doctor.details.none', 'Whether commands and paths are shown is not known: no tool was used.'),
  ],
  'rawBodies.off': () => [t('doctor.bodies.off', 'Raw requests are not stored. The app needs none of them.')],
  'rawBodies.on': (f) => [
    t('doctor.bodies.on', '{{count}} raw requests are stored.', f),
    t(
      'doctor.bodies.means',
      'Each holds the whole conversation up to it, whatever the other flags hide. The app needs none of them; they fill the database.'
    ),
    t('doctor.bodies.mend', 'If you do not want it: take OTEL_LOG_RAW_API_BODIES out of the env of the clients.'),
  ],
  'rawBodies.none': () => [
    t('doctor.bodies.none', 'Whether raw requests are stored is not known: there were no requests.'),
  ],
  'content.cut': (f) => [
    t('doctor.content.cut', 'The client cut texts in {{count}} of {{total}} events.', f),
    t('doctor.content.cut-means', 'They end in a mark that says so: what stood behind it was never sent.'),
    t(
      'doctor.content.cut-mend',
      'Let the client send more characters (its default is 61,440). A row may have 2 MB at most.'
    ),
  ],
};
