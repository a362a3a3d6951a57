import { axeFindings } from '../pages/axeFindings';
import { DoctorPart } from '../pages/DoctorPart';
import { SettingsPage } from '../pages/SettingsPage';
import { expect, test } from './preview';

/** Minutes after the captured sessions, whenever the test runs. */
const THEN = new Date('2026-11-23T12:30:00Z');

test.describe('the doctor', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setSystemTime(THEN);
  });

  test('looks at everything and says what it found', { tag: '@both' }, async ({ page, preview }) => {
    const doctor = new DoctorPart(page, preview.url);
    await doctor.goto();
    await doctor.done();
    await expect(doctor.finding('VictoriaLogs answers.')).toContainText('Fine');
    await expect(doctor.finding('VictoriaMetrics answers.')).toContainText('Fine');
    await expect(doctor.finding(/of the last hour, .* of the last day/)).toContainText('Fine');
    await expect(doctor.finding('Versions of Claude Code: 1.0.60, 2.0.76, 2.1.330.')).toBeVisible();
    await expect(doctor.finding('Prompts are shown in')).toContainText('OTEL_LOG_USER_PROMPTS=1');
    await expect(doctor.finding('Counters are sums since a client began')).toContainText('Fine');
    await expect(doctor.finding(/No gap in the numbers/)).toContainText('Fine');
    await expect(doctor.finding('The database does not tell')).toHaveCount(0);
    await expect(doctor.root.getByText('Broken')).toHaveCount(0);
  });

  test('says of empty databases that nothing arrives, and how it would', async ({ page, preview }) => {
    const doctor = new DoctorPart(page, preview.emptyUrl);
    await doctor.goto();
    await doctor.done();
    const [first] = await doctor.findings.all();
    await expect(first ?? doctor.root).toContainText('No events of the last seven days, of whatever service.');
    await expect(first ?? doctor.root).toContainText('OTEL_LOGS_EXPORTER=otlp');
    await expect(doctor.root.getByRole('status')).toContainText('Broken: 1');
  });

  test('says that the logs cannot be reached, and what that hides; checks again when they are back', async ({
    page,
    preview,
  }) => {
    const doctor = new DoctorPart(page, preview.url);
    await preview.stopLogs();
    try {
      await doctor.goto();
      await doctor.done();
      await expect(doctor.finding('VictoriaLogs cannot be reached')).toContainText('How to mend it');
      await expect(doctor.finding('This could not be looked at').first()).toContainText('Not known');
      await expect(doctor.finding('VictoriaMetrics answers.')).toContainText('Fine');
    } finally {
      await preview.startLogs();
    }
    await doctor.again.press('Enter');
    await expect(doctor.finding('VictoriaLogs answers.')).toContainText('Fine');
  });

  test('tries settings that are not saved', async ({ page, preview }) => {
    const settings = new SettingsPage(page, preview.url);
    const doctor = new DoctorPart(page, preview.url);
    await settings.goto();
    await settings.field(/^Base filter/).fill('service.name:="nobody"');
    await settings.button('Test').click();
    await doctor.done();
    const elsewhere = doctor.finding(/The base filter finds nothing, but .* rows .* look like those of Claude Code/);
    await expect(elsewhere).toContainText('service.name:in("claude-code"');
    await settings.field(/^Base filter/).fill('');
    await settings.button('Test').click();
    await expect(doctor.finding(/of the last hour, .* of the last day/)).toBeVisible();
    await expect(elsewhere).toHaveCount(0);
  });

  for (const theme of ['dark', 'light'] as const) {
    for (const width of [1440, 900, 480]) {
      test(`fits and is told to everybody, ${theme}, ${width} wide`, async ({ page, preview }) => {
        const doctor = new DoctorPart(page, preview.url);
        await page.setViewportSize({ width, height: 900 });
        await doctor.goto({ theme });
        await doctor.done();
        expect(await axeFindings(page)).toEqual([]);
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
});
