import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Dropdown, Menu, useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import { rawValues } from 'components/rawValues';
import { logger } from 'infra/logger';
import React, { useState } from 'react';
import { formatCount } from '../../numbers';
import { makePicture, type PictureKind, PictureTooLarge } from '../picture/exportPicture';
import { pictureFileName, pictureHeading } from '../picture/pictureWords';
import { saveFile } from '../picture/saveFile';
import { seenPicture } from '../picture/seenPicture';
import type { TimelineController } from '../TimelineController';

export interface ExportMenuProps {
  readonly session: Session;
  readonly controller: TimelineController;
  readonly timeZone: string | undefined;
}

/** Makes a file of what the timeline shows. */
export function ExportMenu({ session, controller, timeZone }: ExportMenuProps) {
  const styles = useStyles2(getStyles);
  const [problem, setProblem] = useState<string>();
  const save = (kind: PictureKind) => {
    setProblem(undefined);
    savePicture(kind, { session, controller, timeZone }).catch((error: unknown) => {
      logger.warn('The picture of a timeline could not be made', { kind, error: String(error) });
      setProblem(problemWords(error));
    });
  };
  const menu = (
    <Menu>
      <Menu.Item label={t('timeline.export.png', 'Picture as PNG')} icon="gf-landscape" onClick={() => save('png')} />
      <Menu.Item label={t('timeline.export.svg', 'Picture as SVG')} icon="brackets-curly" onClick={() => save('svg')} />
    </Menu>
  );
  return (
    <>
      <Dropdown overlay={menu} placement="bottom-end">
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon="download-alt"
          aria-label={t('timeline.export.label', 'Export')}
          tooltip={t('timeline.export.tooltip', 'Export the picture')}
          tooltipPlacement="top"
        />
      </Dropdown>
      {problem !== undefined && (
        <div className={styles.problem}>
          <Alert
            severity="warning"
            title={t('timeline.export.failed', 'No picture could be made')}
            onRemove={() => setProblem(undefined)}
          >
            {problem}
          </Alert>
        </div>
      )}
    </>
  );
}

async function savePicture(kind: PictureKind, { session, controller, timeZone }: ExportMenuProps): Promise<void> {
  const seen = seenPicture(controller);
  if (seen === undefined) {
    throw new Error('The timeline is not on the screen');
  }
  const { scale } = seen.frame;
  const heading = pictureHeading(session, scale, timeZone);
  saveFile(await makePicture(kind, { ...seen, heading }), pictureFileName(session, scale, kind, timeZone));
}

function problemWords(error: unknown): string {
  if (error instanceof PictureTooLarge) {
    return t(
      'timeline.export.too-large',
      'It would be {{width}} by {{height}} pixels, more than this browser can draw. Make the window smaller, or take the SVG.',
      { width: formatCount(error.size.widthPx), height: formatCount(error.size.heightPx), ...rawValues }
    );
  }
  return error instanceof Error ? error.message : String(error);
}

const getStyles = (theme: GrafanaTheme2) => ({
  problem: css({
    position: 'absolute',
    right: theme.spacing(1),
    top: theme.spacing(5),
    zIndex: theme.zIndex.tooltip,
    maxWidth: `calc(100% - ${theme.spacing(2)})`,
  }),
});
