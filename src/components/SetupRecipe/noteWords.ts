import { t } from '@grafana/i18n';
import { MARK_ATTRIBUTE } from 'domain/setup/choices';
import type { RecipeNote } from 'domain/setup/recipe';
import { rawValues } from '../rawValues';

/** What goes wrong unless one heeds it. */
export const WARNINGS: readonly RecipeNote[] = [
  'sessionIdOff',
  'thisMachine',
  'secretInFile',
  'manyAttributes',
  'toolContent',
  'rawBodies',
];

const WORDS: Readonly<Record<RecipeNote, () => string>> = {
  sessionIdOff: () =>
    t(
      'setup.note.session-id-off',
      'Without session ids on metrics, the cumulative counters of all sessions fall into the same series and cannot be told apart. Take delta, or leave the session id on.'
    ),
  thisMachine: () =>
    t(
      'setup.note.this-machine',
      'localhost is the container itself. Name the host that the database has from inside of it, such as host.docker.internal or a service’s name.'
    ),
  secretInFile: () =>
    t(
      'setup.note.secret-in-file',
      'The file holds a secret. Let nobody else read it, and keep it out of repositories.'
    ),
  secretElsewhere: () =>
    t(
      'setup.note.secret-elsewhere',
      'Secrets are not in the file: store each under its name as a secret of the repository (GitHub) or a masked CI/CD variable (GitLab).'
    ),
  merge: () =>
    t(
      'setup.note.merge',
      'If the file is there already, put these lines into its “env”. The same in a project’s .claude/settings.json does nothing: a repository may not say where telemetry goes.'
    ),
  managed: () =>
    t(
      'setup.note.managed',
      'For everybody on the machine, by an administrator. What is set here wins over the settings of users; WSL reads the path of Linux.'
    ),
  runner: () =>
    t('setup.note.runner', 'The runner has to reach these addresses; those of others run outside of your network.'),
  tenant: () =>
    t(
      'setup.note.tenant',
      'The tenant is in a header for VictoriaLogs and in the path for VictoriaMetrics. Grafana’s data sources have to read the same one.'
    ),
  collectorDelta: () =>
    t(
      'setup.note.collector-delta',
      'The collector hands delta on as it is. An exporter for Prometheus remote write drops it, unless the processor deltatocumulative stands before it.'
    ),
  foreignModel: () =>
    t(
      'setup.note.foreign-model',
      'Claude Code prices models that it does not know like one that it does. Put in your own prices in Sessionline’s settings to see both.'
    ),
  noNames: () =>
    t(
      'setup.note.no-names',
      'Without a login at claude.ai or the Console there are no e-mail addresses: name people and teams by resource attributes.'
    ),
  manyAttributes: () =>
    t(
      'setup.note.many-attributes',
      'With more than 12 resource attributes some versions of Claude Code send no metrics.'
    ),
  toolContent: () =>
    t(
      'setup.note.tool-content',
      'The output of tools goes into traces only. Without traces some versions then leave out the results of tools.'
    ),
  rawBodies: () =>
    t(
      'setup.note.raw-bodies',
      'Each request holds the whole conversation so far, up to 60 kB of it: this alone is more than everything else together.'
    ),
  restart: () =>
    t(
      'setup.note.restart',
      'Claude Code reads this when it starts. Events come after about 5 seconds, metrics after a minute.'
    ),
  marked: () =>
    t('setup.note.marked', 'The resource attribute {{name}} is for the live check alone. Take it out afterwards.', {
      name: MARK_ATTRIBUTE,
      ...rawValues,
    }),
};

export const noteWords = (note: RecipeNote): string => WORDS[note]();
