import { t } from '@grafana/i18n';
import { shortenId } from 'domain/format/shortenId';
import { visibleText } from 'domain/format/visibleText';
import { MAIN_AGENT_ID, type Session } from 'domain/sessions/session';
import { PRICED_KINDS, type PricedKind, type PriceFit, type Prices, type UnknownPrices } from 'domain/usage/priceFit';
import type { Tariff } from 'domain/usage/pricedRequests';
import type { UsageDimension } from 'domain/usage/usageChoices';
import type { UsageGroup } from 'domain/usage/usageGroups';
import { nanoUsd } from 'domain/units';
import { formatPercent, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';

/** `41 %`; what rounds to nothing is `< 1 %`. Nothing where there is no whole. */
export function shareText(part: number, whole: number): string {
  if (!(whole > 0)) {
    return '';
  }
  const percent = (100 * part) / whole;
  return percent > 0 && percent < 1 ? '< 1 %' : `${Math.round(percent)} %`;
}

/** What requests are told apart by. */
export function dimensionName(by: UsageDimension): string {
  switch (by) {
    case 'turn':
      return t('cost.by.turn', 'Turn');
    case 'model':
      return t('cost.by.model', 'Model');
    case 'agent':
      return t('cost.by.agent', 'Agent');
    case 'source':
      return t('cost.by.source', 'Query source');
    case 'effort':
      return t('cost.by.effort', 'Effort');
    case 'speed':
      return t('cost.by.speed', 'Speed');
    case 'skill':
      return t('cost.by.skill', 'Skill');
  }
}

/** What a group is called. */
export function groupName(session: Session, by: UsageDimension, { value }: Pick<UsageGroup, 'value'>): string {
  if (value === undefined) {
    return by === 'skill' ? t('cost.no-skill', 'No skill') : t('cost.not-told', 'Not told by the client');
  }
  if (by === 'agent') {
    return agentName(session, value);
  }
  return by === 'turn' ? turnName(session, value) : visibleText(value);
}

/** Several agents may be of one type: their ids tell them apart. */
function agentName({ agents }: Session, id: string): string {
  if (id === MAIN_AGENT_ID) {
    return t('find.main-agent', 'Main conversation');
  }
  const { name = '' } = agents.find((agent) => agent.id === id) ?? {};
  const shortId = visibleText(shortenId(id));
  return [name, name === shortId ? '' : shortId].filter((part) => part !== '').join(' · ');
}

function turnName({ turns }: Session, id: string): string {
  const turn = turns.find((each) => each.id === id);
  if (turn === undefined || turn.origin === 'startup') {
    return t('turns.startup', 'Before the first prompt');
  }
  return `${turn.index} · ${turn.title}`;
}

export function kindName(kind: PricedKind): string {
  switch (kind) {
    case 'inputTokens':
      return t('cost.kind.input', 'Input');
    case 'outputTokens':
      return t('cost.kind.output', 'Output');
    case 'cacheReadTokens':
      return t('cost.kind.cache-read', 'Cache read');
    case 'cacheCreation5mTokens':
      return t('cost.kind.creation-5m', 'Cache creation, 5 min');
    case 'cacheCreation1hTokens':
      return t('cost.kind.creation-1h', 'Cache creation, 1 h');
    case 'cacheCreationTokens':
      return t('cost.kind.creation', 'Cache creation');
  }
}

/** A model, and its speed where that is not the usual one. */
export const tariffName = ({ model, speed }: Tariff): string =>
  [model === '' ? t('cost.no-model', 'Model not told') : visibleText(model), speed === 'normal' ? undefined : speed]
    .filter((part) => part !== undefined)
    .map(visibleText)
    .join(', ');

/** Why prices cannot be told, as the rest of a sentence. */
export function unknownReason(reason: UnknownPrices): string {
  switch (reason) {
    case 'noCost':
      return t('cost.unknown.no-cost', 'no request says a cost above $0');
    case 'tooAlike':
      return t(
        'cost.unknown.alike',
        'the requests are too few, or their kinds of tokens always grew in step, so that no price stands out'
      );
    case 'notLinear':
      return t(
        'cost.unknown.not-linear',
        'no fixed price for each kind explains what they cost: prices changed, or more than tokens was charged'
      );
  }
}

/** How well prices explain what requests cost. */
export function fitWords(fit: PriceFit): string {
  switch (fit.quality) {
    case 'exact':
      return t('cost.fit.exact', 'exact: gives the cost of all {{requests}} requests to the last digit', {
        requests: fit.requests,
      });
    case 'close':
      return t('cost.fit.close', 'estimate: misses no request by more than {{percent}} of its cost', {
        percent: formatPercent(Math.max(0.0001, fit.worstShare), 2),
      });
    case 'unknown':
      return t('cost.fit.unknown', 'cannot tell: {{reason}}', { reason: unknownReason(fit.reason), ...rawValues });
  }
}

const MILLION = 1_000_000;

/** Prices of a million tokens, kind by kind. */
export const priceWords = (prices: Prices): string =>
  PRICED_KINDS.flatMap((kind) => {
    const price = prices[kind];
    return price === undefined ? [] : `${kindName(kind)} ${formatUsd(nanoUsd(price * MILLION))}`;
  }).join(' · ');
