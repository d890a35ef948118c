import { sameName, tidyName } from '#model/comparable-text';
import { freeName } from '#model/free-name';
import { longestWorkspaceName } from '#model/workspace-name';
import type { Sandbox } from '#sdk/index';
import { defaultWorkspace } from './shown-workspace';

/** Letters with the marks and joiners that belong to them, in every script. */
const notPart = /[^\p{L}\p{M}\p{N}\p{Join_Control}_-]+/gu;

/** Why a workspace cannot have this name. [DP3][DP4] */
export function workspaceNameProblem(typed: string, known: readonly string[]): string | undefined {
  const name = tidyName(typed);
  if (name === '') return 'A workspace needs a name.';
  if (name.length > longestWorkspaceName)
    return `A workspace’s name may have at most ${longestWorkspaceName} characters; this has ${name.length}.`;
  if (name.search(notPart) >= 0) return 'Only letters, digits, hyphens and underscores can be used.';
  const taken = known.find((other) => sameName(other, name));
  return taken === undefined ? undefined : `There is already a workspace “${taken}”.`;
}

/** Where a tab keeps the link of a workspace that nothing else keeps: a reload opens it anew. [SH46] */
export const linkKey = (workspace: string) => `link of ${workspace}`;

/** A free name for what comes out of a file. */
export function suggestName(fileName: string, known: readonly string[]): string {
  const stem = possible(fileName.replace(/(\.world)?\.json$/i, '')) || 'imported';
  return freeName({ stem, between: '-', taken: known, limit: longestWorkspaceName });
}

/** What of a text can be a name; empty when nothing can. */
function possible(text: string): string {
  const plain = tidyName(text)
    .replace(notPart, '-')
    .replace(/^-+|-+$/g, '');
  // What was cut out may have been all that a joiner joined.
  return tidyName(plain);
}

/** The workspace that an address names, or why there can be none of that name. */
export type NamedWorkspace =
  | {
      readonly name: string;
      readonly problem?: never;
      /** Before the app is shown: what its address asks for; whether it is to be shown. Whoever is around the page is told why not. */
      readonly prepare?: (
        sandbox: Sandbox,
        target: Element,
        refuse: (why: string) => void,
      ) => Promise<boolean>;
    }
  | Misnamed;

export interface Misnamed {
  readonly name: string;
  readonly problem: string;
  /** A name that was perhaps meant. */
  readonly meant: string | null;
  /** The name is to be that of a start, of which there are these. */
  readonly starts?: readonly { readonly id: string; readonly title: string }[];
  /** There is no name, but a link that cannot be opened. */
  readonly isLink?: true;
}

/**
 * What `?workspace=` stands for. Names of workspaces that are there are taken as they are, whatever rule they were made by; any
 * other has to be one that could be typed. [DP28]
 */
export function readWorkspace(address: string, known: readonly string[]): NamedWorkspace {
  const name = new URL(address).searchParams.get('workspace');
  if (name === null) return { name: defaultWorkspace };
  if (name === defaultWorkspace || known.includes(name)) return { name };
  // One of before that looks like it is no reason not to have the name that can be typed.
  const twins = [defaultWorkspace, ...known.filter((other) => tidyName(other) === other)];
  const problem =
    workspaceNameProblem(name, twins) ??
    (tidyName(name) === name ? undefined : 'It has something in it that cannot be seen.');
  if (problem === undefined) return { name };
  const wish = freeName({ stem: possible(name), taken: [], limit: longestWorkspaceName });
  const meant = twins.find((other) => sameName(other, name)) ?? wish;
  return { name, problem, meant: meant === '' ? null : meant };
}

/** The address of a workspace's first page; null for the one without a name in the address. */
export function workspaceAddress(here: string, workspace: string | null): string {
  const address = new URL(here);
  address.hash = '';
  address.searchParams.delete('recover');
  address.searchParams.delete('start');
  address.searchParams.delete('shared');
  if (workspace === null) address.searchParams.delete('workspace');
  else address.searchParams.set('workspace', workspace);
  return address.href;
}
