import { t } from '@grafana/i18n';
import { ClipboardButton, type IconName } from '@grafana/ui';
import React, { useCallback } from 'react';

export interface CopyButtonProps {
  /** What is copied. */
  readonly text: string | (() => string);
  /** What it is, for the button's name: "Copy session id". */
  readonly label: string;
  readonly icon?: IconName;
}

/** A small button that copies a text whole. */
export function CopyButton({ text, label, icon = 'copy' }: CopyButtonProps) {
  const getText = useCallback(() => (typeof text === 'string' ? text : text()), [text]);
  return (
    <ClipboardButton
      icon={icon}
      variant="secondary"
      fill="text"
      size="sm"
      getText={getText}
      aria-label={label}
      tooltip={label}
    />
  );
}

/** The copy button's name for an id. */
export function copyIdLabel(): string {
  return t('copy.id', 'Copy id');
}
