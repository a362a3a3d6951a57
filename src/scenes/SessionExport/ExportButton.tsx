import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import React, { useState } from 'react';

import { SessionExport, type SessionExportProps } from './SessionExport';

/**
 * Opens the dialog. Not in a script of its own: the app would reach all that both need through that, which takes more
 * than the dialog itself.
 */
export function ExportButton(props: Omit<SessionExportProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  const label = t('export.title', 'Share and export');
  return (
    <>
      <Button
        variant="secondary"
        icon="download-alt"
        aria-label={label}
        tooltip={label}
        onClick={() => setOpen(true)}
      />
      {isOpen && <SessionExport {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
