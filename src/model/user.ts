import type { InferOutput } from 'valibot';
import type { Frozen } from './frozen';
import type { storedUser, userDraft } from './user-schema';

export { userTypes } from './choices';

export type User = Frozen<InferOutput<typeof storedUser>>;
export type UserDraft = InferOutput<typeof userDraft>;
export type UserType = User['type'];
export type LoginMethod = User['login'];
export type ApiKey = Extract<LoginMethod, { method: 'api-key' }>['key'];
export type ChatLimit = User['maxChats'];
