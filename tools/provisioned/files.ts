import { alertFile } from './alerts/alertFile';
import { dashboardFile } from './dashboards/dashboard';
import { oneSession } from './dashboards/oneSession';
import { overview } from './dashboards/overview';

/** A file of the repository that is made, not written. */
export interface MadeFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

const json = (path: string, content: unknown): MadeFile => ({
  path,
  text: `${JSON.stringify(content, undefined, 2)}\n`,
});

/** Every file that `npm run dashboards` makes. */
export const madeFiles = (): readonly MadeFile[] => [
  json('src/dashboards/overview.json', dashboardFile(overview)),
  json('src/dashboards/one-session.json', dashboardFile(oneSession)),
  { path: 'provisioning/alerting/sessionline.yaml', text: alertFile() },
];
