import { dump } from 'js-yaml';

import { type Rule, RULE_GROUPS } from './rules';

const HEADER = `# Alert rules for Claude Code, for Grafana's provisioning (a copy into provisioning/alerting of your Grafana, and a
# restart or a reload). Made by "npm run dashboards" from the questions that the app asks: docs/alerting.md tells more.
#
# To adjust:
# - the threshold of a rule: the number in its "params";
# - which data sources are asked: their uids, "victorialogs" and "victoriametrics" here;
# - which rows are Claude Code's, where the app's settings have a base filter: the first condition of each query;
# - "isPaused" for rules that are not for everybody.
#
# "execErrState: Error" throughout: a query that fails is a fault to mend, and says nothing about money.
`;

const FOLDER = 'Sessionline';
const EVALUATED_EVERY = '5m';

function ruleContent(rule: Rule): unknown {
  const { uid, title, steps, isPaused, noDataState, severity, kind, summary, description, link } = rule;
  return {
    ...{ uid, title, condition: 'C', for: rule.for, isPaused, noDataState, execErrState: 'Error' },
    labels: { app: 'sessionline', kind, severity },
    annotations: { summary, description, runbook_url: `{{ externalURL }}${link}` },
    data: steps,
  };
}

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

function ruleText(rule: Rule): string {
  const yaml = dump([ruleContent(rule)], { lineWidth: -1, noRefs: true });
  const withThreshold = yaml.replace(/params:\n\s+- ([\d.]+)/, `params: [$1] # ${rule.unit}`);
  const comment = rule.comment.map((line) => `# ${line}\n`).join('');
  return indented(`${comment}${withThreshold}`, 6);
}

/** The provisioning file. */
export const alertFile = (): string =>
  [
    HEADER,
    'apiVersion: 1\ngroups:\n',
    ...RULE_GROUPS.map(
      ({ name, rules }) =>
        `  - orgId: 1\n    name: ${name}\n    folder: ${FOLDER}\n    interval: ${EVALUATED_EVERY}\n    rules:\n${rules.map(ruleText).join('\n')}`
    ),
  ].join('\n');
