/** The one tree of test ids; components set them, browser tests find by them what has no role or name of its own. */
export const testIds = {
  sessions: {
    table: 'sessionline-sessions-table',
    row: 'sessionline-sessions-row',
    filters: 'sessionline-sessions-filters',
    strip: 'sessionline-stat-strip',
    stat: 'sessionline-stat',
  },
  usage: {
    list: 'sessionline-usage-list',
    sources: 'sessionline-usage-sources',
  },
  session: {
    header: 'sessionline-session-header',
    figure: 'sessionline-session-figure',
    picker: 'sessionline-session-picker',
    problems: 'sessionline-session-problems',
    progress: 'sessionline-load-progress',
  },
  timeline: {
    lanes: 'sessionline-timeline-lanes',
    root: 'sessionline-timeline',
    canvas: 'sessionline-timeline-canvas',
    minimap: 'sessionline-timeline-minimap',
    hoverCard: 'sessionline-timeline-hover-card',
    toolbar: 'sessionline-timeline-toolbar',
    replayBar: 'sessionline-timeline-replay-bar',
    areaBar: 'sessionline-timeline-area-bar',
  },
  find: 'sessionline-find',
  eventList: {
    root: 'sessionline-event-list',
    row: 'sessionline-event-row',
    count: 'sessionline-event-count',
  },
  eventDetails: {
    root: 'sessionline-event-details',
    text: 'sessionline-event-text',
    raw: 'sessionline-event-raw',
  },
  areaStatistics: { root: 'sessionline-area-statistics' },
  turnList: { root: 'sessionline-turn-list', row: 'sessionline-turn-row' },
  costTokens: { root: 'sessionline-cost-tokens', row: 'sessionline-cost-row' },
  rawRecords: { root: 'sessionline-raw-records', row: 'sessionline-raw-row' },
  viewState: 'sessionline-view-state',
} as const;
