import { failureOf } from '#model/failure';
import { listOf } from '#model/list-of';
import { userOfBearer } from '../../access/tokens';
import { headerOf, json, refuse } from './respond';
import type { HttpRoute } from './route';

/** What consumers may know of an agent, by public id; no sign-in needed. */
export const readUser: HttpRoute = ({ world, accountId, wild, moment }) => {
  const user = listOf(world, 'users').find(
    (one) => one.accountId === accountId && (one.pid === wild[0] || one.id === wild[0]),
  );
  if (!user) return { response: refuse(failureOf('not-found', { what: 'This user' }), moment.now) };
  const { nickname, name } = user;
  return {
    response: json(200, {
      pictureUrl: null,
      employeeId: null,
      nickname,
      fullName: name,
      userTypeId: user.type === 'bot' ? 2 : 1,
    }),
  };
};

/** The account's skills, for signed-in users. */
export const listSkills: HttpRoute = ({ world, accountId, request, moment }) => {
  const bearer = headerOf(request, 'authorization').replace(/^bearer\s+/i, '');
  if (userOfBearer(world, bearer, moment.now)?.accountId !== accountId) {
    return { response: refuse(failureOf('unauthorized'), moment.now) };
  }
  const skills = listOf(world, 'skills').filter((skill) => skill.accountId === accountId);
  return {
    response: json(
      200,
      skills.map(({ id, name, description }) => ({ id: Number(id), name, description, deleted: false })),
    ),
  };
};
