import * as v from 'valibot';
import { conversationKinds } from './choices';
import { exactPartial } from './schema-parts';

/** How people come to Conversation Builder: from within LiveEngage by single sign-on, or by an address of its own. */
const door = v.picklist(['inside', 'directly']);

/** Of which kind its conversations are: of one, or, as the sandbox comes, of both. [S179] */
const conversationType = v.picklist(['both', ...conversationKinds]);

/** What somebody of the vendor, or of the account, switches for a whole account. */
export const accountSettings = v.object({
  /** Whether users of the type Bot are offered. [S58] */
  botUsers: v.boolean(),
  /** Whether API keys are offered as a way to sign in. [S66] */
  apiKeys: v.boolean(),
  /** Whether outside A.I. engines can be connected; missing in what was stored before that was asked. [S264] */
  botConnectors: v.optional(v.boolean()),
  /** From where somebody may sign in. [S147] */
  addresses: v.object({
    restricted: v.boolean(),
    /** How Conversation Builder is opened. */
    door,
    /** By the door they are needed for: LivePerson’s own, and those its support names. */
    allowed: v.pipe(v.array(door), v.maxLength(2), v.readonly()),
  }),
  /** Missing in what was stored before there was one. */
  conversationType: v.optional(conversationType),
});

/** What of them is to become different; the rest stays as it is by then. */
export const settingsChange = exactPartial({
  ...accountSettings.entries,
  botConnectors: v.boolean(),
  conversationType,
  addresses: exactPartial(accountSettings.entries.addresses.entries),
});
