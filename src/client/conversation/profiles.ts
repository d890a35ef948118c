import type { AccountId } from '#model/ids';
import { parseObject, textOf } from '#core/protocol/read-json';
import type { ClientDoor } from '../door';
import type { Author } from './line';

/** What everybody may know of a user. */
export interface PublicProfile {
  readonly nickname: string;
  readonly pictureUrl: string;
  readonly isBot: boolean;
}

export interface Profiles {
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
): Profiles {
  const known = new Map<string, PublicProfile>();
  const asked = new Set<string>();

  async function ask(pid: string): Promise<void> {
    const path = `/api/account/${encodeURIComponent(accountId)}/configuration/le-users/users/${encodeURIComponent(pid)}`;
    const { status, body } = await door.http({ method: 'GET', url: path, headers: {}, body: '' });
    const user = status < 400 ? parseObject(body) : null;
    if (!user) return;
    const nickname = textOf(user['nickname']) || textOf(user['fullName']) || '';
    known.set(pid, {
      nickname,
      pictureUrl: textOf(user['pictureUrl']) ?? '',
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
export function authorOfProfile(pid: string, profile: PublicProfile | null): Author {
  return {
    kind: profile?.isBot ? 'bot' : 'agent',
    id: pid,
    name: profile?.nickname ?? '',
    pictureUrl: profile?.pictureUrl ?? '',
  };
}
