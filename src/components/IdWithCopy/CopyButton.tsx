import { t } from '@grafana/i18n';
import { ClipboardButton } from '@grafana/ui';
import React, { useCallback } from 'react';

export interface CopyButtonProps {
  /** What is copied. */
  readonly text: string | (() => string);
  /** What it is, for the button's name: "Copy session id". */
  readonly label: string;
}

/** A small button that copies a text whole. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const getText = useCallback(() => (typeof text === 'string' ? text : text()), [text]);
  return (
    <ClipboardButton
      icon="copy"
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
