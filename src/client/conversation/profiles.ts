import type { AccountId } from '#model/ids';
import { parseObject, asText } from '#core/protocol/read-json';
import type { ClientDoor } from '../door';
import type { LineAuthor } from './line';

/** What everybody may know of a user. */
export interface PublicProfile {
  readonly nickname: string;
  readonly pictureUrl: string;
  readonly isBot: boolean;
}

export interface PublicProfiles {
  /** What is known; asks for what is not. */
  of(pid: string): PublicProfile | null;
  /** Forgets who could not be found, so that they are asked for again. */
  retry(): void;
}

/** `onLearned` is called with the pid of each user who becomes known. */
export function createProfiles(
  door: Pick<ClientDoor, 'http'>,
  accountId: AccountId,
  onLearned: (pid: string) => void,
): PublicProfiles {
  const known = new Map<string, PublicProfile>();
  const asked = new Set<string>();

  async function ask(pid: string): Promise<void> {
    const path = `/api/account/${encodeURIComponent(accountId)}/configuration/le-users/users/${encodeURIComponent(pid)}`;
    const { status, body } = await door.http({ method: 'GET', url: path, headers: {}, body: '' });
    const user = status < 400 ? parseObject(body) : null;
    if (!user) return;
    const nickname = asText(user['nickname']) || asText(user['fullName']) || '';
    known.set(pid, {
      nickname,
      pictureUrl: asText(user['pictureUrl']) ?? '',
      isBot: user['userTypeId'] === 2,
    });
    onLearned(pid);
  }

  return {
    of(pid) {
      const profile = known.get(pid) ?? null;
      if (!profile && !asked.has(pid)) {
        asked.add(pid);
        void ask(pid);
      }
      return profile;
    },
    retry() {
      for (const pid of asked) if (!known.has(pid)) asked.delete(pid);
    },
  };
}

/** A user as an author; an agent without a name while nothing is known. */
export function authorOfProfile(pid: string, profile: PublicProfile | null): LineAuthor {
  return {
    kind: profile?.isBot ? 'bot' : 'agent',
    id: pid,
    name: profile?.nickname ?? '',
    pictureUrl: profile?.pictureUrl ?? '',
  };
}
