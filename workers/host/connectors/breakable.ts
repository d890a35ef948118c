import { createFaultyDoor, type FaultyDoor, type Travel, type Direction } from '#client/faulty-door';
import { slowBotMs, slowLineMs, type ConnectorFault } from '#model/connector/faults';
import { fail } from '#model/failure';
import type { BotId, ConversationId } from '#model/ids';
import { createPauses } from './pauses';
import type { ConnectorPorts } from './ports';

/** A connector's ports, with what is broken of them on purpose. */
export interface Breakable extends ConnectorPorts {
  /** From now on these are broken, and what else was is whole. Answers whether something is whole again. */
  breakOnly(faults: readonly ConnectorFault[]): boolean;
  broken(): readonly ConnectorFault[];
  /** It runs no longer: what waits for its slow bot is heard by nobody. [CN51] */
  end(): void;
}

/** A platform that hears nothing more of a line ends it: virtual ms. */
const missedMs = 60_000;

type Carries = Partial<Record<Direction, Travel>>;
/** What its lines do, and how the bot server answers it; none of that for what the pool does itself. */
const effects: Readonly<
  Record<ConnectorFault, { readonly line?: Carries | 'none'; readonly bot?: 'fails' | 'slow' }>
> = {
  killed: {},
  cut: { line: 'none' },
  deaf: { line: { down: 'lost' } },
  mute: { line: { up: 'lost' } },
  slow: { line: { up: slowLineMs, down: slowLineMs } },
  'bot-fails': { bot: 'fails' },
  'bot-slow': { bot: 'slow' },
};

export function createBreakable(ports: ConnectorPorts, botId: BotId): Breakable {
  const door = createFaultyDoor(ports.door, ports.after, missedMs);
  let broken: readonly ConnectorFault[] = [];
  let isOver = false;
  const pauses = createPauses(ports.after);
  /** The line of each conversation that was told to be missed last. */
  const missed = new Map<ConversationId, number>();
  const has = (fault: ConnectorFault) => broken.includes(fault);
  const botIs = (how: 'fails' | 'slow') => broken.some((fault) => effects[fault].bot === how);

  /** Once, where there is a log to tell it in: a run that begins is the bot’s own. [AE73] */
  async function tellMissed(...[connectorId, id, heard]: Parameters<ConnectorPorts['hear']>): Promise<void> {
    if (heard.kind !== 'line' || missed.get(id) === heard.sequence || !ports.runOf(botId, id)) return;
    missed.set(id, heard.sequence);
    await ports.hear(connectorId, id, { kind: 'missed', text: heard.text });
  }

  return {
    ...ports,
    door: {
      ...door,
      openSocket(hello) {
        const wire = door.openSocket(hello);
        // Told when whoever opens it listens.
        if (has('cut')) void Promise.resolve().then(() => door.close());
        return wire;
      },
    },
    async hear(...turn) {
      if (botIs('slow')) {
        await pauses.pause(slowBotMs);
        if (isOver) return fail('bad-input', { what: 'The connector has ended.' });
      }
      if (botIs('fails')) {
        await tellMissed(...turn);
        return fail('bad-input', { what: 'It is made to fail on purpose.' });
      }
      return ports.hear(...turn);
    },
    breakOnly(faults) {
      if (faults.join() === broken.join()) return false;
      const isMended = broken.some((fault) => !faults.includes(fault));
      broken = faults;
      carryAs(door, faults);
      if (!botIs('slow')) pauses.end();
      return isMended;
    },
    broken: () => broken,
    end() {
      isOver = true;
      pauses.end();
    },
  };
}

function carryAs(door: FaultyDoor, faults: readonly ConnectorFault[]): void {
  const lines = faults.map((fault) => effects[fault].line);
  if (lines.includes('none')) return door.close();
  const carried = lines.filter((line): line is Carries => line !== undefined && line !== 'none');
  const of = (way: Direction) => carried.map((line) => line[way]).filter((travel) => travel !== undefined);
  const travelOf = (way: Direction): Travel =>
    of(way).includes('lost') ? 'lost' : (of(way)[0] ?? 'at-once');
  const [up, down] = [travelOf('up'), travelOf('down')];
  for (const [way, travel] of [
    ['up', up],
    ['down', down],
  ] as const) {
    door.set(way, travel);
    door.setLater(way, travel);
  }
  // What has lost something stays so; a line that is whole again is a new one.
  if (up !== 'lost' && down !== 'lost') door.close(1006, 'dead');
}
