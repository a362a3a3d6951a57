import { css } from '@emotion/css';
import { dataFrameToJSON, type GrafanaTheme2, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import { sceneGraph, type VizPanel } from '@grafana/scenes';
import { Button, Drawer, Stack, Tab, TabsBar, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';

import { CopyButton } from 'components/IdWithCopy/CopyButton';
import { formatCount } from 'components/numbers';
import { rawValues } from 'components/rawValues';
import { saveFile } from 'components/Timeline/picture/saveFile';
import { panelTable } from 'data/panelTable';

import { answerFacts, queryFacts } from './answerFacts';
import { dashboardPanel } from './dashboardPanel';
import type { PanelSource } from './panelSource';

interface InspectDrawerProps {
  readonly panel: VizPanel;
  readonly source: PanelSource;
  readonly onClose: () => void;
}

/** What a panel shows as a table, what was asked, and what came back. */
export function InspectDrawer({ panel, source, onClose }: InspectDrawerProps) {
  const { title } = panel.useState();
  const { data, $data } = sceneGraph.getData(panel).useState();
  const [tab, setTab] = useState<InspectTab>('data');
  const asked = $data?.state.data ?? data;
  return (
    <Drawer
      title={t('panel.inspect-title', 'Inspect: {{title}}', { title, ...rawValues })}
      onClose={onClose}
      tabs={
        <TabsBar>
          {TABS.map((each) => (
            <Tab key={each} label={tabLabel(each)} active={tab === each} onChangeTab={() => setTab(each)} />
          ))}
        </TabsBar>
      }
    >
      {tab === 'data' && <Data panel={panel} data={data} title={title} />}
      {tab === 'stats' && <Facts facts={answerFacts(asked)} />}
      {tab === 'json' && <Json panel={panel} source={source} data={asked} />}
      {tab === 'queries' && <Queries source={source} data={asked} />}
    </Drawer>
  );
}

const TABS = ['data', 'stats', 'json', 'queries'] as const;
type InspectTab = (typeof TABS)[number];

function tabLabel(tab: InspectTab): string {
  switch (tab) {
    case 'data':
      return t('panel.inspect-data', 'Data');
    case 'stats':
      return t('panel.inspect-stats', 'Stats');
    case 'json':
      return t('panel.inspect-json', 'JSON');
    case 'queries':
      return t('panel.inspect-queries', 'Queries');
  }
}

/** As many rows as are drawn before a person asks for all. */
const FIRST_ROWS = 100;

interface DataProps {
  readonly panel: VizPanel;
  readonly data: PanelData | undefined;
  readonly title: string;
}

function Data({ panel, data, title }: DataProps) {
  const styles = useStyles2(getStyles);
  const [isAll, setAll] = useState(false);
  const isSums = panel.state.pluginId === 'bargauge' || panel.state.pluginId === 'piechart';
  const table = panelTable(panel.applyFieldConfig(data).series, isSums);
  if (table === undefined) {
    return <p>{t('panel.inspect-none', 'Nothing came back.')}</p>;
  }
  const shown = table.text(isAll ? table.rows : FIRST_ROWS);
  return (
    <Stack direction="column" gap={1}>
      <Stack alignItems="center" gap={1}>
        {t('panel.inspect-rows', '{{shown}} of {{rows}} rows', {
          shown: formatCount(shown.length),
          rows: formatCount(table.rows),
        })}
        {shown.length < table.rows && (
          <Button size="sm" fill="text" onClick={() => setAll(true)}>
            {t('panel.inspect-all', 'Show all')}
          </Button>
        )}
        <Button
          size="sm"
          variant="secondary"
          icon="download-alt"
          onClick={() => saveFile(new Blob([table.csv()], { type: 'text/csv' }), `${title}.csv`)}
        >
          {t('panel.inspect-csv', 'Download CSV')}
        </Button>
        <CopyButton text={table.csv} label={t('panel.inspect-copy', 'Copy as CSV')} />
      </Stack>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.headings.map((heading, at) => (
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}

function Queries({ source, data }: { readonly source: PanelSource; readonly data: PanelData | undefined }) {
  const styles = useStyles2(getStyles);
  return (
    <Stack direction="column" gap={2}>
      {queryFacts(source, data).map(({ refId, expr, facts }) => (
        <section key={refId} aria-label={refId}>
          <Facts facts={facts} />
          <pre className={styles.query}>{expr}</pre>
          <CopyButton text={expr} label={t('panel.inspect-copy-query', 'Copy query')} />
        </section>
      ))}
    </Stack>
  );
}

interface JsonProps {
  readonly panel: VizPanel;
  readonly source: PanelSource;
  readonly data: PanelData | undefined;
}

/** The panel as a dashboard has it, and what came back as Grafana's frames. */
function Json({ panel, source, data }: JsonProps) {
  const styles = useStyles2(getStyles);
  const model = dashboardPanel(panel, source);
  const frames = () =>
    JSON.stringify(
      (data?.series ?? []).map((frame) => dataFrameToJSON(frame)),
      null,
      2
    );
  const json = JSON.stringify(model, null, 2);
  return (
    <Stack direction="column" gap={1}>
      <CopyButton text={frames} label={t('panel.inspect-copy-frames', 'Copy data as JSON')} />
      {model === undefined ? (
        <p>{t('panel.dashboard-cannot', 'This app sorts what this panel shows; a panel of a dashboard cannot.')}</p>
      ) : (
        <>
          <CopyButton text={json} label={t('panel.dashboard-copy', 'Copy panel as JSON')} />
          <pre className={styles.query}>{json}</pre>
        </>
      )}
    </Stack>
  );
}

function Facts({ facts }: { readonly facts: ReadonlyArray<readonly [string, string]> }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value], at) => (
        <React.Fragment key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflow: 'auto' }),
  table: css({
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: theme.spacing(0.5, 1), textAlign: 'left', whiteSpace: 'nowrap' },
    '& tbody tr': { borderTop: `thin solid ${theme.colors.border.weak}` },
  }),
  query: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 }),
  facts: css({
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(0, 2),
    '& dt': { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    '& dd': { overflowWrap: 'anywhere' },
  }),
});
