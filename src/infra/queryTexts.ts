import { t } from '@grafana/i18n';

/** What kind of failure a question to a database ended in. */
export type QueryFailure =
  | 'unreachable'
  | 'query'
  | 'timeout'
  | 'forbidden'
  | 'tooLarge'
  | 'noSource'
  | 'answer'
  | 'other';

/** A failed question to the logs database in a sentence. */
export function logsFailureText(failure: QueryFailure): string {
  switch (failure) {
    case 'unreachable':
      return t('query.logs.unreachable', 'The logs database cannot be reached.');
    case 'query':
      return t('query.logs.query', 'The logs database does not understand the query.');
    case 'timeout':
      return t('query.logs.timeout', 'The logs database took too long to answer.');
    case 'forbidden':
      return t('query.logs.forbidden', 'You may not query this data source.');
    case 'tooLarge':
      return t('query.logs.too-large', 'The question or its answer is too large for the logs database.');
    case 'noSource':
      return t('query.logs.no-source', 'The logs data source was not found.');
    case 'answer':
      return t('query.logs.answer', 'The data source gave an answer that cannot be read.');
    case 'other':
      return t('query.logs.other', 'The logs query failed.');
  }
}

/** A failed question to the metrics database in a sentence. */
export function metricsFailureText(failure: QueryFailure): string {
  switch (failure) {
    case 'unreachable':
      return t('query.metrics.unreachable', 'The metrics database cannot be reached.');
    case 'query':
      return t('query.metrics.query', 'The metrics database does not understand the query.');
    case 'timeout':
      return t('query.metrics.timeout', 'The metrics database took too long to answer.');
    case 'forbidden':
      return t('query.metrics.forbidden', 'You may not query this metrics source.');
    case 'tooLarge':
      return t('query.metrics.too-large', 'The question or its answer is too large for the metrics database.');
    case 'noSource':
      return t('query.metrics.no-source', 'The metrics data source was not found.');
    case 'answer':
      return t('query.metrics.answer', 'The metrics source gave an answer that cannot be read.');
    case 'other':
      return t('query.metrics.other', 'The metrics query failed.');
  }
}

/**
 * Why a text cannot serve as base filter, in a sentence for who wrote it.
 *
 * @param problem as `queries/baseFilterText` names it
 */
export function baseFilterText(problem: string): string {
  switch (problem) {
    case 'quotation':
      return t('query.filter.quotation', 'The base filter has a quotation mark that is never closed.');
    case 'comment':
      return t('query.filter.comment', 'The base filter has a comment (#), which would hide the rest of the query.');
    case 'pipe':
      return t('query.filter.pipe', 'The base filter has a pipe (|). Only conditions are allowed in it.');
    default:
      return t('query.filter.parenthesis', 'The base filter has a parenthesis without its counterpart.');
  }
}
