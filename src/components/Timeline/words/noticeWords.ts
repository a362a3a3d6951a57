import { t } from '@grafana/i18n';
import { rawValues } from 'components/rawValues';
import type { CacheBreak } from 'domain/analysis/cacheBreaks';
import type { MissSign } from 'domain/analysis/missCauses';
import type { EventOf } from 'domain/events/sessionEvent';
import type { Notice, NoticeKind } from 'domain/timeline/notices';
import { elapsedMs } from 'domain/units';
import { formatCount, formatDuration, formatTokens } from '../../numbers';

/** The kind's name, for one of it. */
export function noticeName(kind: NoticeKind): string {
  switch (kind) {
    case 'failure':
      return t('timeline.notice.failure', 'failure');
    case 'rejection':
      return t('timeline.notice.rejection', 'rejection');
    case 'cacheBreak':
      return t('timeline.notice.cache-break', 'cache break');
    case 'compaction':
      return t('timeline.notice.compaction', 'compaction');
    case 'longWait':
      return t('timeline.notice.long-wait', 'long wait');
    case 'retry':
      return t('timeline.notice.retry', 'given up after retries');
  }
}

/** So many of a kind. */
export function noticeCount(kind: NoticeKind, count: number): string {
  const number = formatCount(count);
  switch (kind) {
    case 'failure':
      return t('timeline.notice.failures', 'failures: {{number}}', { number });
    case 'rejection':
      return t('timeline.notice.rejections', 'rejections: {{number}}', { number });
    case 'cacheBreak':
      return t('timeline.notice.cache-breaks', 'cache breaks: {{number}}', { number });
    case 'compaction':
      return t('timeline.notice.compactions', 'compactions: {{number}}', { number });
    case 'longWait':
      return t('timeline.notice.long-waits', 'long waits: {{number}}', { number });
    case 'retry':
      return t('timeline.notice.retries', 'given up after retries: {{number}}', { number });
  }
}

/** What a notice tells beyond its event; undefined where the event says it all. */
export function noticeSentence(notice: Notice): string | undefined {
  switch (notice.kind) {
    case 'cacheBreak':
      return breakSentence(notice.cacheBreak);
    case 'compaction':
      return compactionSentence(notice.event);
    case 'longWait':
      return t('timeline.notice.waited', 'Waited at most {{duration}} for an answer', {
        duration: formatDuration(elapsedMs(notice.wait.startMs, notice.wait.endMs)),
        ...rawValues,
      });
    case 'retry':
      return notice.attempts === undefined
        ? t('timeline.notice.gave-up', 'Gave up after retries')
        : t('timeline.notice.gave-up-after', 'Gave up after {{attempts}} attempts', { attempts: notice.attempts });
    default:
      return undefined;
  }
}

function compactionSentence({ fields }: EventOf<'compaction'>): string {
  const tokens = (count: number | undefined) => (count === undefined ? '?' : formatTokens(count));
  const words = t('timeline.notice.compacted', 'Compaction: {{before}} → {{after}} tokens', {
    before: tokens(fields.preTokens),
    after: tokens(fields.postTokens),
    ...rawValues,
  });
  return [words, fields.trigger].filter((part) => part !== undefined).join(', ');
}

function breakSentence({ rewrittenTokens, previousTokens, cause, signs: [sign] }: CacheBreak): string {
  const what = t('timeline.notice.break', 'Cache break: {{tokens}} of {{context}} tokens written again', {
    tokens: formatTokens(rewrittenTokens),
    context: formatTokens(previousTokens),
    ...rawValues,
  });
  if (!sign) {
    return `${what}; ${t('timeline.notice.break-unknown', 'nothing in between tells why')}`;
  }
  const why = t('timeline.notice.break-cause', 'likely cause: {{cause}}', { cause: signWords(sign), ...rawValues });
  return cause === 'unknown'
    ? `${what}; ${why}`
    : `${what}; ${why} (${cause}, ${t('timeline.notice.inferred', 'inferred')})`;
}

/** What happened before a cache break that may have caused it. */
export function signWords(sign: MissSign): string {
  switch (sign.kind) {
    case 'idle':
      return t('timeline.sign.idle', 'idle for {{duration}}', { duration: formatDuration(sign.idleMs), ...rawValues });
    case 'modelChanged':
      return t('timeline.sign.model', 'model changed from {{from}} to {{to}}', { ...sign, ...rawValues });
    case 'effortChanged':
      return t('timeline.sign.effort', 'effort changed from {{from}} to {{to}}', { ...sign, ...rawValues });
    case 'speedChanged':
      return t('timeline.sign.speed', 'speed changed from {{from}} to {{to}}', { ...sign, ...rawValues });
    case 'toolsChanged':
      return sign.event.type === 'mcp_server_connection'
        ? t('timeline.sign.mcp', 'an MCP server was {{status}}', {
            status: sign.event.fields.status ?? '?',
            ...rawValues,
          })
        : t('timeline.sign.plugin', 'a plugin was added');
    case 'clientRestarted':
      return t('timeline.sign.restart', 'the client was started again');
    case 'modeChanged':
      return t('timeline.sign.mode', 'permission mode changed to {{mode}}', {
        mode: sign.event.fields.toMode ?? '?',
        ...rawValues,
      });
    case 'skillActivated':
      return t('timeline.sign.skill', 'a skill was activated');
  }
}
