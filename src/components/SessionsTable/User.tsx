import { t } from '@grafana/i18n';
import React from 'react';
import { ShortId, isHash } from './ShortId';

/** Who: an address as it is, an id cut in the middle. */
export function User({ user }: { readonly user: string | undefined }) {
  if (user === undefined || user === '') {
    return null;
  }
  return isHash(user) ? (
    <ShortId id={user} copyLabel={t('sessions.copy-user', 'Copy user id')} />
  ) : (
    <span title={user}>{user}</span>
  );
}
