import { failed, ok, type Result } from '#base/result';
import { connectorFaults } from '#model/connector/faults';
import { botOf, partsDown, type Connector, type ConnectorDraft } from '#model/connector';
import { connectorDraft } from '#model/connector-schema';
import { fail, type Failure } from '#model/failure';
import { asId, type ConnectorId } from '#model/ids';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import * as v from 'valibot';
import { checkRole } from '../../access/role';
import {
  checkEscalation,
  checkWebhook,
  checkFallback,
  checkSeat,
  ownerOf,
  whyFixed,
  whyNoSeat,
} from '../../administration/connectors';
import { checkEngine } from '../../administration/engines';
import { giveUpAll } from '../../routing/give-up';
import { actor, command, done, type CommandContext } from './command';

export const saveConnector = command(
  'connector.save',
  { draft: connectorDraft },
  {
    accounts: (world, { draft }) => [
      ownerOf(draft, world.bots),
      ...(draft.id === null ? [] : accountOfConnector(world, { connectorId: draft.id })),
    ],
    handle(context, { draft }) {
      const { world, now, ids } = context;
      const old = draft.id === null ? undefined : world.connectors[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This connector' });
      const fixed = old && whyFixed(old);
      if (fixed) return failed(fixed);
      const checked = maySeat(context, draft);
      if (!checked.ok) return checked;
      const nowhere =
        checkFallback(draft, world.skills) ?? checkEscalation(draft, world.skills) ?? checkWebhook(draft);
      if (nowhere) return failed(nowhere);
      const [unready] = checkEngine(draft);
      if (unready) return failed(unready);
      const connectorId = draft.id ?? asId<ConnectorId>(ids.uuid());
      const connector: Connector = {
        ...draft,
        id: connectorId,
        wanted: old?.wanted ?? 'never-started',
        status: old?.status ?? 'ready-to-start',
        parts: partsDown,
        ...(old?.faults && { faults: old.faults }),
      };
      // What the user of before held is nobody's any more. [RT16]
      const left = old && old.userId !== draft.userId ? giveUpAll(world, old.userId, now) : [];
      return done([{ type: 'connector.saved', at: now, connector }, ...left], { connectorId });
    },
  },
);

/** May this bot be played by this user? [AC9] */
export function maySeat(context: CommandContext, draft: ConnectorDraft): Result<null, Failure> {
  const { world } = context;
  const user = world.users[draft.userId];
  const me = actor(context);
  const failure = checkSeat(draft, {
    me,
    home: me && world.accounts[me.accountId],
    users: listOf(world, 'users'),
    bot: botOf(world.bots, draft),
    account: world.accounts[draft.accountId],
    user,
    connectors: listOf(world, 'connectors'),
    bots: listOf(world, 'bots'),
  });
  if (failure) return failed(failure);
  return user ? checkRole(user, world.profiles, draft.role) : ok(null);
}

export const startConnector = command(
  'connector.start',
  { connectorId: id<ConnectorId>() },
  {
    accounts: accountOfConnector,
    handle({ world, now }, { connectorId }) {
      const connector = world.connectors[connectorId];
      if (!connector) return fail('not-found', { what: 'This connector' });
      if (connector.wanted === 'running') return done([]);
      const user = world.users[connector.userId];
      const unseated = whyNoSeat(user);
      if (unseated) return failed(unseated);
      const fits = user ? checkRole(user, world.profiles, connector.role) : ok(null);
      if (!fits.ok) return fits;
      return done([{ type: 'connector.started', at: now, connectorId }]);
    },
  },
);

export const stopConnector = command(
  'connector.stop',
  { connectorId: id<ConnectorId>() },
  {
    accounts: accountOfConnector,
    handle({ world, now }, { connectorId }) {
      const connector = world.connectors[connectorId];
      if (!connector) return fail('not-found', { what: 'This connector' });
      return connector.wanted === 'running'
        ? done([
            { type: 'connector.stopped', at: now, connectorId },
            { type: 'connector.statusChanged', at: now, connectorId, status: 'stopped', parts: partsDown },
          ])
        : fail('connector-not-running');
    },
  },
);

/** Breaks something of it on purpose, whether it runs or not, or mends that. [CN50] */
export const breakConnector = command(
  'connector.break',
  { connectorId: id<ConnectorId>(), fault: v.picklist(connectorFaults), on: v.boolean() },
  {
    accounts: accountOfConnector,
    handle({ world, now }, { connectorId, fault, on }) {
      const connector = world.connectors[connectorId];
      if (!connector) return fail('not-found', { what: 'This connector' });
      const { faults: before = [], ...whole } = connector;
      if (before.includes(fault) === on) return done([]);
      const faults = connectorFaults.filter((one) => (one === fault ? on : before.includes(one)));
      const broken = faults.length > 0 ? { ...whole, faults } : whole;
      return done([{ type: 'connector.saved', at: now, connector: broken }]);
    },
  },
);

export const deleteConnector = command(
  'connector.delete',
  { connectorId: id<ConnectorId>() },
  {
    accounts: accountOfConnector,
    handle({ world, now }, { connectorId }) {
      const connector = world.connectors[connectorId];
      if (!connector) return fail('not-found', { what: 'This connector' });
      const fixed = whyFixed(connector);
      if (fixed) return failed(fixed);
      return done([
        { type: 'connector.deleted', at: now, connectorId },
        ...giveUpAll(world, connector.userId, now),
      ]);
    },
  },
);

function accountOfConnector(world: World, { connectorId }: { readonly connectorId: ConnectorId }) {
  const connector = world.connectors[connectorId];
  return [connector && ownerOf(connector, world.bots)];
}
