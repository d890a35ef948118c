import type { Page } from '@playwright/test';

/**
 * Another window of the same browser. Of tabs in one window Chromium draws those behind about once a second, and each press
 * there waits for two pictures; windows are all drawn as they are in front.
 */
export async function openWindow(beside: Page): Promise<Page> {
  const context = beside.context();
  const browser = context.browser();
  if (browser?.browserType().name() !== 'chromium') return context.newPage();
  const ofPage = await context.newCDPSession(beside);
  const { targetInfo } = await ofPage.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  const opened = context.waitForEvent('page');
  const ofBrowser = await browser.newBrowserCDPSession();
  await ofBrowser.send('Target.createTarget', {
    ...{ url: 'about:blank', newWindow: true },
    ...(browserContextId !== undefined && { browserContextId }),
  });
  await Promise.all([ofPage.detach(), ofBrowser.detach()]);
  return opened;
}
