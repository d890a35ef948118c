import type { AccountId } from '#model/ids';
import type { Fact } from '#model/fact';
import type { HttpRequest, HttpResponse } from '#model/http';
import type { World } from '#model/world';
import type { Moment } from '../moment';

export interface RouteContext {
  readonly world: World;
  readonly accountId: AccountId;
  readonly request: HttpRequest;
  readonly query: Readonly<Record<string, string>>;
  /** What stood at the route's `*`, in order. */
  readonly wild: readonly string[];
  readonly moment: Moment;
}

export interface Served {
  readonly response: HttpResponse;
  readonly facts?: readonly Fact[];
}

export type HttpRoute = (context: RouteContext) => Served;
