import type { AccountId, ConsumerId } from './ids';

export interface Consumer {
  readonly id: ConsumerId;
  readonly accountId: AccountId;
  readonly firstName: string;
  readonly lastName: string;
  /** A brand vouches for who this is, from the beginning or since a step-up. */
  readonly signedIn?: true;
  /** The last part of this consumer's token, so that nobody can write one for another. */
  readonly secret: string;
}

/** Who says in a token whose it is. */
export const tokenIssuer = 'https://idp.liveperson.net';
