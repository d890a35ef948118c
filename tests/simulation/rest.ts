import type { BotId } from '#model/ids';
import type { Court } from './court';
import { mendConnectors } from './deeds/broken';
import { heldRuns } from './deeds/breakpoints';
import type { Scene } from './scene';

/** A quarter of an hour in which the world has to come to rest: how long each turn of those who work is. */
const turns = [...Array<number>(30).fill(10_000), ...Array<number>(20).fill(30_000)];

/** The second phase: what went wrong ends, everybody who works here does their work, and the world has to come to rest. */
export async function rest(scene: Scene, court: Court): Promise<void> {
  const { machine } = scene;
  machine.disk.full = () => false;
  machine.disk.dying = null;
  scene.troubles.clear();
  if (!machine.up) await machine.start();
  for (const line of machine.lines)
    if (!line.whole) for (const end of ['client', 'server'] as const) line.cut(end);
  machine.connectorDoor.deliver();
  machine.connectorDoor.drop(() => false);
  machine.connectorDoor.loseAnswerTo(() => false);
  await mendConnectors(scene);
  await machine.clock.advance(40_000);
  await letBotsGoOn(scene);
  await machine.do({ type: 'clock.set', mode: 'running', rate: 1 }, scene.roster.me);
  for (const visitor of scene.visitors)
    if (visitor.kept.size > 0 && !visitor.window) scene.openWindow(visitor);
  for (const seat of scene.seats) {
    const { userId, roster } = seat;
    const signedIn = await machine.do({ type: 'user.signIn', userId }, roster.me);
    if (signedIn.ok) scene.openTab(seat, signedIn.value.bearer);
  }
  for (const ms of turns) {
    if (court.over) return;
    await machine.clock.advance(ms);
    scene.world = await machine.world();
    await court.afterDeed(scene);
    work(scene);
  }
  await machine.clock.settle();
  scene.world = await machine.world();
  await court.afterDeed(scene);
  court.atRest(scene);
}

/** Authors have looked at what they wanted to look at. */
async function letBotsGoOn(scene: Scene): Promise<void> {
  const { machine, roster } = scene;
  scene.world = await machine.world();
  for (const [botId, interactionIds] of Object.entries(scene.world.breakpoints))
    for (const interactionId of interactionIds)
      await machine.do(
        { type: 'breakpoint.set', botId: botId as BotId, interactionId, on: false },
        roster.me,
      );
  for (const { id } of heldRuns(scene)) await machine.do({ type: 'bot.goOn', runId: id }, roster.me);
}

/** Agents are Available, take what rings, and answer what nobody has answered. */
function work({ seats }: Scene): void {
  for (const { tab } of seats) {
    if (!tab || tab.state.connection !== 'open') continue;
    if (tab.state.agentState !== 'online') void tab.setState('online');
    for (const ring of tab.state.rings) void tab.accept(ring.id);
    for (const chat of tab.state.conversations) {
      if (!chat.open || chat.unread === 0) continue;
      tab.markRead(chat.id);
      tab.say(chat.id, 'I am here.', false);
    }
  }
}
