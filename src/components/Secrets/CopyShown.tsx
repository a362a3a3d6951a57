import { t } from '@grafana/i18n';
import React from 'react';
import { CopyButton } from '../IdWithCopy/CopyButton';
import { rawValues } from '../rawValues';

interface CopyShownProps {
  /** The name of the button. */
  readonly label: string;
  /** As it is on the screen. */
  readonly shown: string | (() => string);
  /** As it is stored; left out where both are the same. */
  readonly stored?: string | (() => string);
}

/** Copies what is shown; where secrets are masked in that, another button copies it with them. */
export const CopyShown = ({ label, shown, stored }: CopyShownProps) => (
  <>
    <CopyButton text={shown} label={label} />
    {stored !== undefined && (
      <CopyButton
        text={stored}
        label={t('secret.copy', '{{label}}, with its secrets', { label, ...rawValues })}
        icon="key-skeleton-alt"
      />
    )}
  </>
);
