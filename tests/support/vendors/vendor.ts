import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from '../test-host';

/** A request as the vendor's server gets it, its body read. */
export interface VendorRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Json;
}

export interface VendorAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What somebody at the vendor's wants to be said and done, before it is written as the vendor does. */
export interface Wanted {
  readonly texts: readonly string[];
  readonly card?: object;
  readonly action?: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> };
}

/** A vendor's service, by its own documents: what it takes, and how it answers. */
export interface Vendor {
  /** What is wrong with a request; nothing where it is as it should be. */
  refuses(request: VendorRequest): readonly string[];
  /** The consumer's words; null where none are in it, or it is no question. */
  heard(request: VendorRequest): string | null;
  /** Answered as it is, without anybody being asked. */
  formality?(request: VendorRequest): VendorAnswer | null;
  writes(wanted: Wanted, request: VendorRequest): object;
  /** Its body for a failure. */
  fails(status: number): VendorAnswer;
}

/** What of these is not so. */
export function lacking(facts: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(facts).flatMap(([what, isSo]) => (isSo ? [] : [what]));
}

export function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
