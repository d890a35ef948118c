import { blankLists, patternLists } from '../pattern-lists';
import { conditionKind } from './spec';

export const pattern = conditionKind({ texts: {}, more: patternLists, blank: blankLists });
