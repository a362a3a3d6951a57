import { SessionPage } from '../../tests/pages/SessionPage';
import type { Shot, ShownSessions, Theme } from './shot';

type Parameters = Readonly<Record<string, string>>;
type Prepare = (session: SessionPage) => Promise<void>;

/** Shift and a drag over a fifth of the timeline. */
async function markArea(session: SessionPage): Promise<void> {
  const box = await session.canvas.boundingBox();
  if (box) {
    const at = (share: number) => ({ x: box.x + share * box.width, y: box.y + 0.6 * box.height });
    await session.drag(at(0.4), at(0.6), { shift: true });
  }
}

async function playForAWhile(session: SessionPage): Promise<void> {
  await session.press('f', 'p', ' ');
  await session.page.waitForTimeout(4_000);
  await session.press(' ');
}

/** What docs/timeline.md shows. */
export function timelineShots({ busy, idle }: ShownSessions): readonly Shot[] {
  const shot = (name: string, theme: Theme, prepare?: Prepare, parameters?: Parameters, id = busy): Shot => ({
    file: `docs/img/timeline/${name}-${theme}.png`,
    theme,
    open: async (page, url) => {
      const session = new SessionPage(page, url);
      await session.open(id, { theme, ...parameters });
      await page.waitForTimeout(1_000);
      await prepare?.(session);
    },
  });
  const whole = shot('whole', 'light');
  return [
    shot('whole', 'dark'),
    whole,
    { ...whole, file: 'docs/img/timeline/whole-900.png', size: { width: 900, height: 700 } },
    shot('selected', 'dark', (session) => session.press('e', 'f')),
    shot('find', 'dark', undefined, { q: 'test' }),
    shot('idle', 'light', undefined, { clock: 'wall' }, idle),
    shot('area', 'dark', async (session) => {
      await markArea(session);
      await session.press('i');
    }),
    shot('replay', 'dark', playForAWhile),
    shot('help', 'light', (session) => session.press('?')),
  ];
}
