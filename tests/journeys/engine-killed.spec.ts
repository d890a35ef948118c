import { expect, test, type Browser } from '@playwright/test';
import { handOver, openChat } from './ready-world';
import { say } from './tutorial';

test('try kill', async ({ page, browser }) => {
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  console.log(JSON.stringify(targetInfos.map((t) => [t.type, t.title, t.url, t.targetId])));
  const w = targetInfos.filter((t) => t.type === 'shared_worker');
  for (const one of w) {
    console.log('close', await cdp.send('Target.closeTarget', { targetId: one.targetId }).catch((e) => String(e)));
  }
  const after = await cdp.send('Target.getTargets');
  console.log(JSON.stringify(after.targetInfos.map((t) => [t.type, t.title, t.url, t.targetId])));
  await expect(helen.getByText('The engine stopped')).toBeVisible({ timeout: 3000 }).catch((e) => console.log('no notice'));
  const after2 = await cdp.send('Target.getTargets');
  console.log(JSON.stringify(after2.targetInfos.map((t) => [t.type, t.title, t.url, t.targetId])));
  await say(helen, 'still there?');
});
