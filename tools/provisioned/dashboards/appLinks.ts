import type { Link } from './panels';

const APP = '/a/sessionline-claudecode-app';
/** The range and the sources go along. */
const ALONG = '${__url_time_range}&${logs:queryparam}&${metrics:queryparam}';

export const USAGE_PATH = `${APP}/usage`;
export const SESSION_PATH = `${APP}/sessions/\${session}`;

/** Usage in the app, filtered by the value that a row of the chosen label has. */
export const usageOf = (field: string): Link => ({
  title: 'Usage in Sessionline',
  url: `${USAGE_PATH}?${ALONG}&label=\${by:percentencode}%3D\${__data.fields["${field}"]:percentencode}`,
});

export const usageLink: Link = { title: 'Usage in Sessionline', url: `${USAGE_PATH}?${ALONG}` };

/** The sessions of the value that a row has in a column, or a series in a label; all of them where it has none. */
export const sessionsOfColumn = (filter: string, field: string): Link => ({
  title: 'Sessions in Sessionline',
  url: `${APP}/sessions?${ALONG}&${filter}=\${__data.fields["${field}"]:percentencode}`,
});
export const sessionsOfModel = (label: string): Link => ({
  title: 'Sessions of this model',
  url: `${APP}/sessions?${ALONG}&model=\${__field.labels["${label}"]:percentencode}`,
});

/** The sessions of the range. */
export const sessionsLink: Link = { title: 'Sessions in Sessionline', url: `${APP}/sessions?${ALONG}` };

/** The session that a dashboard is about. */
export const thisSession: Link = { title: 'This session in Sessionline', url: `${SESSION_PATH}?${ALONG}` };

/** A session by the id that the row has. */
export const sessionLinksOf = (field: string): readonly Link[] => [
  { title: 'Open in Sessionline', url: `${APP}/sessions/\${__data.fields["${field}"]:percentencode}?${ALONG}` },
  {
    title: 'Sessionline: one session',
    url: `/d/sessionline-session?${ALONG}&\${temporality:queryparam}&var-session=\${__data.fields["${field}"]:percentencode}`,
  },
];
